#include "error_codes.hpp"

#include <algorithm>
#include <regex>

#include "signalr_config/diagnostic_code.hpp"
#include "text_file.hpp"

namespace docs {

namespace {

constexpr std::string_view file_of_the_table = "diagnostic_code.cpp";

}  // namespace

std::set<std::string> diagnostic_code_texts() {
  std::set<std::string> texts;
  for (const signalr_config::DiagnosticCode code : signalr_config::all_diagnostic_codes())
    texts.emplace(to_string(code));
  return texts;
}

std::set<std::string> codes_given_in(const std::filesystem::path& directory) {
  static const std::regex enumerator("DiagnosticCode::([a-z0-9_]+)");
  std::set<std::string> texts;
  for (const auto& file : std::filesystem::recursive_directory_iterator(directory)) {
    const std::filesystem::path& path = file.path();
    if (!file.is_regular_file() || path.filename() == file_of_the_table) continue;
    if (path.extension() != ".cpp" && path.extension() != ".hpp") continue;
    const std::string text = read_text(path);
    for (std::sregex_iterator match(text.begin(), text.end(), enumerator), end; match != end; ++match) {
      std::string code = (*match)[1];
      std::ranges::replace(code, '_', '-');
      texts.insert(std::move(code));
    }
  }
  return texts;
}

}  // namespace docs
