#include "dotnet/time_span.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <limits>
#include <variant>

#include "dotnet/ascii.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::dotnet {

namespace {

constexpr std::int64_t ticks_per_second = 10'000'000;
constexpr std::int64_t ticks_per_millisecond = 10'000;
constexpr std::size_t fraction_digits = 7;

/// A run of digits. Leading zeros are counted apart, because in a fraction they matter.
struct Number {
  std::int64_t value = 0;
  std::size_t leading_zeros = 0;
};

/// The text taken apart: its numbers, and its shape, in which '0' stands for a number.
struct Tokens {
  std::array<Number, 5> numbers;
  std::string shape;
};

/// What .NET throws for a text: OverflowException where only its numbers are to blame, else FormatException.
enum class Refusal { format, overflow };

/// One way to understand the numbers of a shape: days, hours, minutes, seconds, fraction.
struct Pattern {
  std::string_view shape;
  std::string_view fields;
};

/// In the order in which TimeSpanParse tries them: the constant format (a dot behind the days) before the
/// invariant culture's (a colon there). Where the numbers are out of range the next one has its turn, hence
/// "24:00:00" is 24 days; ":." without seconds is an old habit that .NET still honours.
constexpr std::array<Pattern, 13> patterns{{
    {"0", "d"},
    {"0:0", "hm"},
    {"0:0:0", "hms"},
    {"0.0:0", "dhm"},
    {"0:0:.0", "hmf"},
    {"0:0:0", "dhm"},
    {"0:0:0.0", "hmsf"},
    {"0.0:0:0", "dhms"},
    {"0.0:0:.0", "dhmf"},
    {"0:0:0:0", "dhms"},
    {"0:0:0:.0", "dhmf"},
    {"0.0:0:0.0", "dhmsf"},
    {"0:0:0:0.0", "dhmsf"},
}};

/// Takes the digits at the beginning of `text`. Nothing if they are more than .NET's 28 bits.
std::optional<Number> take_number(std::string_view& text) noexcept {
  constexpr std::int64_t largest = 0xFFFFFFF;
  Number number;
  for (; !text.empty() && text.front() == '0'; text.remove_prefix(1)) ++number.leading_zeros;
  for (; !text.empty() && is_ascii_digit(text.front()); text.remove_prefix(1)) {
    number.value = number.value * 10 + (text.front() - '0');
    if (number.value > largest) return std::nullopt;
  }
  return number;
}

/// Takes what is no digit at the beginning of `text`, as it matters for the shape: no pattern has a separator
/// of more than two characters.
std::string take_separator(std::string_view& text) {
  constexpr std::size_t longest = 3;
  std::size_t size = 0;
  while (size < text.size() && !is_ascii_digit(text[size])) ++size;
  std::string separator(text.substr(0, std::min(size, longest)));
  text.remove_prefix(size);
  return separator;
}

/// Numbers and what stands between them, whatever it is, one after the other: the first that .NET cannot keep
/// decides which exception it throws.
std::variant<Tokens, Refusal> tokenize(std::string_view text) {
  constexpr std::size_t most_separators = 6;
  Tokens tokens;
  std::size_t count = 0;
  std::size_t separators = !text.empty() && is_ascii_digit(text.front()) ? 1 : 0;  // an empty one in front
  while (!text.empty()) {
    if (!is_ascii_digit(text.front())) {
      if (separators++ == most_separators) return Refusal::format;
      tokens.shape += take_separator(text);
      continue;
    }
    const auto number = take_number(text);
    if (!number) return Refusal::overflow;
    if (count == tokens.numbers.size()) return Refusal::format;
    tokens.numbers[count++] = *number;
    tokens.shape.push_back('0');
  }
  return tokens;
}

/// Fits the digits behind the dot into seven places. .NET rounds longer ones, but only behind a leading zero;
/// others it refuses.
std::optional<std::int64_t> fraction_ticks(Number number) noexcept {
  if (number.value == 0) return 0;
  std::size_t digits = number.leading_zeros;
  for (std::int64_t rest = number.value; rest > 0; rest /= 10) ++digits;
  std::int64_t value = number.value;
  if (digits > fraction_digits && number.leading_zeros == 0) return std::nullopt;
  for (; digits < fraction_digits; ++digits) value *= 10;
  // The value has at most nine digits: more places to drop leave nothing, whatever their number.
  constexpr std::size_t most_places = 10;
  std::int64_t divisor = 1;
  for (std::size_t places = 0; digits > fraction_digits && places < most_places; --digits, ++places)
    divisor *= 10;
  return (value + divisor / 2) / divisor;
}

/// The magnitude in ticks. Nothing if a field is out of range. As in .NET it may lie a little above the
/// greatest TimeSpan, whose limits are the caller's business.
std::optional<std::uint64_t> magnitude(const Tokens& tokens, std::string_view fields) noexcept {
  struct Unit {
    char field;
    std::int64_t most;
    std::int64_t seconds;
  };
  constexpr std::array<Unit, 4> units{
      {{'d', 10'675'199, 86'400}, {'h', 23, 3'600}, {'m', 59, 60}, {'s', 59, 1}}};
  std::int64_t seconds = 0;
  std::int64_t fraction = 0;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    const Number number = tokens.numbers[i];
    if (fields[i] == 'f') {
      const auto ticks = fraction_ticks(number);
      if (!ticks) return std::nullopt;
      fraction = *ticks;
      continue;
    }
    for (const Unit& unit : units) {
      if (unit.field != fields[i]) continue;
      if (number.value > unit.most) return std::nullopt;
      seconds += number.value * unit.seconds;
    }
  }
  constexpr std::int64_t most_milliseconds = std::numeric_limits<std::int64_t>::max() / ticks_per_millisecond;
  if (seconds * 1000 > most_milliseconds) return std::nullopt;
  return static_cast<std::uint64_t>(seconds * ticks_per_second) + static_cast<std::uint64_t>(fraction);
}

