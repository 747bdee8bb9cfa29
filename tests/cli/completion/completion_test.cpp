#include <algorithm>
#include <catch2/catch.hpp>
#include <sstream>

#include "cli/diff/call.hpp"
#include "cli/leaf_commands.hpp"
#include "cli/planted_secrets.hpp"

// `__complete`, which the scripts of all shells call.

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::string default_key = "Azure:SignalR:ConnectionString";

struct Words {
  Names candidates;  // without their help
  Names directives;

  bool has(const std::string& word) const {
    return std::find(candidates.begin(), candidates.end(), word) != candidates.end();
  }
};

Words complete(const Sandbox& box, std::vector<std::string> words,
               std::map<std::string, std::string> environment = {}) {
  words.insert(words.begin(), "__complete");
  ProgramCall call = box.call(words);
  call.environment.merge(environment);
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  Words found;
  std::istringstream lines(result.out);
  for (std::string line; std::getline(lines, line);)
    (line.starts_with(':') ? found.directives : found.candidates).push_back(line.substr(0, line.find('\t')));
  return found;
}

}  // namespace

TEST_CASE("the first word is a command") {
  const Sandbox box;
  const Words all = complete(box, {""});
  for (const char* const command : {"resolve", "explain", "diff", "show", "completion", "help"})
    CHECK(all.has(command));
  CHECK_FALSE(all.has("__complete"));
  CHECK(complete(box, {"res"}).candidates == Names{"resolve"});
  CHECK(complete(box, {"--v"}).candidates == Names{"--version"});
  CHECK(complete(box, {"help", "expl"}).candidates == Names{"explain"});
  CHECK(complete(box, {"nosuch", ""}).candidates.empty());
}

TEST_CASE("a candidate has a line about it") {
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"__complete", "resolve", "--str"}));
  CHECK(result.out == "--strict\tExit with 1 if there are warnings.\n:none\n");
}

TEST_CASE("every command completes the options that its help lists") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  for (const LeafCommand& leaf : leaf_commands()) {
    const std::string command = leaf.name();
    Names words = leaf.words;
    words.emplace_back("-");
    const Words options = complete(box, words);
    words.back() = "--help";
    std::istringstream help(run_program(box.call(words)).out);
    for (std::string line; std::getline(help, line) && line != "Examples:";) {
      const std::size_t at = line.find("--");
      const bool is_option =
          line.starts_with("  ") && at < 7 && line.find_first_not_of(" -") != std::string::npos;
      if (!is_option || line[at + 2] == ' ') continue;
      const std::string name = line.substr(at, line.find_first_of(" ,", at) - at);
      CAPTURE(command, name);
      CHECK(options.has(name));
    }
  }
}

TEST_CASE("values of options are their choices, apart or behind '='") {
  const Sandbox box;
  CHECK(complete(box, {"resolve", "--host", "func"}).candidates == Names{"functions", "functions-isolated"});
  CHECK(complete(box, {"resolve", "--format=j"}).candidates == Names{"--format=json"});
  CHECK(complete(box, {"diff", "--format", ""}).candidates == Names{"text", "json", "markdown"});
  CHECK(complete(box, {"resolve", "--no-such=x"}).candidates.empty());
  CHECK(complete(box, {"completion", ""}).candidates == Names{"bash", "zsh", "fish"});
}

TEST_CASE("names of endpoints are those of the configuration that the command line names") {
  const Sandbox box;
  box.write("app/other/appsettings.json",
            settings_text({{default_key + ":elsewhere", connection_string("e")}}));
  write_settings(box, "appsettings.json",
                 {{default_key, connection_string("a")}, {default_key + ":east", connection_string("b")}});
  write_settings(box, "appsettings.Staging.json", {{default_key + ":easter", connection_string("c")}});
  CHECK(complete(box, {"resolve", "--endpoint", ""}).candidates == Names{"(default)", "east"});
  CHECK(complete(box, {"resolve", "-e", "Staging", "--endpoint", "E"}).candidates == Names{"east", "easter"});
  CHECK(complete(box, {"resolve", "other", "--endpoint="}).candidates == Names{"--endpoint=elsewhere"});
  CHECK(complete(box, {"diff", ".", "other", "--endpoint", "e"}).candidates == Names{"east", "elsewhere"});
  CHECK(complete(box, {"resolve", "--set", "x=y", "--endpoint", "ea"}).candidates == Names{"east"});
}

