#include "sources/dotenv/compose_escapes.hpp"

#include <algorithm>

#include "dotnet/ascii.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::sources {
namespace {

constexpr bool is_octal_digit(char c) { return c >= '0' && c <= '7'; }

/// `\0` and up to three digits. As Compose does: only three octal digits make a character, whose number is a
/// code point; others lose the zero.
std::string octal_escape(std::string_view digits) {
  const bool is_octal = digits.size() == 3 && std::ranges::all_of(digits, is_octal_digit);
  const int code = is_octal ? (digits[0] - '0') * 64 + (digits[1] - '0') * 8 + (digits[2] - '0') : 256;
  if (code > 255) return "\\" + std::string(digits);
  std::string character;
  dotnet::append(character, static_cast<char32_t>(code));
  return character;
}

}  // namespace

std::string expand_compose_escapes(std::string_view text) {
  static constexpr std::string_view letters = "abfnrtv\"\\";
  static constexpr std::string_view meanings = "\a\b\f\n\r\t\v\"\\";
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char next = text[i] == '\\' && i + 1 < text.size() ? text[i + 1] : '\0';
    if (const std::size_t letter = letters.find(next); next != '\0' && letter != std::string_view::npos) {
      out += meanings[letter];
      ++i;
    } else if (next == '$') {
      out += "$$";
      ++i;
    } else if (next == '0') {
      std::size_t end = i + 2;
      while (end < text.size() && end < i + 5 && dotnet::is_ascii_digit(text[end])) ++end;
      out += octal_escape(text.substr(i + 2, end - i - 2));
      i = end - 1;
    } else {
      out += text[i];
    }
  }
  return out;
}

}  // namespace signalr_config::sources
