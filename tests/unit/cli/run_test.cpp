#include "cli/run.hpp"

#include <catch2/catch.hpp>
#include <set>
#include <sstream>

using namespace signalr_config;
using namespace signalr_config::cli;

namespace {

struct Outcome {
  int code;
  std::string out;
  std::string err;
};

Outcome run_with(const std::vector<std::string>& arguments, const std::string& input = "") {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run(arguments, in, out, err, ProcessContext());
  return {code, out.str(), err.str()};
}

}  // namespace

TEST_CASE("the program runs within a process, with streams of any kind") {
  const Outcome outcome = run_with({"show", "-", "--as", "json"}, R"({"a": "b"})");
  CHECK(outcome.code == 0);
  CHECK(outcome.out == "KEY  VALUE  ORIGIN\na    ***    <stdin>:1:8\n");
  CHECK(outcome.err.empty());
}

namespace {

void check_commands(std::span<const Command* const> commands, std::vector<std::string> words) {
  std::set<std::string_view> names;
  for (const Command* const command : commands) {
    CAPTURE(words, command->name);
    CHECK(names.insert(command->name).second);
    CHECK_FALSE(command->summary.empty());
    CHECK_FALSE(command->description.empty());
    CHECK_FALSE(command->examples.front().command.empty());
    words.emplace_back(command->name);
    std::vector<std::string> call = words;
    call.emplace_back("--help");
    CHECK(run_with(call).code == 0);
    check_commands(command->subcommands, words);
    words.pop_back();
  }
}

}  // namespace

TEST_CASE("every command is named once and described") { check_commands(all_commands(), {}); }

TEST_CASE("no two options of a command have the same name, and a text with choices has some") {
  std::vector<const Command*> rest(all_commands().begin(), all_commands().end());
  while (!rest.empty()) {
    const Command& command = *rest.back();
    rest.pop_back();
    rest.insert(rest.end(), command.subcommands.begin(), command.subcommands.end());
    std::set<std::string_view> names;
    for (const ListedOption& listed : options_of(command)) {
      CAPTURE(command.name, listed.option->names);
      for (const std::string_view name : names_of(*listed.option)) CHECK(names.insert(name).second);
      CHECK_FALSE(help_of(*listed.option).empty());
      CHECK(help_of(*listed.option).find("{choices}") == std::string::npos);
    }
  }
}
