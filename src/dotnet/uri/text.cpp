#include "dotnet/uri/text.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <memory>

#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::dotnet::uri {

std::u16string to_utf16(const std::string_view utf8) {
  std::u16string text;
  text.reserve(utf8.size());
  for (std::size_t pos = 0; pos < utf8.size();) append_utf16(text, decode(utf8, pos));
  return text;
}

std::string to_utf8(const std::u16string_view text) {
  std::string utf8;
  utf8.reserve(text.size());
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t code_point = code_point_at(text, pos);
    append(utf8, code_point);
    pos += code_point > 0xFFFF ? 2U : 1U;
  }
  return utf8;
}

char32_t code_point_at(const std::u16string_view text, const std::size_t pos) {
  const char32_t unit = text[pos];
  if (!is_high_surrogate(unit) || pos + 1 >= text.size()) return unit;
  const char32_t low = text[pos + 1];
  return is_low_surrogate(low) ? code_point_of(unit, low) : unit;
}

void append_utf16(std::u16string& text, const char32_t code_point) {
  if (code_point <= 0xFFFF) {
    text += static_cast<char16_t>(code_point);
    return;
  }
  text += static_cast<char16_t>(high_surrogate_of(code_point));
  text += static_cast<char16_t>(low_surrogate_of(code_point));
}

std::size_t end_without_spaces(const std::u16string_view text, const std::size_t from) {
  std::size_t end = text.size();
  while (end > from && is_ignored_space(text[end - 1])) --end;
  return end;
}

std::optional<std::u16string> normalize_form_c(const std::u16string_view text) {
  const auto ascii = [](const char16_t c) { return c <= 0x7F; };
  if (std::all_of(text.begin(), text.end(), ascii)) return std::u16string(text);
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t code_point = code_point_at(text, pos);
    if (is_surrogate(code_point) || code_point == 0xFFFE) return std::nullopt;
    pos += code_point > 0xFFFF ? 2U : 1U;
  }
  const std::string utf8 = to_utf8(text);
  utf8proc_uint8_t* mapped = nullptr;
  const utf8proc_ssize_t length = utf8proc_map(
      reinterpret_cast<const utf8proc_uint8_t*>(utf8.data()), static_cast<utf8proc_ssize_t>(utf8.size()),
      &mapped, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  const std::unique_ptr<utf8proc_uint8_t, decltype(&std::free)> owner(mapped, &std::free);
  if (length < 0) return std::nullopt;
  return to_utf16({reinterpret_cast<const char*>(mapped), static_cast<std::size_t>(length)});
}

}  // namespace signalr_config::dotnet::uri
