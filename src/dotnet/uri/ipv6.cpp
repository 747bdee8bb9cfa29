#include "dotnet/uri/ipv6.hpp"

#include <array>
#include <charconv>
#include <cstdint>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/uri/ipv4.hpp"
#include "dotnet/uri/text.hpp"

namespace signalr_config::dotnet::uri {
namespace {

using Groups = std::array<std::uint16_t, 8>;

/// IPv6AddressHelper.IsValid as a walk over the text behind the opening bracket.
class Validator {
 public:
  explicit Validator(const std::u16string_view text) : text_(text) {}

  /// The length up to and including the closing bracket.
  std::optional<std::size_t> length() && {
    if (at(0) == u':' && at(1) != u':') return std::nullopt;
    for (pos_ = 0; pos_ < text_.size(); ++pos_) {
      const char16_t c = text_[pos_];
      if (prefix_ ? is_digit(c) : hex_value(c) < 16) {
        ++digits_;
        expects_digits_ = false;
        continue;
      }
      if (digits_ > 4) return std::nullopt;
      if (digits_ != 0) {
        ++groups_;
        group_begin_ = pos_ - digits_;
      }
      if (c == u'%' && !skip_zone()) return std::nullopt;
      if (text_[pos_] == u']') return is_complete() ? std::optional(pos_ + 1) : std::nullopt;
      if (!take_separator()) return std::nullopt;
      digits_ = 0;
    }
    return std::nullopt;
  }

 private:
  char16_t at(const std::size_t pos) const { return pos < text_.size() ? text_[pos] : u'\0'; }

  /// Moves to what ends the zone.
  bool skip_zone() {
    while (++pos_ < text_.size()) {
      if (text_[pos_] == u']' || text_[pos_] == u'/') return true;
    }
    return false;
  }

  bool take_separator() {
    switch (text_[pos_]) {
      case u':':
        return take_colon();
      case u'.':
        return take_ipv4();
      case u'/':
        if (groups_ == 0 || prefix_) return false;
        prefix_ = expects_digits_ = true;
        return true;
      default:
        return false;
    }
  }

  bool take_colon() {
    const bool second = pos_ > 0 && text_[pos_ - 1] == u':';
    if (second && compressed_) return false;
    if (second) compressed_ = true;
    expects_digits_ = !second;
    return true;
  }

  bool take_ipv4() {
    if (has_ipv4_) return false;
    const auto length = dotted_decimal_length(text_.substr(group_begin_), Ipv4End::of_bracketed);
    if (!length) return false;
    ++groups_;
    has_ipv4_ = true;
    pos_ = group_begin_ + *length - 1;
    return true;
  }

  bool is_complete() const {
    if (prefix_ && (digits_ < 1 || digits_ > 2)) return false;
    const unsigned full = prefix_ ? 9 : 8;
    return !expects_digits_ && digits_ <= 4 && (compressed_ ? groups_ < full : groups_ == full);
  }

  std::u16string_view text_;
  std::size_t pos_ = 0;
  std::size_t digits_ = 0;       // in a row, up to here
  std::size_t group_begin_ = 0;  // of the last group met
  unsigned groups_ = 0;          // met so far, a prefix length among them
  bool compressed_ = false;      // "::" was met
  bool has_ipv4_ = false;
  bool prefix_ = false;
  bool expects_digits_ = true;
};

/// Reads the groups of a valid address (IPv6AddressHelper.Parse).
class Reader {
 public:
  explicit Reader(const std::u16string_view text) : text_(text) {}

  Groups groups() && {
    while (pos_ < text_.size() && !ends_groups(text_[pos_])) {
      if (text_[pos_] == u':') {
        take_colon();
      } else {
        value_ = value_ * 16 + hex_value(text_[pos_++]);
      }
    }
    if (has_value_) push(value_);
    expand();
    return groups_;
  }

 private:
  static bool ends_groups(const char16_t c) { return c == u']' || c == u'%' || c == u'/'; }

