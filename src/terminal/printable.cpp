#include "terminal/printable.hpp"

#include <utf8proc.h>

#include <algorithm>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::terminal {

namespace {

// Controls, line separators, and whatever Unicode says is shown as nothing: format characters (those that
// change the direction of text among them), and others that are to be ignored (variation selectors, fillers,
// tags).
bool is_unprintable(char32_t c) {
  if (c < 0x80) return c < 0x20 || c == 0x7F;
  const utf8proc_property_t& property = *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
  const auto category = static_cast<utf8proc_category_t>(property.category);
  return category == UTF8PROC_CATEGORY_CC || category == UTF8PROC_CATEGORY_CF ||
         category == UTF8PROC_CATEGORY_ZL || category == UTF8PROC_CATEGORY_ZP || property.ignorable != 0;
}

void append_escape(std::string& text, char32_t c) {
  text += c > 0xFFFF ? "\\U" : "\\u";
  text += dotnet::hexadecimal(c, c > 0xFFFF ? 8 : 4);
}

void append_json_escape(std::string& text, char32_t c) {
  if (c > 0xFFFF) {
    append_json_escape(text, dotnet::high_surrogate_of(c));
    c = dotnet::low_surrogate_of(c);
  }
  text += "\\u";
  text += dotnet::hexadecimal(c, 4);
}

bool is_word_character(char c) {
  return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_' || c == '-';
}

// What follows `##`: a word and a bracket, or a text that ends before it is clear.
bool may_be_command(std::string_view text) {
  const auto* const end = std::find_if_not(text.begin(), text.end(), is_word_character);
  return end == text.end() || *end == '[';
}

// The first of the two colons by which GitHub knows a command at the beginning of a line.
std::size_t leading_colons(std::string_view text) {
  const std::string_view rest = dotnet::trim(text);
  return rest.starts_with("::") ? static_cast<std::size_t>(rest.data() - text.data())
                                : std::string_view::npos;
}

// Without a way out of the loop: many bytes are looked at at once.
bool is_plain_ascii(std::string_view text) {
  bool is_plain = true;
  for (const char c : text) is_plain &= c >= 0x20 && c < 0x7F && c != '#';
  return is_plain;
}

// `must_escape` is given a character and its place.
template <typename Escape, typename Append>
std::string escape_where(std::string_view text, const Escape& must_escape, const Append& append_escaped) {
  std::string shown;
  shown.reserve(text.size() + 16);
  for (std::size_t pos = 0; pos < text.size();) {
    const std::size_t begin = pos;
    const char32_t c = dotnet::decode(text, pos);
    must_escape(c, begin) ? append_escaped(shown, c) : dotnet::append(shown, c);
  }
  return shown;
}

}  // namespace

bool begins_log_command(std::string_view text) {
  return text.starts_with("##") && may_be_command(text.substr(2));
}

std::string printable(std::string_view text) {
  const bool has_colons = text.find("::") != std::string_view::npos;
  if (!has_colons && is_plain_ascii(text)) return std::string(text);
  const std::size_t colons = has_colons ? leading_colons(text) : std::string_view::npos;
  const auto must_escape = [&](char32_t c, std::size_t at) {
    return is_unprintable(c) || at == colons || (c == '#' && begins_log_command(text.substr(at)));
  };
  return escape_where(text, must_escape, append_escape);
}

std::string printable_json(std::string_view json) {
  if (is_plain_ascii(json)) return std::string(json);
  const auto must_escape = [&](char32_t c, std::size_t at) {
    return (c != '\n' && is_unprintable(c)) || (c == '#' && begins_log_command(json.substr(at)));
  };
  return escape_where(json, must_escape, append_json_escape);
}

std::string shown_argument(std::string_view argument) {
  constexpr std::size_t longest = 256;
  const std::size_t secret = argument.find_first_of("=;");
  if (secret != std::string_view::npos)
    return printable(argument.substr(0, std::min(secret + 1, longest))) + "***";
  return argument.size() > longest ? printable(argument.substr(0, longest)) + "..." : printable(argument);
}

}  // namespace signalr_config::terminal
