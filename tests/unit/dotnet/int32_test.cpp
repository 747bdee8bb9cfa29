#include "dotnet/int32.hpp"

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

constexpr std::int32_t smallest_int = std::numeric_limits<std::int32_t>::min();
constexpr std::int32_t greatest_int = std::numeric_limits<std::int32_t>::max();

struct Fact {
  std::string_view text;
  std::int32_t value;
};

}  // namespace

TEST_CASE("a decimal integer may have a sign, leading zeros, ASCII space and NULs at the end",
          "[dotnet][int32]") {
  const std::vector<Fact> facts{{"0"sv, 0},
                                {"-0"sv, 0},
                                {"+12"sv, 12},
                                {" \t\r\n\v\f-7 "sv, -7},
                                {"0000000000005"sv, 5},
                                {"5\0\0"sv, 5},
                                {"5 \0"sv, 5},
                                {"2147483647"sv, greatest_int},
                                {"-2147483648"sv, smallest_int}};
  for (const Fact& fact : facts) {
    CAPTURE(fact.text);
    CHECK(try_parse_int32(fact.text) == fact.value);
    CHECK(convert_int32(fact.text) == fact.value);
  }
}

TEST_CASE("anything else is no decimal integer", "[dotnet][int32]") {
  for (const std::string_view text : {""sv,
                                      " "sv,
                                      "-"sv,
                                      "+"sv,
                                      "--1"sv,
                                      "+-1"sv,
                                      "- 1"sv,
                                      "1 1"sv,
                                      "1,000"sv,
                                      "1.0"sv,
                                      "1e2"sv,
                                      "abc"sv,
                                      "true"sv,
                                      "00:10:00"sv,
                                      "2147483648"sv,
                                      "-2147483649"sv,
                                      "99999999999999999999"sv,
                                      "1-"sv,
                                      "(1)"sv,
                                      "\0"sv,
                                      "\0"
                                      "5"sv,
                                      "5\0 "
                                      "x"sv,
                                      "5\0"
                                      "5"sv,
                                      "\u0663"sv,
                                      "\uFF11"sv,
                                      "\u22121"sv}) {
    CAPTURE(text);
    CHECK(try_parse_int32(text) == std::nullopt);
    CHECK(convert_int32(text) == std::nullopt);
  }
}

TEST_CASE("int.TryParse knows ASCII white space only, the converter trims Unicode's", "[dotnet][int32]") {
  CHECK(try_parse_int32("\u00a0"
                        "5"sv) == std::nullopt);
  CHECK(try_parse_int32("5\u2003"sv) == std::nullopt);
  CHECK(try_parse_int32("5\0 "sv) == std::nullopt);
  CHECK(convert_int32("\u00a0"
                      "5\u2003"sv) == 5);
  CHECK(convert_int32("5\0 "sv) == 5);
}

TEST_CASE("the converter reads hexadecimal after any of its prefixes", "[dotnet][int32]") {
  const std::vector<Fact> facts{{"0x10"sv, 16},   {"0X1f"sv, 31},   {"#10"sv, 16},
                                {"&h10"sv, 16},   {"&HfF"sv, 255},  {" 0x10\u00a0"sv, 16},
                                {"0x+10"sv, 16},  {"0x0x10"sv, 16}, {"#0X10"sv, 16},
                                {"#+0x10"sv, 16}, {"0x0"sv, 0},     {"0x000000000001"sv, 1}};
  for (const Fact& fact : facts) {
    CAPTURE(fact.text);
    CHECK(convert_int32(fact.text) == fact.value);
    CHECK(try_parse_int32(fact.text) == std::nullopt);
  }
}

TEST_CASE("eight hexadecimal digits wrap around into the negative numbers", "[dotnet][int32]") {
  CHECK(convert_int32("0x7FFFFFFF"sv) == greatest_int);
  CHECK(convert_int32("0x80000000"sv) == smallest_int);
  CHECK(convert_int32("0xFFFFFFFF"sv) == -1);
  CHECK(convert_int32("#00000000FFFFFFFE"sv) == -2);
  CHECK(convert_int32("0x100000000"sv) == std::nullopt);
}

TEST_CASE("a malformed hexadecimal number is refused", "[dotnet][int32]") {
  for (const std::string_view text :
       {"0x"sv, "#"sv, "&h"sv, "&"sv, "0x "sv, "0x 1"sv, "0x-1"sv, "-0x1"sv, "+0x1"sv, "0xg"sv, "0x0x"sv,
        "0x0x0x1"sv, "##1"sv, "#&h1"sv, "0x1\0"sv, "x1"sv, "10h"sv}) {
    CAPTURE(text);
    CHECK(convert_int32(text) == std::nullopt);
  }
}

TEST_CASE("very long numbers are read in one pass", "[dotnet][int32]") {
  const std::string zeros(1'000'000, '0');
  CHECK(try_parse_int32(zeros + "7") == 7);
  CHECK(try_parse_int32("1" + zeros) == std::nullopt);
  CHECK(convert_int32("0x" + zeros + "7") == 7);
}
