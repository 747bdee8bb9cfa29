#include "dotnet/ordinal_ignore_case.hpp"

#include <utf8proc.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>
#include <optional>

#include "dotnet/ascii.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::dotnet {

namespace {

struct CaseRange {
  char32_t first;
  char32_t last;
};

/// Where utf8proc_toupper() maps a code point that .NET compares as it is.
constexpr std::array<CaseRange, 12> never_upper_cased{{
    {0x00DF, 0x00DF},  // sharp s: utf8proc answers U+1E9E, which UnicodeData.txt does not
    {0x0131, 0x0131},  // dotless i: .NET keeps it apart from I in every culture
    {0x017F, 0x017F},  // long s: likewise kept apart from S (string.ToUpperInvariant does map it)
    // Pairs younger than Unicode 15: in the basic plane .NET asks the system's ICU (up to version 75 without
    // them), and newer releases of utf8proc know them.
    {0x019B, 0x019B},
    {0x0264, 0x0264},
    {0x1C8A, 0x1C8A},
    {0xA7CD, 0xA7CD},
    {0xA7CF, 0xA7CF},
    {0xA7D3, 0xA7D3},
    {0xA7D5, 0xA7D5},
    {0xA7DB, 0xA7DB},
    {0x16EBB, 0x16ED3},
}};

/// Where utf8proc_tolower() maps a code point that string.ToLowerInvariant leaves alone.
constexpr std::array<CaseRange, 9> never_lower_cased{{
    {0x0130, 0x0130},  // capital I with dot: its lower case depends on the language
    // Younger than Unicode 15, as above.
    {0x1C89, 0x1C89},
    {0xA7CB, 0xA7CC},
    {0xA7CE, 0xA7CE},
    {0xA7D2, 0xA7D2},
    {0xA7D4, 0xA7D4},
    {0xA7DA, 0xA7DC},
    {0x10D50, 0x10D65},
    {0x16EA0, 0x16EB8},
}};

/// Garay, new in Unicode 16: above the basic plane .NET compares by its own table, which has it, not by ICU.
constexpr CaseRange garay_lower{0x10D70, 0x10D85};
constexpr char32_t garay_distance = 0x20;

constexpr bool contains(CaseRange range, char32_t c) noexcept { return c >= range.first && c <= range.last; }

template <std::size_t size>
constexpr bool contains(const std::array<CaseRange, size>& ranges, char32_t c) noexcept {
  return std::any_of(ranges.begin(), ranges.end(), [c](CaseRange range) { return contains(range, c); });
}

char32_t lower(char32_t c) noexcept {
  if (contains(never_lower_cased, c)) return c;
  return static_cast<char32_t>(utf8proc_tolower(static_cast<utf8proc_int32_t>(c)));
}

/// Reads the next code point of `text` and folds it.
char32_t next_folded(std::string_view text, std::size_t& pos) noexcept {
  if (is_ascii(text[pos])) return static_cast<unsigned char>(ascii_upper(text[pos++]));
  return fold(decode(text, pos));
}

/// Where two texts stop being equal, and how they compare there (zero: at the end of one of them).
struct Mismatch {
  std::size_t a;
  std::size_t b;
  int order;
};

// How many bytes at the beginning need no folding because they are the same, up to the begin of a code point.
// Keys of one section mostly differ at their ends, and sorting compares them again and again.
std::size_t common_prefix(std::string_view a, std::string_view b) noexcept {
  const std::size_t size = std::min(a.size(), b.size());
  std::size_t same = 0;
  while (same + sizeof(std::uint64_t) <= size &&
         std::memcmp(a.data() + same, b.data() + same, sizeof(std::uint64_t)) == 0) {
    same += sizeof(std::uint64_t);
  }
  while (same < size && a[same] == b[same]) ++same;
  while (same > 0 && !is_ascii(a[same - 1])) --same;
  return same;
}

Mismatch find_mismatch(std::string_view a, std::string_view b) noexcept {
  std::size_t i = common_prefix(a, b);
  std::size_t j = i;
  while (i < a.size() && j < b.size()) {
    const char32_t from_a = next_folded(a, i);
    const char32_t from_b = next_folded(b, j);
    // By code point: unlike string.CompareOrdinal, .NET's ignore-case comparison puts surrogate pairs last.
    if (from_a != from_b) return {i, j, from_a < from_b ? -1 : 1};
  }
  return {i, j, 0};
}

constexpr std::uint64_t each_byte(std::uint64_t byte) { return byte * 0x0101010101010101U; }

/// The first eight bytes, where all of them are of ASCII: of two texts that are equal but for case, both have
/// such bytes at the same code points.
std::optional<std::uint64_t> eight_letters(std::string_view text) noexcept {
  std::uint64_t letters = 0;
  if (text.size() < sizeof(letters)) return std::nullopt;
  std::memcpy(&letters, text.data(), sizeof(letters));
  if ((letters & each_byte(0x80)) != 0) return std::nullopt;
  return letters;
}

/// Eight bytes of ASCII in upper case. A sum sets the highest bit of a byte that is not below the limit.
std::uint64_t upper_letters(std::uint64_t letters) noexcept {
  const std::uint64_t from_a = letters + each_byte(0x80 - 'a');
  const std::uint64_t after_z = letters + each_byte(0x80 - 'z' - 1);
  const std::uint64_t small = (from_a & ~after_z & each_byte(0x80)) >> 2U;
  return letters & ~small;
}

}  // namespace

