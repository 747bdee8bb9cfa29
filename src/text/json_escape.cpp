#include "text/json_escape.hpp"

#include <algorithm>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::text {

namespace {

// How many raw bytes an element of a JSON string takes, and how many bytes it decodes to.
struct Element {
  std::size_t raw;
  std::size_t decoded;
};

bool is_unicode_escape(std::string_view text) {
  return text.size() >= 6 && text[0] == '\\' && text[1] == 'u';
}

Element element_at(std::string_view rest) {
  if (rest[0] != '\\') return {1, 1};
  if (!is_unicode_escape(rest)) return {std::min<std::size_t>(2, rest.size()), 1};
  const char32_t unit = dotnet::hexadecimal_number(rest.substr(2, 4));
  if (dotnet::is_high_surrogate(unit) && is_unicode_escape(rest.substr(6))) return {12, 4};
  return {6, dotnet::utf8_size(unit)};
}

}  // namespace

std::size_t json_escaped_offset(std::string_view raw, std::size_t decoded_offset) {
  std::size_t at = 0;
  std::size_t decoded = 0;
  while (at < raw.size()) {
    const Element element = element_at(raw.substr(at));
    if (decoded + element.decoded > decoded_offset) return at;
    at += element.raw;
    decoded += element.decoded;
  }
  return raw.size();
}

std::string json_escaped(std::string_view text) {
  constexpr std::string_view bytes = "\b\t\n\f\r\"\\";
  constexpr std::string_view letters = "btnfr\"\\";
  std::string escaped;
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (const std::size_t found = bytes.find(c); found != std::string_view::npos) {
      escaped.append(1, '\\').append(1, letters[found]);
    } else if (byte < 0x20) {
      escaped.append("\\u").append(dotnet::hexadecimal(byte, 4));
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string json_quoted(std::string_view text) { return '"' + json_escaped(text) + '"'; }

}  // namespace signalr_config::text
