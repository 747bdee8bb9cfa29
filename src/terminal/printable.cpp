#include "terminal/printable.hpp"

#include <algorithm>
#include <array>
#include <cstdint>

#include "dotnet/utf8.hpp"

namespace signalr_config {

namespace {

constexpr char32_t zero_width_no_break_space = 0xFEFF;

bool changes_direction(char32_t c) {
  return c == 0x061C || c == 0x200E || c == 0x200F || (c >= 0x202A && c <= 0x202E) ||
         (c >= 0x2066 && c <= 0x2069);
}

bool is_unprintable(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool line_break = c == 0x2028 || c == 0x2029;
  const bool invisible = c == 0x200B || c == 0x2060 || c == zero_width_no_break_space;
  return control || line_break || invisible || changes_direction(c);
}

void append_escape(std::string& text, char32_t c) {
  constexpr std::string_view digits = "0123456789abcdef";
  text += "\\u";
  for (int shift = 12; shift >= 0; shift -= 4)
    text += digits[(static_cast<std::uint32_t>(c) >> shift) & 0xFU];
}

bool is_plain_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= 0x20 && c < 0x7F; });
}

template <typename Escape>
std::string escape_where(std::string_view text, Escape&& must_escape) {
  if (is_plain_ascii(text)) return std::string(text);
  std::string shown;
  shown.reserve(text.size() + 16);
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = dotnet::decode(text, pos);
    must_escape(c) ? append_escape(shown, c) : dotnet::append(shown, c);
  }
  return shown;
}

}  // namespace

std::string printable(std::string_view text) { return escape_where(text, is_unprintable); }

std::string printable_json(std::string_view json) {
  return escape_where(json, [](char32_t c) { return c != '\n' && is_unprintable(c); });
}

std::size_t width(std::string_view text) {
  // Every byte that does not continue a code point begins one.
  return static_cast<std::size_t>(std::count_if(
      text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::string shown_argument(std::string_view argument) {
  constexpr std::size_t longest = 256;
  const std::size_t secret = argument.find_first_of("=;");
  if (secret != std::string_view::npos)
    return printable(argument.substr(0, std::min(secret + 1, longest))) + "***";
  return argument.size() > longest ? printable(argument.substr(0, longest)) + "..." : printable(argument);
}

}  // namespace signalr_config
