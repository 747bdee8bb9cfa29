#include "case_file.hpp"

#include <fstream>
#include <stdexcept>
#include <string_view>

namespace remedies {

namespace {

// The rest of a line that begins with a word.
bool take(std::string_view line, std::string_view word, std::string& rest) {
  if (!line.starts_with(word)) return false;
  rest = line.substr(word.size());
  return true;
}

NamedText edit_of(const std::string& text) {
  const std::size_t colon = text.find(": ");
  if (colon == std::string::npos || text.find(" -> ") == std::string::npos)
    throw std::runtime_error("no edit: " + text);
  return {text.substr(0, colon), text.substr(colon + 2)};
}

std::string run_of(const std::string& code) {
  return code.starts_with("ASRS") ? "lint ." : "resolve --no-process-env .";
}

}  // namespace

std::vector<RemedyCase> read_cases(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::vector<RemedyCase> cases;
  bool in_text = false;
  std::string rest;
  for (std::string line; std::getline(in, line);) {
    if (take(line, "code: ", rest)) {
      cases.push_back({rest, run_of(rest), {}, {}, {}});
      in_text = false;
    } else if (cases.empty()) {
      throw std::runtime_error("a line before the first code: " + line);
    } else if (take(line, "run: ", rest)) {
      cases.back().run = rest;
    } else if (take(line, "file: ", rest)) {
      cases.back().files.push_back({rest, ""});
      in_text = true;
    } else if (take(line, "remedy: ", rest)) {
      cases.back().remedy = rest;
      in_text = false;
    } else if (take(line, "edit: ", rest)) {
      cases.back().edits.push_back(edit_of(rest));
    } else if (in_text) {
      cases.back().files.back().text += line + "\n";
    } else if (!line.empty()) {
      throw std::runtime_error("not understood: " + line);
    }
  }
  return cases;
}

std::map<std::string, std::string> read_reasons(const std::filesystem::path& path) {
  std::ifstream in(path);
  if (!in) throw std::runtime_error("cannot read " + path.string());
  std::map<std::string, std::string> reasons;
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t colon = line.find(": ");
    if (colon == std::string::npos) throw std::runtime_error("no reason: " + line);
    if (!reasons.emplace(line.substr(0, colon), line.substr(colon + 2)).second)
      throw std::runtime_error("twice: " + line);
  }
  return reasons;
}

}  // namespace remedies
