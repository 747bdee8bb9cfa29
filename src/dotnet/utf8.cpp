#include "dotnet/utf8.hpp"

#include "dotnet/surrogates.hpp"

namespace signalr_config::dotnet {

namespace {

/// What a lead byte announces: how many bytes follow, and which values the first of them may have. The
/// narrower ranges exclude overlong forms, surrogates and numbers above U+10FFFF.
struct Lead {
  std::size_t followers;
  unsigned char lowest;
  unsigned char highest;
};

constexpr Lead lead_of(unsigned char byte) noexcept {
  if (byte >= 0xC2 && byte <= 0xDF) return {1, 0x80, 0xBF};
  if (byte == 0xE0) return {2, 0xA0, 0xBF};
  if (byte == 0xED) return {2, 0x80, 0x9F};
  if (byte >= 0xE1 && byte <= 0xEF) return {2, 0x80, 0xBF};
  if (byte == 0xF0) return {3, 0x90, 0xBF};
  if (byte >= 0xF1 && byte <= 0xF3) return {3, 0x80, 0xBF};
  if (byte == 0xF4) return {3, 0x80, 0x8F};
  return {0, 0, 0};
}

struct Decoded {
  char32_t code_point;
  bool well_formed;
};

Decoded decode_checked(std::string_view text, std::size_t& pos) noexcept {
  const auto first = static_cast<unsigned char>(text[pos++]);
  if (first < 0x80) return {first, true};
  Lead lead = lead_of(first);
  if (lead.followers == 0) return {replacement_character, false};
  char32_t code_point = first & (0x3FU >> lead.followers);
  for (; lead.followers > 0; --lead.followers) {
    if (pos == text.size()) return {replacement_character, false};
    const auto byte = static_cast<unsigned char>(text[pos]);
    if (byte < lead.lowest || byte > lead.highest) return {replacement_character, false};
    code_point = (code_point << 6U) | (byte & 0x3FU);
    lead.lowest = 0x80;
    lead.highest = 0xBF;
    ++pos;
  }
  return {code_point, true};
}

}  // namespace

char32_t decode(std::string_view text, std::size_t& pos) noexcept {
  return decode_checked(text, pos).code_point;
}

char32_t decode_backwards(std::string_view text, std::size_t& end) noexcept {
  constexpr std::size_t longest = 4;
  for (std::size_t length = 1; length <= longest && length <= end; ++length) {
    const auto byte = static_cast<unsigned char>(text[end - length]);
    if (byte >= 0x80 && byte <= 0xBF) continue;
    std::size_t pos = end - length;
    const Decoded found = decode_checked(text.substr(0, end), pos);
    if (!found.well_formed || pos != end) break;
    end -= length;
    return found.code_point;
  }
  --end;
  return replacement_character;
}

void append(std::string& text, char32_t code_point) {
  const char32_t c = is_surrogate(code_point) || code_point > 0x10FFFF ? replacement_character : code_point;
  const auto push = [&text](char32_t byte) { text.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    push(c);
  } else if (c < 0x800) {
    push(0xC0U | (c >> 6U));
    push(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    push(0xE0U | (c >> 12U));
    push(0x80U | ((c >> 6U) & 0x3FU));
    push(0x80U | (c & 0x3FU));
  } else {
    push(0xF0U | (c >> 18U));
    push(0x80U | ((c >> 12U) & 0x3FU));
    push(0x80U | ((c >> 6U) & 0x3FU));
    push(0x80U | (c & 0x3FU));
  }
}

bool is_valid(std::string_view text) noexcept {
  std::size_t pos = 0;
  while (pos < text.size()) {
    if (!decode_checked(text, pos).well_formed) return false;
  }
  return true;
}

}  // namespace signalr_config::dotnet
