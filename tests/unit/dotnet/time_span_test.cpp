#include "dotnet/time_span.hpp"

#include <catch2/catch.hpp>
#include <cstdint>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

namespace {

constexpr std::int64_t second = 10'000'000;
constexpr std::int64_t minute = 60 * second;
constexpr std::int64_t hour = 60 * minute;
constexpr std::int64_t day = 24 * hour;

struct SpanFact {
  std::string_view text;
  std::int64_t ticks;
  std::string_view printed;
};

}  // namespace

TEST_CASE("a time span has as many forms as .NET knows", "[dotnet][time_span]") {
  const std::vector<SpanFact> facts{
      {"10"sv, 10 * day, "10.00:00:00"sv},
      {"0000000000010"sv, 10 * day, "10.00:00:00"sv},
      {" \u00a0"
       "1 "sv,
       day, "1.00:00:00"sv},
      {"1:2"sv, hour + 2 * minute, "01:02:00"sv},
      {"23:59:59"sv, day - second, "23:59:59"sv},
      {"1.2:3"sv, day + 2 * hour + 3 * minute, "1.02:03:00"sv},
      {"1:2:.5"sv, hour + 2 * minute + second / 2, "01:02:00.5000000"sv},
      {"1.02:03:04.5"sv, day + 2 * hour + 3 * minute + 4 * second + second / 2, "1.02:03:04.5000000"sv},
      {"1:02:03:04"sv, day + 2 * hour + 3 * minute + 4 * second, "1.02:03:04"sv},
      {"-00:00:05"sv, -5 * second, "-00:00:05"sv},
      {"0"sv, 0, "00:00:00"sv},
      {"-0:0"sv, 0, "00:00:00"sv},
  };
  for (const SpanFact& fact : facts) {
    CAPTURE(fact.text);
    const auto value = parse_time_span(fact.text);
    REQUIRE(value.has_value());
    CHECK(value->ticks == fact.ticks);
    CHECK(to_string(*value) == fact.printed);
  }
}

TEST_CASE("hours that are no hours are days", "[dotnet][time_span]") {
  CHECK(parse_time_span("24:00:00") == TimeSpan{24 * day});
  CHECK(parse_time_span("60:0:0") == TimeSpan{60 * day});
  CHECK(parse_time_span("30:20:10") == TimeSpan{30 * day + 20 * hour + 10 * minute});
  CHECK(parse_time_span("24:0") == std::nullopt);
  CHECK(parse_time_span("24:59:60") == std::nullopt);
}

TEST_CASE("a long fraction is rounded behind a leading zero and refused otherwise", "[dotnet][time_span]") {
  CHECK(parse_time_span("0:0:0.1") == TimeSpan{second / 10});
  CHECK(parse_time_span("0:0:0.00000004") == TimeSpan{0});
  CHECK(parse_time_span("0:0:0.00000005") == TimeSpan{1});
  CHECK(parse_time_span("0:0:0.09999999") == TimeSpan{second / 10});
  CHECK(parse_time_span("0:0:0.099999999") == TimeSpan{second / 10});
  CHECK(parse_time_span("0:0:0.12345678") == std::nullopt);
  CHECK(parse_time_span("0:0:0.99999995") == std::nullopt);
}

TEST_CASE("the greatest and the smallest time span can be read and printed", "[dotnet][time_span]") {
  constexpr TimeSpan greatest{std::numeric_limits<std::int64_t>::max()};
  constexpr TimeSpan smallest{std::numeric_limits<std::int64_t>::min()};
  CHECK(parse_time_span("10675199.02:48:05.4775807") == greatest);
  CHECK(parse_time_span("-10675199.02:48:05.4775808") == smallest);
  CHECK(to_string(greatest) == "10675199.02:48:05.4775807");
  CHECK(to_string(smallest) == "-10675199.02:48:05.4775808");
  CHECK(parse_time_span("10675199.02:48:05.4775808") == std::nullopt);
  CHECK(parse_time_span("-10675199.02:48:05.4775809") == std::nullopt);
  CHECK(parse_time_span("10675200") == std::nullopt);
}

TEST_CASE("what .NET does not understand is refused", "[dotnet][time_span]") {
  for (const std::string_view text : {""sv,
                                      " "sv,
                                      "-"sv,
                                      "+1"sv,
                                      "--1"sv,
                                      "- 1"sv,
                                      "10s"sv,
                                      "1 2"sv,
                                      "1:"sv,
                                      ":1"sv,
                                      "1."sv,
                                      "1.5"sv,
                                      "#"sv,
                                      "#:#"sv,
                                      "1:2:3:4:5"sv,
                                      "1:2:3.4:5"sv,
                                      "1:60"sv,
                                      "1.24:0"sv,
                                      "1:60:10"sv,
                                      "1::2"sv,
                                      "1:2,5"sv,
                                      "1:2\0"sv,
                                      "\u0661"sv,
                                      "PT1H"sv,
                                      "268435456:0"sv,
                                      "1:2:3:4:5:6:7:8:9"sv}) {
    CAPTURE(text);
    CHECK(parse_time_span(text) == std::nullopt);
  }
}

TEST_CASE("a number out of range is an overflow, another form is not", "[dotnet][time_span]") {
  for (const std::string_view text : {"25:00", "00:60", "10675200", "-10675199.02:48:05.4775809", "999999999",
                                      "1:2:99", "1.25:00", "0:0:0.12345678", "1:x:999999999"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_time_span(text));
    CHECK(time_span_overflows(text));
  }
  for (const std::string_view text : {"", "x", "10s", "1:x:9", "1.2", "1:2:3:4:5", "--1"}) {
    CAPTURE(text);
    CHECK_FALSE(time_span_overflows(text));
  }
  CHECK_FALSE(time_span_overflows("1:00"));
}

TEST_CASE("very long texts are read in one pass", "[dotnet][time_span]") {
  const std::string zeros(1'000'000, '0');
  CHECK(parse_time_span(zeros + "1") == TimeSpan{day});
  CHECK(parse_time_span("0:0:0." + zeros + "1") == TimeSpan{0});
  CHECK(parse_time_span(std::string(1'000'000, ':')) == std::nullopt);
}
