// Follows every remedy that is an edit: remedies_test PROGRAM DIRECTORY
#include <exception>
#include <iostream>
#include <set>
#include <string>

#include "case_file.hpp"
#include "follow.hpp"
#include "lint/rules/registry.hpp"
#include "signalr_config/diagnostic_code.hpp"

namespace {

std::set<std::string> all_codes() {
  std::set<std::string> codes;
  for (const signalr_config::DiagnosticCode code : signalr_config::all_diagnostic_codes())
    codes.emplace(to_string(code));
  for (const signalr_config::lint::Rule* rule : signalr_config::lint::all_rules())
    codes.emplace(rule->metadata.id);
  return codes;
}

int check(const std::string& program, const std::filesystem::path& directory) {
  int bad = 0;
  const auto complain = [&](const std::string& text) {
    std::cerr << text << '\n';
    ++bad;
  };
  std::set<std::string> followed;
  for (const remedies::RemedyCase& one : remedies::read_cases(directory / "edits.txt")) {
    followed.insert(one.code);
    if (const std::string problem = remedies::follow(one, program); !problem.empty())
      complain(one.code + ": " + problem);
  }
  const auto reasons = remedies::read_reasons(directory / "no-edits.txt");
  const std::set<std::string> codes = all_codes();
  for (const std::string& code : codes) {
    if (followed.contains(code) == reasons.contains(code))
      complain(code + (followed.contains(code) ? " is in both files" : " is in neither file"));
  }
  for (const auto& [code, reason] : reasons) {
    if (!codes.contains(code)) complain(code + " is no code");
  }
  return bad == 0 ? 0 : 1;
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 3) throw std::runtime_error("usage: remedies_test PROGRAM DIRECTORY");
  return check(arguments[1], arguments[2]);
} catch (const std::exception& error) {
  std::cerr << "error: " << error.what() << '\n';
  return 2;
}
