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
bool hands_over(std::string_view code, hosts::code::Language language) {
  if (code.find("AzureSignalR") == std::string_view::npos) return false;
  hosts::code::Facts facts;
  hosts::code::read_facts(hosts::code::SourceCode(std::string(code), language), "", facts);
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

void look_at(std::string_view content, hosts::code::Language language, ProjectCode& code) {
  code.has_sources = true;
  if (!contains_ignoring_case(content, "signalr", 2)) return;
  code.adds_service = code.adds_service || adds_service(content);
  take_literals(content, code.literals);
  code.hands_over = code.hands_over || hands_over(content, language);
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

const hosts::DeclaredApplication& ProjectReader::declared() {
  if (declared_) return *declared_;
  ProjectCode code;
  const auto on_text = [&code](std::string_view text, hosts::code::Language language) {
    look_at(text, language, code);
  };
  declared_ = hosts::read_declared_application(
      {.directory = directory_, .files = search_.files, .may_read = search_.may_read, .on_text = on_text});
  if (declared_->project) keep(std::move(code), declared_->searched);
  return *declared_;
}

std::shared_ptr<const ProjectCode> ProjectReader::code() {
  declared();
  if (code_ != nullptr) return code_;
  ProjectCode code;
  const auto searched = hosts::code::for_each_source(
      directory_, search_, [&code](const auto&, const std::string& text, hosts::code::Language language) {
        if (!hosts::code::is_script(language)) look_at(text, language, code);
        return true;
      });
  keep(std::move(code), searched);
  return code_;
}

void ProjectReader::keep(ProjectCode code, hosts::code::Searched searched) {
  const bool is_whole = searched == hosts::code::Searched::whole;
  code.hands_over = code.hands_over || !is_whole;
  code.is_of_another_language =
      !code.has_sources && is_whole && is_of_another_language(directory_, search_.files);
  code_ = std::make_shared<const ProjectCode>(std::move(code));
}

bool ProjectReader::has_secrets_id() const {
  const auto file = hosts::find_project(directory_, search_.files).project;
  return file && hosts::find_secrets_id(*file, search_.files).id.has_value();
}

}  // namespace signalr_config::lint
