#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::dotnet {

/// System.TimeSpan: a signed duration in ticks of 100 nanoseconds.
struct TimeSpan {
  std::int64_t ticks = 0;

  friend auto operator<=>(const TimeSpan&, const TimeSpan&) = default;
};

/// TimeSpan.Parse with the invariant culture, as System.ComponentModel.TimeSpanConverter calls it: `[-]d`,
/// `[-][d.]hh:mm[:ss[.fffffff]]` and the other forms .NET takes (`d:hh:mm:ss`, ...). Nothing where .NET
/// throws FormatException or OverflowException.
[[nodiscard]] std::optional<TimeSpan> parse_time_span(std::string_view text);

/// Whether it is an OverflowException: the text has the form of a time span, and a number is out of range.
[[nodiscard]] bool time_span_overflows(std::string_view text);

/// TimeSpan.ToString(), the "c" format: `[-][d.]hh:mm:ss[.fffffff]`.
[[nodiscard]] std::string to_string(TimeSpan value);

}  // namespace signalr_config::dotnet
