#include "text/base64.hpp"

#include <array>

namespace signalr_config::text {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
constexpr std::string_view url_alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// The characters of a group of up to three bytes: one more than there are bytes.
std::array<char, 4> characters_of(std::string_view group, std::string_view digits) {
  unsigned bits = 0;
  for (std::size_t i = 0; i < 3; ++i)
    bits = bits << 8 | (i < group.size() ? static_cast<unsigned char>(group[i]) : 0U);
  std::array<char, 4> characters{};
  for (std::size_t i = 0; i < 4; ++i) characters[i] = digits[bits >> (18 - 6 * i) & 0x3F];
  return characters;
}

}  // namespace

std::optional<std::string> decode_base64(std::string_view text) {
  std::string bytes;
  unsigned bits = 0;
  int characters = 0;  // of a group of four
  int padding = 0;
  for (const char c : text) {
    if (c == '\n' || c == '\r') continue;
    const std::size_t digit = alphabet.find(c);
    if (c == '=' && characters >= 2) {
      ++padding;
      bits <<= 6;
    } else if (digit == std::string_view::npos || padding > 0) {
      return std::nullopt;
    } else {
      bits = bits << 6 | static_cast<unsigned>(digit);
    }
    if (++characters < 4) continue;
    for (int byte = 2; byte >= padding; --byte) bytes += static_cast<char>(bits >> (8 * byte) & 0xFF);
    characters = 0;
    bits = 0;
  }
  if (characters != 0) return std::nullopt;
  return bytes;
}

std::string encode_base64(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    text.append(characters_of(group, alphabet).data(), group.size() + 1).append(3 - group.size(), '=');
  }
  return text;
}

std::string encode_base64url(std::string_view bytes) {
  std::string text;
  text.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    const std::string_view group = bytes.substr(at, 3);
    text.append(characters_of(group, url_alphabet).data(), group.size() + 1);
  }
  return text;
}

std::optional<std::string> decode_base64url(std::string_view text) {
  std::string padded(text);
  for (char& c : padded) {
    if (url_alphabet.find(c) == std::string_view::npos) return std::nullopt;
    if (c == '-') c = '+';
    if (c == '_') c = '/';
  }
  padded.append((4 - padded.size() % 4) % 4, '=');
  return decode_base64(padded);
}

}  // namespace signalr_config::text
