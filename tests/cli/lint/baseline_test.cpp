#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

namespace fs = std::filesystem;

// A file with an endpoint of each key, each with a type that does not exist.
std::string misspelt(const std::vector<std::string>& names) {
  json settings;
  for (const std::string& name : names)
    settings["Azure:SignalR:ConnectionString:" + name + ":secondry"] =
        "Endpoint=https://" + name + ".service.signalr.net;AuthType=azure.msi;Version=1.0;";
  return settings.dump(2);
}

ProgramResult lint(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "lint");
  return run_program(box.call(std::move(arguments)));
}

const std::vector<std::string> with_baseline{"--baseline", "known.json", "."};

}  // namespace

TEST_CASE("an entry whose key is gone stands for the same rule in the same file") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt({"east", "west"}));
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "."}).exit_code == 0);
  box.write("app/appsettings.json", misspelt({"north", "west"}));
  const ProgramResult renamed = lint(box, with_baseline);
  CHECK(renamed.exit_code == 0);
  CHECK(renamed.err.empty());
  box.write("app/appsettings.json", misspelt({"north", "south"}));
  CHECK(lint(box, with_baseline).exit_code == 0);
  // One for one: a third is new.
  box.write("app/appsettings.json", misspelt({"a", "b", "c"}));
  const ProgramResult third = lint(box, with_baseline);
  CHECK(third.exit_code == 1);
  CHECK_THAT(third.out, Contains("1 new, 2 in the baseline, 1 fixable.\n") && Contains("c:secondry"));
  // A key that is still there is not gone.
  box.write("app/appsettings.json", misspelt({"east", "west", "north"}));
  CHECK_THAT(lint(box, with_baseline).out,
             Contains("north:secondry") && Contains("1 new, 2 in the baseline"));
}

TEST_CASE("an entry stands neither for another rule nor for another file") {
  const Sandbox box;
  box.write("app/a/appsettings.json", misspelt({"east"}));
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "."}).exit_code == 0);
  box.write("app/a/appsettings.json", "{}");
  box.write("app/b/appsettings.json", misspelt({"west"}));
  const ProgramResult elsewhere = lint(box, with_baseline);
  CHECK(elsewhere.exit_code == 1);
  CHECK_THAT(elsewhere.err, Contains("not found any more"));
  fs::remove(box.path() / "app/b/appsettings.json");
  box.write("app/a/appsettings.json", "{\"Azure:SignalR:ServerStickyMode\": \"Requred\"}");
  CHECK(lint(box, with_baseline).exit_code == 1);
}

TEST_CASE("a secret is never another secret") {
  const Sandbox box;
  fs::create_directories(box.path() / "app/.git");  // of which git says nothing: every file counts
  const auto write = [&](const std::string& name) {
    box.write("app/appsettings.json",
              json{{"Azure:SignalR:ConnectionString:" + name, connection_string(name)}}.dump());
  };
  write("east");
  CHECK(lint(box, {"--select", "ASRS401", "--baseline", "known.json", "--update-baseline", "."}).exit_code ==
        0);
  CHECK(lint(box, {"--select", "ASRS401", "--baseline", "known.json", "."}).exit_code == 0);
  write("west");
  const ProgramResult result = lint(box, {"--select", "ASRS401", "--baseline", "known.json", "."});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("1 new, 0 in the baseline.\n"));
}

TEST_CASE("the summary and --update-baseline give numbers") {
  const Sandbox box;
  box.write("app/appsettings.json", misspelt({"east", "west"}));
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "."}).err ==
        "Wrote 2 findings to known.json.\n");
  CHECK(lint(box, with_baseline).out == "No findings in 2 files.\n0 new, 2 in the baseline.\n");
  CHECK_THAT(lint(box, {"."}).out, !Contains("baseline"));
}

