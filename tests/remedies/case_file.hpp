#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace remedies {

struct NamedText {
  std::string name;
  std::string text;
};

/// A remedy that is an edit, followed:
///
///     code: ASRS301
///     run: lint .                          (default: lint . for a rule, else resolve --no-process-env .)
///     file: appsettings.json               (the text follows)
///     remedy: Did you mean (\S+)\?         (an expression that finds the edit in the printed text)
///     edit: appsettings.json: east:secondry -> $1
struct RemedyCase {
  std::string code;
  std::string run;
  std::vector<NamedText> files;
  std::string remedy;
  std::vector<NamedText> edits;  ///< `from -> to` for each file
};

/// Throws std::runtime_error for a file that is malformed.
std::vector<RemedyCase> read_cases(const std::filesystem::path& path);

/// `code: reason` for each code whose remedy is no edit of a text.
std::map<std::string, std::string> read_reasons(const std::filesystem::path& path);

}  // namespace remedies
