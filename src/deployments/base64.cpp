#include "deployments/base64.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

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

}  // namespace signalr_config::deployments
