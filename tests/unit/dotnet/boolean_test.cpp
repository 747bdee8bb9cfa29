#include "dotnet/boolean.hpp"

#include <catch2/catch.hpp>
#include <optional>
#include <string_view>

using namespace signalr_config::dotnet;
using namespace std::string_view_literals;

TEST_CASE("a truth value is true or false in any case", "[dotnet][boolean]") {
  for (const std::string_view text : {"true"sv, "True"sv, "TRUE"sv, "tRuE"sv})
    CHECK(parse_boolean(text) == true);
  for (const std::string_view text : {"false"sv, "False"sv, "FALSE"sv}) CHECK(parse_boolean(text) == false);
}

TEST_CASE("white space and NULs around a truth value do not count", "[dotnet][boolean]") {
  for (const std::string_view text :
       {" true "sv, "\ttrue\r\n"sv, "true\0"sv, "\0true"sv, " \0 true\0\u00a0\0"sv}) {
    CAPTURE(text);
    CHECK(parse_boolean(text) == true);
  }
}

TEST_CASE("other words for yes and no are refused", "[dotnet][boolean]") {
  for (const std::string_view text : {""sv, " "sv, "\0"sv, "1"sv, "0"sv, "yes"sv, "on"sv, "t"sv, "tru"sv,
                                      "truee"sv, "t rue"sv, "t\0rue"sv, "fal\u017fe"sv, "\ufefftrue"sv}) {
    CAPTURE(text);
    CHECK(parse_boolean(text) == std::nullopt);
  }
}
