#include <fstream>
#include <regex>

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"
#include "support/git.hpp"

using namespace signalr_config::test;
using Json = nlohmann::json;

namespace {

namespace fs = std::filesystem;

// What people did, a folder each, and what is to be said of it: cases.json.
const fs::path cases_folder = SIGNALR_CONFIG_STREET_CASES;

Json read_cases() {
  std::ifstream file(cases_folder / "cases.json");
  return Json::parse(file);
}

// The case's folder as a repository in which everything is tracked.
fs::path make_repository(const Sandbox& box, const Json& one) {
  fs::path repository = box.path() / "repository";
  fs::copy(cases_folder / one.at("dir").get<std::string>(), repository, fs::copy_options::recursive);
  if (one.at("git").get<bool>()) {
    git(repository, {"init", "-q"});
    git(repository, {"add", "-A"});
    git(repository, {"commit", "-qm", "all"});
    REQUIRE_FALSE(git(repository, {"log", "--oneline"}).empty());
  }
  return repository;
}

void hold(const Json& check, const fs::path& repository) {
  ProgramCall call;
  call.arguments = check.at("args").get<std::vector<std::string>>();
  call.directory = repository;
  call.environment = {{"HOME", (repository / "home").string()}, {"PATH", "/usr/bin:/bin"}};
  const ProgramResult result = run_program(call);
  const std::string said = result.out + result.err;
  CAPTURE(call.arguments, said);
  for (const std::string text : check.at("says")) {
    const bool ignores_case = text.starts_with("(?i)");
    const std::regex expected(
        ignores_case ? text.substr(4) : text,
        ignores_case ? std::regex::ECMAScript | std::regex::icase : std::regex::ECMAScript);
    CAPTURE(text);
    CHECK(std::regex_search(said, expected));
  }
  for (const std::string text : check.at("not")) {
    CAPTURE(text);
    CHECK_FALSE(std::regex_search(said, std::regex(text)));
  }
  if (check.contains("exit")) CHECK(result.exit_code == check.at("exit").get<int>());
}

}  // namespace

TEST_CASE("what people really did is answered as a careful colleague would") {
  const Json cases = read_cases();
  REQUIRE(cases.size() >= 21);
  for (const Json& one : cases) {
    const Sandbox box;
    const fs::path repository = make_repository(box, one);
    INFO(one.at("why").get<std::string>());
    for (const Json& check : one.at("checks")) hold(check, repository);
  }
}
