#include "error_codes.hpp"

#include <algorithm>
#include <array>
#include <regex>
#include <string_view>

#include "text_file.hpp"

namespace docs {

namespace {

// Literals in kebab case that are no codes: the beginning of a family of codes, names of hosts and of their
// settings, words of JSON, keys of settings files, and the pattern of a GUID.
constexpr std::array<std::string_view, 14> not_codes{
    "connection-string", "extend-select",
    "fail-on",           "per-file-ignores",
    "dotnet-isolated",   "functions-isolated",
    "client-id",         "object-id",
    "resource-id",       "system-assigned",
    "not-used",          "not-reached",
    "passed-over",       "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx"};

// The names of source kinds look like codes.
constexpr std::string_view names_of_kinds = "source_kind.cpp";

// Codes of one word have no shape of their own.
constexpr std::string_view single_words = "empty|shadowed";

// The linter's rules have pages of their own (docs/rules).
bool is_of_linter(const std::filesystem::path& path) {
  const bool is_of_settings = path.string().find("/src/lint/settings/") != std::string::npos;
  return !is_of_settings && path.string().find("/src/lint/") != std::string::npos;
}

bool is_source(const std::filesystem::path& path) {
  if (is_of_linter(path)) return false;
  return (path.extension() == ".cpp" || path.extension() == ".hpp") && path.filename() != names_of_kinds;
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
      if (std::find(not_codes.begin(), not_codes.end(), code) == not_codes.end()) codes.insert(code);
    }
  }
  return codes;
}

}  // namespace docs