  void take_colon() {
    push(value_);
    value_ = 0;
    ++pos_;
    if (pos_ < text_.size() && text_[pos_] == u':') {
      gap_ = count_;
      ++pos_;
    } else if (gap_ == 0 && count_ < 6) {
      return;  // an IPv4 address would stand too early here
    }
    for (std::size_t i = pos_; i < text_.size() && i < pos_ + 4; ++i) {
      if (ends_groups(text_[i]) || text_[i] == u':') return;
      if (text_[i] == u'.') {
        take_ipv4();
        return;
      }
    }
  }

  void take_ipv4() {
    unsigned byte = 0;
    std::uint32_t address = 0;
    for (; pos_ < text_.size() && !ends_groups(text_[pos_]); ++pos_) {
      if (text_[pos_] == u'.') {
        address = address << 8 | byte;
        byte = 0;
      } else {
        byte = byte * 10 + hex_value(text_[pos_]);
      }
    }
    address = address << 8 | byte;
    push(address >> 16);
    push(address & 0xFFFF);
    value_ = 0;
    has_value_ = false;
  }

  void push(const std::uint32_t value) {
    if (count_ < groups_.size()) groups_[count_++] = static_cast<std::uint16_t>(value);
  }

  /// Moves the groups behind "::" to the end.
  void expand() {
    if (gap_ == 0 || count_ == groups_.size()) return;
    std::size_t to = groups_.size();
    for (std::size_t from = count_; from > gap_; --from) {
      groups_[--to] = groups_[from - 1];
      groups_[from - 1] = 0;
    }
  }

  std::u16string_view text_;
  std::size_t pos_ = 0;
  Groups groups_{};
  std::size_t count_ = 0;
  std::size_t gap_ = 0;  // the groups before "::", 0 where there is none
  std::uint32_t value_ = 0;
  bool has_value_ = true;
};

struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first longest run of at least two zero groups.
Range zero_run(const Groups& groups) {
  Range longest;
  for (std::size_t i = 0, begin = 0; i < groups.size(); ++i) {
    if (groups[i] != 0) {
      begin = i + 1;
    } else if (i + 1 - begin > longest.end - longest.begin) {
      longest = {begin, i + 1};
    }
  }
  return longest.end - longest.begin > 1 ? longest : Range{};
}

/// v4-compatible, v4-mapped, SIIT and ISATAP addresses end with an IPv4 address.
bool shows_ipv4(const Groups& groups) {
  if (groups[0] == 0 && groups[1] == 0 && groups[2] == 0 && groups[3] == 0 && groups[6] != 0) {
    if (groups[4] == 0 && (groups[5] == 0 || groups[5] == 0xFFFF)) return true;
    if (groups[4] == 0xFFFF && groups[5] == 0) return true;
  }
  return groups[4] == 0 && groups[5] == 0x5EFE;
}

void append_hex(std::string& text, const std::uint16_t group) {
  std::array<char, 4> digits{};
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), group, 16).ptr;
  text.append(digits.data(), end);
}

}  // namespace

std::optional<std::size_t> ipv6_length(const std::u16string_view text) {
  if (text.empty() || text.front() != u'[') return std::nullopt;
  const auto length = Validator(text.substr(1)).length();
  if (!length) return std::nullopt;
  return *length + 1;
}

std::string canonical_ipv6(const std::u16string_view text) {
  const Groups groups = Reader(text.substr(1)).groups();
  const Range zeros = zero_run(groups);
  const bool ipv4 = shows_ipv4(groups);
  std::string canonical = "[";
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (ipv4 && i == 6) {
      canonical += ':';
      canonical += format_ipv4(static_cast<std::uint32_t>(groups[6]) << 16 | groups[7]);
      break;
    }
    if (zeros.end > 0 && i == zeros.begin) canonical += ':';
    if (zeros.end == groups.size() && i >= zeros.begin) {
      canonical += ':';
      break;
    }
    if (i >= zeros.begin && i < zeros.end) continue;
    if (i != 0) canonical += ':';
    append_hex(canonical, groups[i]);
  }
  return canonical += ']';
}

}  // namespace signalr_config::dotnet::uri
