#include "cli/framework/option_parser.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <sstream>

#include "cli/framework/command.hpp"
#include "cli/framework/help_text.hpp"

using namespace signalr_config::cli;

namespace {

struct Targets {
  bool flag = false;
  bool process = true;
  std::optional<std::string> value;
  std::vector<std::string> values;
  std::string choice = "text";
  std::vector<std::string> paths;
  std::vector<std::string> rest;
};

ChoiceWords choices() { return {"text", "json", "xml"}; }

constexpr auto rows = std::to_array<Option>({
    {"--flag", "", "A flag.", into<&Targets::flag>},
    {"--process,!--no-process", "", "Two flags.", into<&Targets::process>},
    {"-v,--value", "V", "A value.", into<&Targets::value>},
    {"--many", "V", "Values.", into<&Targets::values>},
    {"--choice", "C", "A choice of {choices}.", into<&Targets::choice>, choices},
    {"PATH", "", "Paths.", into<&Targets::paths>},
    {"-- REST", "", "The rest.", into<&Targets::rest>},
});
constexpr std::array groups{OptionGroup{"Group", rows}};

Targets parse(const std::vector<std::string>& arguments) {
  Targets targets;
  const bool goes_on = read_options(bind_options(groups, &targets), arguments);
  CHECK(goes_on);
  return targets;
}

ExitCode run_test(const Targets&, Invocation&) { return ExitCode::no; }

constexpr Command command = command_of<Targets, run_test>({
    .name = "test",
    .summary = "A test",
    .usage = "[OPTION]... [PATH]...",
    .description = "Does nothing.",
    .options = {{own<Targets>("Group", rows)}},
    .examples = {{{"signalr-config test", "Nothing."}}},
    .exit_status = {"never", "always"},
});

std::string help() {
  std::ostringstream out;
  write_command_help(out, command, "a test");
  return out.str();
}

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("options, paths and the rest in any order") {
  const Targets targets =
      parse({"a", "--flag", "--value", "x", "b", "--many=1", "--many", "2", "-", "--", "--flag", "c"});
  CHECK(targets.flag);
  CHECK(targets.value == "x");
  CHECK(targets.values == Words{"1", "2"});
  CHECK(targets.paths == Words{"a", "b", "-"});
  CHECK(targets.rest == Words{"--flag", "c"});
}

TEST_CASE("a value may begin with a dash, be empty, or have brackets") {
  CHECK(parse({"--value", "-x"}).value == "-x");
  CHECK(parse({"-vx"}).value == "x");
  CHECK(parse({"--value="}).value == "");
  CHECK(parse({"--value=", "path"}).paths == Words{"path"});
  CHECK(parse({"--value", ""}).value == "");
  CHECK(parse({"--many", "[a,b]", "[c,d]"}).values == Words{"[a,b]"});
  CHECK(parse({"--many", "[a,b]", "[c,d]"}).paths == Words{"[c,d]"});
}

TEST_CASE("the last one counts") {
  CHECK(parse({"--value", "a", "--value", "b"}).value == "b");
  CHECK_FALSE(parse({"--process", "--no-process"}).process);
  CHECK(parse({"--no-process", "--process"}).process);
  CHECK(parse({}).process);
}

TEST_CASE("errors") {
  CHECK_THROWS_AS(parse({"--nothing"}), UsageError);
  CHECK_THROWS_AS(parse({"--value"}), UsageError);
  CHECK_THROWS_AS(parse({"--choice", "jsn"}), UsageError);
  CHECK_THROWS_AS(parse({"--flag=perhaps"}), UsageError);
}

TEST_CASE("help is asked for like an option, and counts before what is unknown") {
  Targets targets;
  const auto options = bind_options(groups, &targets);
  CHECK_FALSE(read_options(options, {"--help"}));
  CHECK_FALSE(read_options(options, {"-h", "--nothing"}));
  CHECK(read_options(options, {"--", "--help"}));
}

TEST_CASE("help shows every option under its group") {
  CHECK_THAT(help(),
             Catch::StartsWith("Usage: signalr-config a test [OPTION]... [PATH]...\n\nDoes nothing.\n"));
  CHECK_THAT(help(), Catch::Contains("Group:\n      --flag              A flag.\n"));
  CHECK_THAT(help(), Catch::Contains("  -v, --value V           A value.\n"));
  CHECK_THAT(help(), Catch::Contains("--process, --no-process"));
  CHECK_THAT(help(), Catch::Contains("      --choice C          A choice of text, json or xml.\n"));
  CHECK_THAT(help(), Catch::Contains("  PATH                    Paths.\n"));
  CHECK_THAT(help(), Catch::Contains("      -- REST             The rest.\n"));
  CHECK_THAT(help(), Catch::Contains("Examples:\n  signalr-config test\n      Nothing.\n"));
  CHECK_THAT(help(), Catch::Contains("Exit status:\n  0  never\n  1  always\n  2  cannot answer"));
}

TEST_CASE("what belongs to one command and what to a part of it go to the same struct") {
  struct Outer {
    bool loud = false;
    Targets inner;
  };
  Outer outer;
  CHECK(std::get<bool*>(into<&Outer::loud>.in(&outer)) == &outer.loud);
  CHECK(std::get<bool*>(into<&Outer::inner, &Targets::flag>.in(&outer)) == &outer.inner.flag);
  CHECK(into<&Outer::loud>.owner != into<&Targets::flag>.owner);
}
