#include "dotnet/hexadecimal.hpp"

#include <catch2/catch.hpp>

namespace dotnet = signalr_config::dotnet;

TEST_CASE("a number has the digits that it needs, and at least those that are asked for") {
  CHECK(dotnet::hexadecimal(0, 0).empty());
  CHECK(dotnet::hexadecimal(0, 2) == "00");
  CHECK(dotnet::hexadecimal(0xAB, 4) == "00ab");
  CHECK(dotnet::hexadecimal(0xABCDE, 4) == "abcde");
  CHECK(dotnet::hexadecimal(0xFEDCBA9876543210U, 1, dotnet::upper_hex_digits) == "FEDCBA9876543210");
}

TEST_CASE("a digit has a value, and everything else has none") {
  CHECK(dotnet::hex_value('0') == 0);
  CHECK(dotnet::hex_value(u'9') == 9);
  CHECK(dotnet::hex_value('a') == 10);
  CHECK(dotnet::hex_value('F') == 15);
  for (const char c : {'/', ':', '@', 'G', '`', 'g', '\xE1'}) CHECK(dotnet::hex_value(c) == 16);
}

TEST_CASE("digits are a number up to the first character that is none") {
  CHECK(dotnet::hexadecimal_number("00E4") == 0xE4);
  CHECK(dotnet::hexadecimal_number("fFg1") == 0xFF);
  CHECK(dotnet::hexadecimal_number("") == 0);
}