void append_padded(std::string& text, std::uint64_t value, std::size_t width) {
  const std::string digits = std::to_string(value);
  if (digits.size() < width) text.append(width - digits.size(), '0');
  text += digits;
}

std::variant<TimeSpan, Refusal> parse(std::string_view text) {
  text = trim(text);
  const bool is_negative = !text.empty() && text.front() == '-';
  if (is_negative) text.remove_prefix(1);
  const auto tokenized = tokenize(text);
  if (const auto* const refusal = std::get_if<Refusal>(&tokenized)) return *refusal;
  const auto& tokens = std::get<Tokens>(tokenized);
  Refusal refusal = Refusal::format;
  for (const Pattern& pattern : patterns) {
    if (pattern.shape != tokens.shape) continue;
    refusal = Refusal::overflow;
    const auto ticks = magnitude(tokens, pattern.fields);
    if (!ticks) continue;
    constexpr auto most = static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max());
    if (*ticks > most + (is_negative ? 1U : 0U)) return Refusal::overflow;
    // Negated as unsigned, since the smallest TimeSpan has no positive counterpart.
    return TimeSpan{static_cast<std::int64_t>(is_negative ? 0 - *ticks : *ticks)};
  }
  return refusal;
}

}  // namespace

std::optional<TimeSpan> parse_time_span(std::string_view text) {
  const auto parsed = parse(text);
  const auto* const value = std::get_if<TimeSpan>(&parsed);
  return value != nullptr ? std::optional(*value) : std::nullopt;
}

bool time_span_overflows(std::string_view text) {
  const auto parsed = parse(text);
  const auto* const refusal = std::get_if<Refusal>(&parsed);
  return refusal != nullptr && *refusal == Refusal::overflow;
}

std::string to_string(TimeSpan value) {
  const bool is_negative = value.ticks < 0;
  const auto bits = static_cast<std::uint64_t>(value.ticks);
  const std::uint64_t ticks = is_negative ? 0 - bits : bits;
  const std::uint64_t seconds = ticks / static_cast<std::uint64_t>(ticks_per_second);
  const std::uint64_t fraction = ticks % static_cast<std::uint64_t>(ticks_per_second);
  std::string text = is_negative ? "-" : "";
  if (seconds >= 86'400) text += std::to_string(seconds / 86'400) + '.';
  append_padded(text, seconds / 3'600 % 24, 2);
  text += ':';
  append_padded(text, seconds / 60 % 60, 2);
  text += ':';
  append_padded(text, seconds % 60, 2);
  if (fraction != 0) {
    text += '.';
    append_padded(text, fraction, fraction_digits);
  }
  return text;
}

}  // namespace signalr_config::dotnet
