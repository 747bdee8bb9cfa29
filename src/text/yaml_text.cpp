#include "text/yaml_text.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::text {

namespace {

// YAML 1.2, section 5.1: what may stand in a stream as it is, line breaks of other kinds aside.
bool needs_escape(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0) || c == 0x2028 || c == 0x2029 || c == 0xFEFF || c == 0xFFFE ||
         c == 0xFFFF;
}

std::string escape(char32_t c) {
  if (c == '\n') return "\\n";
  if (c == '\t') return "\\t";
  if (c == '\r') return "\\r";
  return c < 0x100 ? "\\x" + dotnet::hexadecimal(c, 2, dotnet::upper_hex_digits)
                   : "\\u" + dotnet::hexadecimal(c, 4, dotnet::upper_hex_digits);
}

// Words that some reader of YAML takes for a boolean or for null.
bool is_word_of_yaml(std::string_view text) {
  static constexpr std::array<std::string_view, 9> words{"null", "true", "false", "yes", "no",
                                                         "on",   "off",  "y",     "n"};
  return std::ranges::any_of(
      words, [text](std::string_view word) { return dotnet::equals_ignore_case(word, text); });
}

bool is_letter(char c) { return dotnet::is_ascii_letter(c) || c == '_'; }

}  // namespace

std::string yaml_quoted(std::string_view text) {
  std::string quoted = "\"";
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t begin = at;
    const char32_t c = dotnet::decode(text, at);
    if (c == '"' || c == '\\') {
      quoted += '\\';
      quoted += static_cast<char>(c);
    } else if (needs_escape(c)) {
      quoted += escape(c);
    } else {
      quoted += text.substr(begin, at - begin);
    }
  }
  return quoted + '"';
}

std::string yaml_key(std::string_view text) {
  const bool is_plain = !text.empty() && is_letter(text.front()) && !is_word_of_yaml(text) &&
                        std::ranges::all_of(text, [](char c) {
                          return is_letter(c) || dotnet::is_ascii_digit(c) || c == '.' || c == '-';
                        });
  return is_plain ? std::string(text) : yaml_quoted(text);
}

}  // namespace signalr_config::text
