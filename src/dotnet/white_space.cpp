#include "dotnet/white_space.hpp"

#include <cstddef>

#include "dotnet/utf8.hpp"

namespace signalr_config::dotnet {

bool is_white_space(char32_t code_point) noexcept {
  if (code_point <= 0x20) return code_point == 0x20 || (code_point >= 0x09 && code_point <= 0x0D);
  switch (code_point) {
    case 0x85:
    case 0xA0:
    case 0x1680:
    case 0x2028:
    case 0x2029:
    case 0x202F:
    case 0x205F:
    case 0x3000:
      return true;
    default:
      return code_point >= 0x2000 && code_point <= 0x200A;
  }
}

std::string_view trim(std::string_view text) noexcept {
  std::size_t begin = 0;
  while (begin < text.size()) {
    std::size_t next = begin;
    if (!is_white_space(decode(text, next))) break;
    begin = next;
  }
  return trim_end(text.substr(begin));
}

std::string_view trim_end(std::string_view text) noexcept {
  std::size_t end = text.size();
  while (end > 0) {
    std::size_t previous = end;
    if (!is_white_space(decode_backwards(text, previous))) break;
    end = previous;
  }
  return text.substr(0, end);
}

bool is_blank(std::string_view text) noexcept {
  std::size_t pos = 0;
  while (pos < text.size()) {
    if (!is_white_space(decode(text, pos))) return false;
  }
  return true;
}

}  // namespace signalr_config::dotnet