TEST_CASE("keys are those that are set and those that the SDK reads, in either way to write them") {
  const Sandbox box;
  write_settings(box, "appsettings.json",
                 {{default_key + ":east", connection_string("a")}, {"Logging:Level", "x"}});
  CHECK(complete(box, {"explain", "azure:signalr:connection"}).candidates ==
        Names{default_key, default_key + ":east"});
  CHECK(complete(box, {"explain", "Azure__SignalR__Conn"}).candidates ==
        Names{"Azure__SignalR__ConnectionString", "Azure__SignalR__ConnectionString__east"});
  CHECK(complete(box, {"explain", "ea"}).candidates == Names{"east"});
  CHECK(complete(box, {"show", "--section", "Logging"}).candidates == Names{"Logging:Level"});
  const Words setting = complete(box, {"resolve", "--set", "Azure:SignalR:Server"});
  CHECK(setting.candidates == Names{"Azure:SignalR:ServerStickyMode="});
  CHECK(setting.directives == Names{":none", ":nospace"});
}

TEST_CASE("paths are left to the shell") {
  const Sandbox box;
  CHECK(complete(box, {"resolve", "app"}).directives == Names{":files"});
  CHECK(complete(box, {"explain", "KEY", ""}).directives == Names{":files"});
  CHECK(complete(box, {"resolve", "--project", ""}).directives == Names{":files"});
  CHECK(complete(box,
                 {
                     "diff",
                     "",
                 })
            .directives == Names{":files"});
  CHECK(complete(box, {"diff", "a", ""}).directives == Names{":files"});
  CHECK(complete(box, {"resolve", "--", "x"}).directives == Names{":files"});
  CHECK(complete(box, {"resolve", "--sdk", ""}).directives == Names{":none"});
}

TEST_CASE("environments have settings files, applications are in descriptions") {
  const Sandbox box;
  box.write("app/appsettings.QA.json", "{}");
  box.write("app/appsettings.Lab.yaml", "{}");
  box.write("app/compose.yaml", "services:\n  web: {image: i}\n  worker: {image: i}\n");
  CHECK(complete(box, {"resolve", "-e", ""}).candidates ==
        Names{"Development", "Lab", "Production", "QA", "Staging"});
  CHECK(complete(box, {"diff", "--from", "Q"}).candidates == Names{"QA"});
  CHECK(complete(box, {"resolve", "compose.yaml", "--service", "w"}).candidates == Names{"web", "worker"});
}

TEST_CASE("what cannot be read has no words, and nothing is said about it") {
  const Sandbox box;
  box.write("app/appsettings.json", "{ broken");
  CHECK(complete(box, {"resolve", "--endpoint", ""}).candidates.empty());
  CHECK(complete(box, {"resolve", "gone", "-", "--sdk", "9", "--endpoint", ""}).candidates.empty());
  CHECK(complete(box, {"resolve", "--env-from", "gone", "--endpoint", ""}).candidates.empty());
  CHECK(complete(box, {}).has("resolve"));
}

TEST_CASE("a name that could drive the terminal is no candidate") {
  const Sandbox box;
  write_settings(box, "appsettings.json",
                 {{default_key + ":a\x1b[31m", connection_string("a")},
                  {default_key + ":b\nc", connection_string("b")}});
  CHECK(complete(box, {"resolve", "--endpoint", ""}).candidates.empty());
}

TEST_CASE("completion never shows a secret") {
  for (const std::string& value : planted_values()) {
    const Sandbox box;
    // A key that is a connection string by mistake is no candidate either.
    const bool is_property = value.find_first_of("=;") != std::string::npos;
    const Json settings = {{planted_key, value},
                           {planted_key + (is_property ? ":" + value : ":east"), value}};
    box.write("app/appsettings.json", settings.dump(-1, ' ', false, Json::error_handler_t::replace));
    for (const std::vector<std::string>& words :
         std::vector<std::vector<std::string>>{{"explain", ""},
                                               {"resolve", "--endpoint", ""},
                                               {"resolve", "--set", ""},
                                               {"resolve", "--set", value, ""}}) {
      ProgramCall call = box.call({"__complete"});
      call.arguments.insert(call.arguments.end(), words.begin(), words.end());
      check(call);
    }
  }
}
