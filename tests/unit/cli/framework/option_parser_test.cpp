#include "cli/framework/option_parser.hpp"

#include <catch2/catch.hpp>
#include <sstream>

#include "cli/framework/command.hpp"

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
  std::string help;
};

Targets parse(const std::vector<std::string>& arguments) {
  Targets targets;
  CommandHelp help;
  help.name = "test";
  OptionParser parser(help);
  parser.group("Group");
  parser.toggle({"--flag", "", "A flag."}, targets.flag);
  parser.toggle({"--process,!--no-process", "", "Two flags."}, targets.process);
  parser.value({"-v,--value", "V", "A value."}, targets.value);
  parser.values({"--many", "V", "Values."}, targets.values);
  parser.choice({"--choice", "C", "A choice."}, {"text", "json"}, targets.choice);
  parser.positionals({"PATH", "", "Paths."}, targets.paths);
  parser.trailing({"-- REST", "", "The rest."}, targets.rest);
  std::ostringstream out;
  parser.parse(arguments, out);
  targets.help = out.str();
  return targets;
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

TEST_CASE("help shows every option under its group") {
  const std::string help = parse({"--help"}).help;
  CHECK_THAT(help, Catch::Contains("Group:\n      --flag              A flag.\n"));
  CHECK_THAT(help, Catch::Contains("  -v, --value V           A value.\n"));
  CHECK_THAT(help, Catch::Contains("--process, --no-process"));
}
