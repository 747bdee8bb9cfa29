#include "cli/run.hpp"

#include <catch2/catch.hpp>
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

TEST_CASE("every command is named once and described") {
  for (const Command& command : all_commands()) {
    CHECK_FALSE(command.summary.empty());
    CHECK(run_with({std::string(command.name), "--help"}).code == 0);
  }
}
