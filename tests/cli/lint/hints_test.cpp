#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <regex>
#include <set>
#include <string>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

namespace fs = std::filesystem;

// A call of a program in a text, up to the end of the sentence, and the options in the call.
struct Recommended {
  std::string command;  ///< of signalr-config; lint where none is named
  std::string option;
};

// Whose options these are: of another program's call they are not ours.
std::string command_before(const std::string& text, std::size_t at) {
  static const std::regex call(
      R"((signalr-config|az|docker|git|kubectl|dotnet|func) ([a-z]+(?:-[a-z]+)*(?: migrate| set)?))");
  std::string command = "lint";
  const std::string before = text.substr(0, at);
  for (std::sregex_iterator it(before.begin(), before.end(), call), end; it != end; ++it)
    command = (*it)[1] == "signalr-config" ? (*it)[2].str() : "";
  return command;
}

std::vector<Recommended> recommended_in(const std::string& text) {
  static const std::regex option("(^|[ `'(])(--[a-z][a-z-]+)");
  std::vector<Recommended> found;
  for (std::sregex_iterator it(text.begin(), text.end(), option), end; it != end; ++it) {
    const std::string command = command_before(text, static_cast<std::size_t>(it->position(2)));
    if (!command.empty()) found.push_back({command, (*it)[2]});
  }
  return found;
}

void check_exists(const Recommended& one, const std::string& text) {
  const Sandbox box;
  ProgramCall call = box.call({});
  std::string rest = one.command;
  for (std::size_t space = rest.find(' '); space != std::string::npos; space = rest.find(' ')) {
    call.arguments.push_back(rest.substr(0, space));
    rest.erase(0, space + 1);
  }
  call.arguments.insert(call.arguments.end(), {rest, "--help"});
  fs::create_directories(box.path() / "app");
  CAPTURE(text, one.command);
  CHECK_THAT(run_program(call).out, Contains("  " + one.option) || Contains(", " + one.option));
}

}  // namespace

TEST_CASE("lint has each option that its hints and the reasons of its rules recommend") {
  std::size_t checked = 0;
  for (const auto& file : fs::directory_iterator(SIGNALR_CONFIG_RULE_PAGES)) {
    std::ifstream page(file.path());
    for (std::string line; std::getline(page, line);) {
      // Shell lines are calls of their own, which the documents' tests run.
      if (line.starts_with("$ ")) continue;
      for (const Recommended& one : recommended_in(line)) {
        check_exists(one, line);
        ++checked;
      }
    }
  }
  CHECK(checked > 3);
}

TEST_CASE("lint follows the hint about a key that the program hands over") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"AZURE_SIGNALR_CONNECTIONSTRING": ")"
                                    R"(Endpoint=https://a.service.signalr.net;AuthType=azure.msi"})");
  const ProgramResult found = run_program(box.call({"lint"}));
  CAPTURE(found.out);
  CHECK(found.exit_code == 1);
  const std::string hints = found.out;
  for (const Recommended& one : recommended_in(hints)) check_exists(one, hints);
  CHECK_THAT(hints, Contains("--connection-string-key"));
  const ProgramResult followed =
      run_program(box.call({"lint", "--connection-string-key", "AZURE_SIGNALR_CONNECTIONSTRING"}));
  CHECK_THAT(followed.out, Contains("No findings"));
  CHECK(followed.exit_code == 0);
}
