#include <array>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/key_order.hpp"
#include "dotnet/boolean.hpp"
#include "dotnet/character_classes.hpp"
#include "dotnet/enumeration.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/list_sort.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/time_span.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"

namespace {

using namespace signalr_config::dotnet;

constexpr std::array<EnumMember, 3> members{{{"Disabled", 0}, {"Preferred", 1}, {"Required", 2}}};

/// Like assert(), but in every build.
void require(bool condition) {
  if (!condition) std::abort();
}

void check_utf8(std::string_view text) {
  std::string repaired;
  for (std::size_t pos = 0; pos < text.size();) append(repaired, decode(text, pos));
  require(is_valid(repaired));
  require(!is_valid(text) || repaired == text);
  std::size_t steps = 0;
  for (std::size_t end = text.size(); end > 0; ++steps) static_cast<void>(decode_backwards(text, end));
  require(steps <= text.size());
}

void check_white_space(std::string_view text) {
  const std::string_view trimmed = trim(text);
  require(trim(trimmed) == trimmed);
  require(trimmed.empty() == is_blank(text));
}

void check_case(std::string_view a, std::string_view b) {
  const std::string folded = fold(a);
  require(fold(folded) == folded);
  require(is_valid(folded));
  require(equals_ignore_case(a, folded));
  require(to_lower_invariant(to_lower_invariant(a)) == to_lower_invariant(a));
  const bool equal = equals_ignore_case(a, b);
  require(equal == (folded == fold(b)));
  require(equal == (compare_ignore_case(a, b) == 0));
  require(compare_ignore_case(a, b) == -compare_ignore_case(b, a));
  require(!equal || IgnoreCaseHash{}(a) == IgnoreCaseHash{}(b));
  require(!equal || starts_with_ignore_case(a, b));
  require(starts_with_ignore_case(folded, fold(b)) == starts_with_ignore_case(a, b));
}

void check_numbers(std::string_view text) {
  const auto number = try_parse_int32(text);
  // The converter trims more and reads more, but never reads the same text differently.
  require(!number || convert_int32(text) == number);
  if (number) require(try_parse_int32(std::to_string(*number)) == number);
  static_cast<void>(convert_int32(text));
  if (parse_boolean(text)) require(!number);
}

void check_enum(std::string_view text) {
  const auto strict = try_parse_enum(text, members, CaseRule::sensitive);
  const auto lax = try_parse_enum(text, members, CaseRule::ignore);
  require(!strict || strict == lax);
  require(!lax || convert_enum(text, members) == lax);
  const auto value = convert_enum(text, members);
  if (value) require(try_parse_enum(enum_to_string(*value, members), members, CaseRule::sensitive) == value);
}

void check_time_span(std::string_view text) {
  const auto value = parse_time_span(text);
  if (value) require(parse_time_span(to_string(*value)) == value);
}

void check_keys(std::string_view a, std::string_view b) {
  require(signalr_config::core::compare_keys(a, a) == 0);
  require((signalr_config::core::compare_keys(a, b) == 0) == (signalr_config::core::compare_keys(b, a) == 0));
  require(signalr_config::core::compare_keys(a, std::string(a) + ':') == 0);
}

void check_character_classes(std::string_view text) {
  for (std::size_t pos = 0; pos < text.size();) {
    const char32_t c = decode(text, pos);
    require(!is_decimal_digit(c) || is_word_character(c));
    require(!is_white_space(c) || !is_word_character(c));
  }
}

/// A comparison that the input makes up: it may contradict itself as it likes.
void check_sort(std::string_view text) {
  std::vector<unsigned char> elements(text.begin(), text.end());
  std::array<std::size_t, 256> count{};
  for (const unsigned char element : elements) ++count[element];
  std::size_t answers = 0;
  list_sort(std::span(elements), [&](unsigned char, unsigned char) {
    return static_cast<int>(static_cast<unsigned char>(text[answers++ % text.size()])) - 100;
  });
  for (const unsigned char element : elements) --count[element];
  for (const std::size_t left : count) require(left == 0);
  require(list_sort(std::span(elements), [](unsigned char a, unsigned char b) { return a - b; }));
  for (std::size_t i = 1; i < elements.size(); ++i) require(elements[i - 1] <= elements[i]);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(data, data + size);
  const std::string_view all = text;
  const std::string_view first = all.substr(0, all.find('|'));
  const std::string_view second = first.size() == all.size() ? all : all.substr(first.size() + 1);
  check_utf8(all);
  check_white_space(all);
  check_case(first, second);
  check_numbers(all);
  check_enum(all);
  check_time_span(all);
  check_keys(first, second);
  check_character_classes(all);
  check_sort(all);
  return 0;
}
