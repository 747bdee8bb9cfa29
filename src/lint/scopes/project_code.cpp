#include "lint/scopes/project_code.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "hosts/code/reader.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/solution.hpp"
#include "lint/facts/text_search.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t longest_literal = 200;

// Whether it hands a connection string of its own to the SDK, or takes a section of its own.
bool hands_over(std::string code, hosts::code::Language language) {
  if (code.find("AzureSignalR") == std::string::npos) return false;
  hosts::code::Facts facts;
  hosts::code::read_facts(hosts::code::SourceCode(std::move(code), language), "", facts);
  return std::ranges::any_of(facts.registrations,
                             [](const auto& one) { return one.name || one.has_arguments; });
}

// The calls of each SDK by which an application has the service.
bool adds_service(std::string_view code) {
  static constexpr std::array<std::string_view, 4> calls{"AddAzureSignalR", "AddNamedAzureSignalR",
                                                         "MapAzureSignalR", "ServiceManagerBuilder"};
  return std::ranges::any_of(
      calls, [code](std::string_view call) { return code.find(call) != std::string_view::npos; });
}

// The texts between two quotes of one line that name SignalR.
void take_literals(std::string_view code, std::vector<std::string>& literals) {
  for (std::size_t open = code.find('"'); open != std::string_view::npos;) {
    const std::size_t close = code.find_first_of("\"\n", open + 1);
    if (close == std::string_view::npos) return;
    const std::string_view text = code.substr(open + 1, close - open - 1);
    const bool is_key = code[close] == '"' && text.size() <= longest_literal;
    if (is_key && contains_ignoring_case(text, "signalr", 2)) literals.emplace_back(text);
    open = code.find('"', close + 1);
  }
}

void look_at(std::string content, hosts::code::Language language, ProjectCode& code) {
  code.has_sources = true;
  if (!contains_ignoring_case(content, "signalr", 2)) return;
  code.adds_service = code.adds_service || adds_service(content);
  take_literals(content, code.literals);
  code.hands_over = code.hands_over || hands_over(std::move(content), language);
}

// What says of a directory that a program of another language is in it, and none of .NET.
bool is_of_another_language(const fs::path& directory, const FileSystem& files) {
  static constexpr std::array<std::string_view, 10> names{
      "package.json", "requirements.txt", "pyproject.toml", "go.mod",           "Cargo.toml",
      "pom.xml",      "build.gradle",     "composer.json",  "build.gradle.kts", "Gemfile"};
  const std::vector<FileEntry> entries = files.list(directory).entries;
  const bool is_of_dotnet = std::ranges::any_of(entries, [](const FileEntry& entry) {
    return hosts::is_project_file(entry.name) || hosts::is_solution(entry.name);
  });
  return !is_of_dotnet && std::ranges::any_of(entries, [](const FileEntry& entry) {
    return std::ranges::find(names, entry.name) != names.end();
  });
}

}  // namespace

Project read_project(const fs::path& directory, const hosts::code::SourceSearch& search) {
  ProjectCode code;
  const auto searched = hosts::code::for_each_source(
      directory, search, [&code](const auto&, std::string content, hosts::code::Language language) {
        if (!hosts::code::is_script(language)) look_at(std::move(content), language, code);
        return true;
      });
  code.hands_over = code.hands_over || searched == hosts::code::Searched::in_part;
  code.is_of_another_language = !code.has_sources && searched == hosts::code::Searched::whole &&
                                is_of_another_language(directory, search.files);
  const auto file = hosts::find_project(directory, search.files).project;
  return {std::make_shared<const ProjectCode>(std::move(code)),
          file && hosts::find_secrets_id(*file, search.files).id.has_value()};
}

}  // namespace signalr_config::lint
