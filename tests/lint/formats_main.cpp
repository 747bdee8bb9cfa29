// Lints the files of each kind, filled with good connection strings and with a slip: lint_formats DIRECTORY
#include <algorithm>
#include <exception>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>

#include "lint/run_case.hpp"

namespace {

namespace fs = std::filesystem;
namespace lint = signalr_config::lint;

const std::string good = "Endpoint=https://contoso-east.service.signalr.net;AuthType=azure.msi;Version=1.0;";
const std::string other = "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi;Version=1.0;";
const std::string slip = "Endpoint=https://contoso-east.service.signalr.net;AuthTipe=azure.msi;Version=1.0;";

int failures = 0;

void fail(const std::string& words) {
  std::cout << words << '\n';
  ++failures;
}

std::string filled(std::string text, const std::string& east) {
  const auto replace = [&](const std::string& mark, const std::string& value) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at)) {
      text.replace(at, mark.size(), value);
    }
  };
  replace("@EAST@", east);
  replace("@WEST@", other);
  return text;
}

lint_test::RuleCase case_of(const fs::path& directory, const std::string& east) {
  lint_test::RuleCase one;
  // The keys of ASP.NET Core, which the files of Functions hold here too.
  one.host = "aspnetcore";
  for (const auto& entry : fs::recursive_directory_iterator(directory)) {
    if (!entry.is_regular_file()) continue;
    std::ifstream file(entry.path(), std::ios::binary);
    const std::string text{std::istreambuf_iterator<char>(file), {}};
    one.files.push_back({entry.path().lexically_relative(directory).string(), filled(text, east), 0600});
  }
  return one;
}

// Where the slip was put, as findings write it; INFO has no positions, since Boost tells no lines.
std::string place_of_slip(const lint_test::RuleCase& one) {
  for (const lint_test::CaseFile& file : one.files) {
    const std::size_t at = file.text.find("AuthTipe");
    if (at == std::string::npos) continue;
    const auto line =
        std::count(file.text.begin(), file.text.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
    const std::size_t begin = file.text.rfind('\n', at) + 1;
    const std::string line_text = std::to_string(line) + ":";
    return file.path + ":" + line_text + std::to_string(at - begin + 1) + "-" + line_text +
           std::to_string(at - begin + 1 + 8);
  }
  return {};
}

void check(const fs::path& directory) {
  const std::string kind = directory.filename().string();
  for (const lint::Finding& finding : lint_test::run_all_rules(case_of(directory, good))) {
    // One name has ':' in it there, which App Service takes on Windows only.
    if (kind == "appservice" && finding.rule->metadata.id == "ASRS306") continue;
    fail(kind + ": " + std::string(finding.rule->metadata.id) +
         " in a good file: " + finding.message.masked());
  }
  const lint_test::RuleCase bad = case_of(directory, slip);
  bool is_found = false;
  for (const lint::Finding& finding : lint_test::run_all_rules(bad)) {
    const bool is_slip = finding.rule->metadata.id == "ASRS121";
    const std::string place = lint_test::written(finding.location);
    is_found = is_found || (is_slip && (place == place_of_slip(bad) || kind == "info"));
    if (is_slip && !is_found) fail(kind + ": the slip is at " + place_of_slip(bad) + ", found at " + place);
  }
  if (!is_found) fail(kind + ": the slip is not found");
}

}  // namespace

int main(int count, char** arguments) try {
  if (count != 2) return 2;
  for (const auto& entry : fs::directory_iterator(arguments[1])) {
    if (entry.is_directory()) check(entry.path());
  }
  return failures == 0 ? 0 : 1;
} catch (const std::exception& error) {
  std::cout << error.what() << '\n';
  return 1;
}
