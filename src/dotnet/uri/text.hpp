#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "dotnet/ascii.hpp"

/// System.Uri counts and compares UTF-16 units, hence URIs are taken apart as UTF-16 here.
namespace signalr_config::dotnet::uri {

std::u16string to_utf16(std::string_view utf8);
std::string to_utf8(std::u16string_view text);

/// The code point at `pos`, whose length in UTF-16 units is 1 or 2; an unpaired surrogate is returned as
/// such.
char32_t code_point_at(std::u16string_view text, std::size_t pos);
void append_utf16(std::u16string& text, char32_t code_point);

constexpr bool is_digit(const char16_t c) { return c < 0x80 && is_ascii_digit(static_cast<char>(c)); }
constexpr bool is_ascii_letter(const char16_t c) {
  return c < 0x80 && dotnet::is_ascii_letter(static_cast<char>(c));
}
constexpr bool is_slash(const char16_t c) { return c == u'/' || c == u'\\'; }

/// Control characters, both of the C0 and the C1 range.
constexpr bool is_control(const char32_t c) { return c <= 0x1F || (c >= 0x7F && c <= 0x9F); }

/// The white space that System.Uri ignores around a URI; other white space belongs to it.
constexpr bool is_ignored_space(const char16_t c) {
  return c == u' ' || c == u'\n' || c == u'\r' || c == u'\t';
}

/// The end of `text` without ignored white space behind `from`.
std::size_t end_without_spaces(std::u16string_view text, std::size_t from);

/// string.Normalize (form C); nullopt where .NET throws: unpaired surrogates and U+FFFE.
std::optional<std::u16string> normalize_form_c(std::u16string_view text);

}  // namespace signalr_config::dotnet::uri
