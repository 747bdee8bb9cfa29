#include "dotnet/uri/ipv4.hpp"

#include "dotnet/hexadecimal.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

constexpr std::uint64_t max_address = 0xFFFFFFFF;

bool ends_host(const char16_t c, const Ipv4End end) {
  if (end == Ipv4End::of_bracketed) return c == u']' || c == u'/' || c == u'%';
  return is_slash(c) || (end == Ipv4End::of_host && (c == u':' || c == u'?' || c == u'#'));
}

/// Reads one number at `pos`; nullopt for one that has no digits or exceeds an address.
std::optional<std::uint64_t> read_number(const std::u16string_view text, std::size_t& pos) {
  unsigned base = 10;
  bool has_digits = false;
  if (pos < text.size() && text[pos] == u'0') {
    ++pos;
    const bool hexadecimal = pos < text.size() && (text[pos] == u'x' || text[pos] == u'X');
    base = hexadecimal ? 16 : 8;
    has_digits = !hexadecimal;
    if (hexadecimal) ++pos;
  }
  std::uint64_t value = 0;
  for (; pos < text.size() && hex_value(text[pos]) < base; ++pos) {
    value = value * base + hex_value(text[pos]);
    if (value > max_address) return std::nullopt;
    has_digits = true;
  }
  if (!has_digits) return std::nullopt;
  return value;
}

}  // namespace

std::optional<Ipv4Host> read_ipv4(const std::u16string_view text, const Ipv4End end) {
  std::uint64_t leading = 0;  // the bytes before the last number
  std::size_t pos = 0;
  unsigned free_bits = 32;
  while (true) {
    const auto number = read_number(text, pos);
    if (!number) return std::nullopt;
    if (pos < text.size() && text[pos] == u'.') {
      if (free_bits == 8 || *number > 0xFF) return std::nullopt;
      free_bits -= 8;
      leading |= *number << free_bits;
      ++pos;
      continue;
    }
    if (pos < text.size() && !ends_host(text[pos], end)) return std::nullopt;
    if (*number > max_address >> (32 - free_bits)) return std::nullopt;
    return Ipv4Host{static_cast<std::uint32_t>(leading | *number), pos};
  }
}

std::optional<std::size_t> dotted_decimal_length(const std::u16string_view text, const Ipv4End end) {
  unsigned dots = 0;
  unsigned value = 0;
  bool has_digits = false;
  bool leading_zero = false;
  std::size_t pos = 0;
  for (; pos < text.size() && !ends_host(text[pos], end); ++pos) {
    const char16_t c = text[pos];
    if (is_digit(c)) {
      if (!has_digits && c == u'0') {
        if (pos + 1 < text.size() && text[pos + 1] == u'0') return std::nullopt;
        leading_zero = true;
      }
      has_digits = true;
      value = value * 10 + static_cast<unsigned>(c - u'0');
      if (value > 0xFF) return std::nullopt;
      continue;
    }
    // As IPv4AddressHelper does: only the numbers before a dot are looked at for a leading zero.
    if (c != u'.' || !has_digits || (value > 0 && leading_zero)) return std::nullopt;
    ++dots;
    value = 0;
    has_digits = leading_zero = false;
  }
  if (dots != 3 || !has_digits) return std::nullopt;
  return pos;
}

std::string format_ipv4(const std::uint32_t address) {
  std::string text;
  for (int shift = 24; shift >= 0; shift -= 8) {
    text += std::to_string(address >> shift & 0xFF);
    if (shift != 0) text += '.';
  }
  return text;
}

}  // namespace signalr_config::dotnet::uri