char32_t fold(char32_t code_point) noexcept {
  if (code_point < 0x80) return static_cast<unsigned char>(ascii_upper(static_cast<char>(code_point)));
  if (contains(garay_lower, code_point)) return code_point - garay_distance;
  if (contains(never_upper_cased, code_point)) return code_point;
  return static_cast<char32_t>(utf8proc_toupper(static_cast<utf8proc_int32_t>(code_point)));
}

std::string fold(std::string_view text) {
  std::string folded;
  folded.reserve(text.size());
  std::size_t pos = 0;
  while (pos < text.size()) {
    if (is_ascii(text[pos])) {
      folded.push_back(ascii_upper(text[pos++]));
    } else {
      append(folded, fold(decode(text, pos)));
    }
  }
  return folded;
}

bool equals_ignore_case(std::string_view a, std::string_view b) noexcept {
  // Most pairs that are asked about differ in their first letter.
  const bool ascii = !a.empty() && !b.empty() && is_ascii(a.front()) && is_ascii(b.front());
  if (ascii && ascii_upper(a.front()) != ascii_upper(b.front())) return false;
  const Mismatch end = find_mismatch(a, b);
  return end.order == 0 && end.a == a.size() && end.b == b.size();
}

int compare_ignore_case(std::string_view a, std::string_view b) noexcept {
  const Mismatch end = find_mismatch(a, b);
  if (end.order != 0) return end.order;
  return static_cast<int>(end.a < a.size()) - static_cast<int>(end.b < b.size());
}

bool starts_with_ignore_case(std::string_view text, std::string_view prefix) noexcept {
  const Mismatch end = find_mismatch(text, prefix);
  return end.order == 0 && end.b == prefix.size();
}

std::string to_lower_invariant(std::string_view text) {
  std::string lowered;
  lowered.reserve(text.size());
  std::size_t pos = 0;
  while (pos < text.size()) {
    if (is_ascii(text[pos])) {
      lowered.push_back(ascii_lower(text[pos++]));
    } else {
      append(lowered, lower(decode(text, pos)));
    }
  }
  return lowered;
}

std::size_t IgnoreCaseHash::operator()(std::string_view text) const noexcept {
  std::uint64_t hash = 0xCBF29CE484222325U;
  const auto mix = [&hash](std::uint64_t part) {
    hash = (hash ^ part) * 0x9E3779B97F4A7C15U;
    hash ^= hash >> 32U;  // containers look at the low bits only
  };
  std::size_t pos = 0;
  while (pos < text.size()) {
    const auto letters = eight_letters(text.substr(pos));
    mix(letters ? upper_letters(*letters) : next_folded(text, pos));
    if (letters) pos += sizeof(*letters);
  }
  return static_cast<std::size_t>(hash);
}

}  // namespace signalr_config::dotnet
