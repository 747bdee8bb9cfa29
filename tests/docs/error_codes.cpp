#include "error_codes.hpp"

#include <algorithm>
#include <iterator>
#include <regex>
#include <string_view>

#include "text_file.hpp"

namespace docs {

namespace {

// Literals in kebab case that are no codes: the beginning of a family of codes, names of hosts and of their
// settings, words of JSON, keys of settings files, commands of git, and the pattern of a GUID. The comma at
// the end keeps one a line.
constexpr std::string_view not_codes[]{
    "access-key",         "by-hand",         "cat-file",         "client-id",
    "connection-string",  "dotnet-isolated", "extend-select",    "fail-on",
    "functions-isolated", "ls-tree",         "managed-identity", "not-reached",
    "not-used",           "object-id",       "passed-over",      "per-file-ignores",
    "resource-id",        "rev-parse",       "system-assigned",  "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx",
};

// The names of source kinds and of the forms of exports look like codes.
constexpr std::string_view files_of_names[] = {"source_traits.hpp", "export_form.cpp"};

// Codes of one word have no shape of their own.
constexpr std::string_view single_words = "empty|shadowed";

// The linter's rules have pages of their own (docs/rules).
bool is_of_linter(const std::filesystem::path& path) {
  const bool is_of_settings = path.string().find("/src/lint/settings/") != std::string::npos;
  return !is_of_settings && path.string().find("/src/lint/") != std::string::npos;
}

bool is_source(const std::filesystem::path& path) {
  if (is_of_linter(path)) return false;
  const bool has_names = std::ranges::find(files_of_names, path.filename()) != std::end(files_of_names);
  return (path.extension() == ".cpp" || path.extension() == ".hpp") && !has_names;
}

}  // namespace

std::set<std::string> error_codes_in(const std::filesystem::path& directory) {
  static const std::regex literal("\"([a-z0-9]+(?:-[a-z0-9]+)+|" + std::string(single_words) + ")\"");
  std::set<std::string> codes;
  for (const auto& file : std::filesystem::recursive_directory_iterator(directory)) {
    if (!file.is_regular_file() || !is_source(file.path())) continue;
    const std::string text = read_text(file.path());
    for (std::sregex_iterator match(text.begin(), text.end(), literal), end; match != end; ++match) {
      const std::string code = (*match)[1];
      if (std::ranges::find(not_codes, code) == std::end(not_codes)) codes.insert(code);
    }
  }
  return codes;
}

}  // namespace docs
