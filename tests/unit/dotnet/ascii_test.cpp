#include "dotnet/ascii.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config::dotnet;

TEST_CASE("ASCII letters are found in either case, others as they are") {
  CHECK(ascii_find_ignore_case("AzureSignalR", "SIGNAL") == 5);
  CHECK(ascii_find_ignore_case("aAa", "a", 1) == 1);
  CHECK(ascii_find_ignore_case("abc", "abcd") == std::string_view::npos);
  CHECK(ascii_find_ignore_case("abc", "a", 4) == std::string_view::npos);
  CHECK(ascii_find_ignore_case("[", "{") == std::string_view::npos);
  CHECK_FALSE(ascii_contains_ignore_case("\xC3\xA4", "\xC3\x84"));
  CHECK(ascii_contains_ignore_case("abc", ""));
}

TEST_CASE("ASCII texts are equal in any case, and of one length") {
  CHECK(ascii_equals_ignore_case("SQLAzure", "sqlazure"));
  CHECK_FALSE(ascii_equals_ignore_case("SQLAzure", "SQLAzure2"));
  CHECK_FALSE(ascii_equals_ignore_case("@", "`"));
}
