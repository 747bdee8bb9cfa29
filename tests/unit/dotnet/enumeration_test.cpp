#include "dotnet/enumeration.hpp"

#include <array>
#include <catch2/catch.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

namespace {

constexpr std::array<EnumMember, 2> endpoint_type{{{"Primary", 0}, {"Secondary", 1}}};
constexpr std::array<EnumMember, 3> sticky_mode{{{"Disabled", 0}, {"Preferred", 1}, {"Required", 2}}};

std::optional<std::int32_t> parse(std::string_view text, CaseRule case_rule = CaseRule::ignore) {
  return try_parse_enum(text, endpoint_type, case_rule);
}

}  // namespace

TEST_CASE("an enum value is a member's name with white space around", "[dotnet][enumeration]") {
  CHECK(parse("Secondary") == 1);
  CHECK(parse("SECONDARY") == 1);
  CHECK(parse(" \u00a0secondary\t"sv) == 1);
  CHECK(parse("Primary") == 0);
}

TEST_CASE("letter case matters if asked for", "[dotnet][enumeration]") {
  CHECK(parse("Secondary", CaseRule::sensitive) == 1);
  CHECK(parse("secondary", CaseRule::sensitive) == std::nullopt);
  CHECK(parse(" secondary", CaseRule::sensitive) == std::nullopt);
  CHECK(parse("1", CaseRule::sensitive) == 1);
}

TEST_CASE("an enum value may be a number that no member has", "[dotnet][enumeration]") {
  struct Fact {
    std::string_view text;
    std::int32_t value;
  };
  const std::vector<Fact> facts{{"0"sv, 0},
                                {"1"sv, 1},
                                {"01"sv, 1},
                                {"+1"sv, 1},
                                {" 1 "sv, 1},
                                {"2"sv, 2},
                                {"99"sv, 99},
                                {"-1"sv, -1},
                                {"1\0"sv, 1},
                                {"1 \0"sv, 1},
                                {"\u00a0"
                                 "1"sv,
                                 1},
                                {"2147483647"sv, 2147483647}};
  for (const Fact& fact : facts) {
    CAPTURE(fact.text);
    CHECK(parse(fact.text) == fact.value);
  }
}

TEST_CASE("a number is followed by no more than int.TryParse takes", "[dotnet][enumeration]") {
  for (const std::string_view text : {"1\u00a0"sv, "1\0 "sv, "2147483648"sv, "4294967295"sv, "0x1"sv, "1.0"sv,
                                      "1e0"sv, "1 1"sv, "--1"sv, "+Secondary"sv, "-"sv, "\u0661"sv}) {
    CAPTURE(text);
    CHECK(parse(text) == std::nullopt);
  }
}

TEST_CASE("the values of several names are or-ed, defined or not", "[dotnet][enumeration]") {
  CHECK(parse("Primary,Secondary") == 1);
  CHECK(parse("primary , primary") == 0);
  CHECK(try_parse_enum("Preferred,Required", sticky_mode, CaseRule::ignore) == 3);
  CHECK(try_parse_enum("Disabled, Required", sticky_mode, CaseRule::sensitive) == 2);
}

TEST_CASE("an empty item, a number in a list or an unknown name is refused", "[dotnet][enumeration]") {
  for (const std::string_view text :
       {""sv, "  "sv, ","sv, "secondary,"sv, "secondary, "sv, ",secondary"sv, "a,,b"sv, "secondary,2"sv,
        "1,secondary"sv, "1,0"sv, "S"sv, "EndpointType.Secondary"sv, "secondary|primary"sv, "sec ondary"sv,
        "secondary\0"sv, "\u200bsecondary"sv, "\u017fecondary"sv, "SECONDAR\u0130"sv}) {
    CAPTURE(text);
    CHECK(parse(text) == std::nullopt);
  }
}

TEST_CASE("Enum.Parse tells nothing, a number that is too large and an unknown name apart",
          "[dotnet][enumeration]") {
  for (const std::string_view blank : {""sv, " \u00a0"sv}) {
    CHECK(enum_parse_error(blank).message ==
          "Must specify valid information for parsing in the string. (Parameter 'value')");
    CHECK(enum_parse_error(blank).parameter == "value");
  }
  for (const std::string_view number :
       {"2147483648"sv, " +99999999999"sv, "-2147483649 "sv, "2147483648\0"sv}) {
    CAPTURE(number);
    CHECK(enum_parse_error(number).type == "OverflowException");
  }
  // White space in front is cut off, behind it is not.
  for (const std::string_view name :
       {"x "sv, ","sv, "+"sv, "1 2"sv, "99999999999x"sv, "99999999999\u00a0"sv}) {
    CHECK(enum_parse_error(" " + std::string(name)).message ==
          "Requested value '" + std::string(name) + "' was not found.");
  }
}

TEST_CASE("the binder's converter takes numbers in a list as well", "[dotnet][enumeration]") {
  CHECK(convert_enum("1,0", endpoint_type) == 1);
  CHECK(convert_enum("primary, 4", endpoint_type) == 4);
  CHECK(convert_enum("-2147483648,1", endpoint_type) == -2147483647);
  CHECK(convert_enum(" secondary ", endpoint_type) == 1);
  for (const std::string_view text :
       {""sv, "  "sv, "secondary,"sv, ",1"sv, "1,,1"sv, "bogus"sv, "1,2147483648"sv}) {
    CAPTURE(text);
    CHECK(convert_enum(text, endpoint_type) == std::nullopt);
  }
}

TEST_CASE("an enum value prints as its name, or as its number where it has none", "[dotnet][enumeration]") {
  CHECK(enum_to_string(1, sticky_mode) == "Preferred");
  CHECK(enum_to_string(3, sticky_mode) == "3");
  CHECK(enum_to_string(-1, sticky_mode) == "-1");
}

TEST_CASE("a very long list is read in one pass", "[dotnet][enumeration]") {
  std::string list = "primary";
  for (int i = 0; i < 200'000; ++i) list += ",primary";
  CHECK(parse(list) == 0);
  CHECK(parse(std::string(1'000'000, ',')) == std::nullopt);
}