TEST_CASE("the settings name a baseline, relative to their file") {
  const Sandbox box;
  box.write("app/src/appsettings.json", misspelt({"east"}));
  box.write("app/.signalr-config.yaml", "baseline: lint/known.json\n");
  fs::create_directories(box.path() / "app/lint");
  const ProgramResult missing = lint(box, {"src"});
  CHECK(missing.exit_code == 2);
  CHECK_THAT(missing.err,
             Contains("cannot read the baseline lint/known.json") && Contains("--update-baseline"));
  CHECK(lint(box, {"--update-baseline"}).err == "Wrote 1 finding to lint/known.json.\n");
  CHECK(lint(box, {}).exit_code == 0);
  ProgramCall below = box.call({"lint"});
  below.directory = box.path() / "app/src";
  CHECK_THAT(run_program(below).out, Contains("0 new, 1 in the baseline."));
  CHECK(lint(box, {"--isolated"}).exit_code == 1);
  CHECK_THAT(lint(box, {"--show-settings"}).out, Contains("  baseline   ") && Contains("lint/known.json\n"));
  CHECK(lint(box, {"--update-baseline", "--isolated"}).exit_code == 2);
  box.write("app/.signalr-config.yaml", "baseline: [a, b]\n");
  const ProgramResult wrong = lint(box, {});
  CHECK(wrong.exit_code == 2);
  CHECK_THAT(wrong.err,
             Contains(".signalr-config.yaml:1:") && Contains("'baseline' expects the path of a file"));
}

TEST_CASE("every settings file has its own baseline") {
  const Sandbox box;
  for (const std::string name : {"a", "b"}) {
    box.write("app/" + name + "/appsettings.json", misspelt({name}));
    box.write("app/" + name + "/.signalr-config.yaml", "baseline: known.json\n");
  }
  CHECK_THAT(lint(box, {"--update-baseline"}).err,
             Contains("Wrote 1 finding to a/known.json.") && Contains("Wrote 1 finding to b/known.json."));
  CHECK(lint(box, {}).exit_code == 0);
  fs::remove(box.path() / "app/b/.signalr-config.yaml");
  CHECK_THAT(lint(box, {}).out, Contains("b/appsettings.json") && !Contains("a/appsettings.json:"));
}

TEST_CASE("one policy outside of the repository serves many, its baseline and patterns in each of them") {
  const Sandbox box;
  box.write("policy/lint.yaml", "extend: base.yaml\nbaseline: known.json\nexclude: [old/]\n");
  box.write("policy/base.yaml", "severity: {ASRS301: error}\n");
  for (const std::string name : {"one", "two"}) {
    box.write(name + "/.git/x", "");
    box.write(name + "/appsettings.json", misspelt({name}));
    box.write(name + "/old/appsettings.json", misspelt({"old"}));
    ProgramCall call = box.call({"lint", "--config", "../policy/lint.yaml", "--update-baseline"});
    call.directory = box.path() / name;
    CHECK_THAT(run_program(call).err, Contains("Wrote 1 finding to known.json.\n"));
    CHECK(fs::exists(box.path() / name / "known.json"));
    call.arguments = {"lint", "--config", "../policy/lint.yaml"};
    CHECK(run_program(call).exit_code == 0);
    box.write(name + "/appsettings.json", misspelt({name, "new"}));
    CHECK_THAT(run_program(call).out, Contains(": error: ") && Contains("1 new, 1 in the baseline"));
  }
}

TEST_CASE("a run that looks at a part says nothing of the rest, and keeps it") {
  const Sandbox box;
  for (const std::string name : {"a", "b"}) box.write("app/" + name + "/appsettings.json", misspelt({name}));
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "."}).err ==
        "Wrote 2 findings to known.json.\n");
  const ProgramResult part = lint(box, {"--baseline", "known.json", "a"});
  CHECK(part.exit_code == 0);
  CHECK(part.err.empty());
  CHECK(lint(box, {"--baseline", "known.json", "--ignore", "ASRS301", "."}).err.empty());

  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "a"}).err ==
        "Wrote 2 findings to known.json.\n");
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "--select", "ASRS401", "."}).err ==
        "Wrote 2 findings to known.json.\n");
  CHECK(lint(box, with_baseline).exit_code == 0);

  // What was looked at is not kept, and neither is a file that is gone.
  box.write("app/a/appsettings.json", "{}");
  CHECK_THAT(lint(box, {"--baseline", "known.json", "a"}).err, Contains("a/appsettings.json: ASRS301") &&
                                                                   Contains("is not found any more") &&
                                                                   !Contains("b/appsettings.json"));
  fs::remove(box.path() / "app/b/appsettings.json");
  CHECK(lint(box, {"--baseline", "known.json", "--update-baseline", "a"}).err ==
        "Wrote 0 findings to known.json.\n");
}
