#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("a key is found whatever its case, beyond ASCII too") {
  const Configuration merged = configuration({{{"Azure:SignalR:\xC3\xA9t\xC3\xA9", "x"}}});
  REQUIRE(merged.get("AZURE:signalr:\xC3\x89T\xC3\x89") == "x");
  REQUIRE_FALSE(merged.get("Azure:SignalR"));
}

TEST_CASE("numbers that compare equal are different keys") {
  const Configuration merged = configuration({{{"1", "one"}, {"01", "zero one"}}});
  REQUIRE(merged.get("1") == "one");
  REQUIRE(merged.get("01") == "zero one");
}

TEST_CASE("a typed look-up tells absent, null, empty and malformed apart") {
  const Configuration merged =
      configuration({{{"null", std::nullopt}, {"empty", ""}, {"bad", "1.5"}, {"hex", " 0x10 "}}});
  REQUIRE(merged.get_int32("absent").state == ValueState::absent);
  REQUIRE(merged.get_int32("absent").entry == nullptr);
  REQUIRE(merged.get_int32("null").state == ValueState::null);
  REQUIRE(merged.get_int32("empty").state == ValueState::empty);
  REQUIRE(merged.get_int32("bad").state == ValueState::malformed);
  REQUIRE(merged.get_int32("bad").entry != nullptr);
  REQUIRE(merged.get_int32("bad").value_or(7) == 7);
  REQUIRE(merged.get_int32("hex").state == ValueState::present);
  REQUIRE(merged.get_int32("hex").value == 16);
}

TEST_CASE("booleans and lengths of time convert as .NET's binder converts them") {
  const Configuration merged =
      configuration({{{"yes", " TRUE "}, {"one", "1"}, {"time", "00:00:05"}, {"days", "10"}}});
  REQUIRE(merged.get_bool("yes").value == true);
  REQUIRE(merged.get_bool("one").state == ValueState::malformed);
  REQUIRE(merged.get_time_span("time").value == std::chrono::seconds(5));
  REQUIRE(merged.get_time_span("days").value == std::chrono::hours(240));
  REQUIRE(merged.get_string("one").value == "1");
}

TEST_CASE("a section exists when it has a value or children") {
  const Configuration merged = configuration({{{"a:b", "x"}, {"n", std::nullopt}, {"e", ""}}});
  REQUIRE(merged.exists("a"));
  REQUIRE(merged.exists("A:B"));
  REQUIRE(merged.exists("e"));
  REQUIRE_FALSE(merged.exists("n"));
  REQUIRE_FALSE(merged.exists("a:b:c"));
}

TEST_CASE("an empty configuration has nothing") {
  const Configuration empty;
  REQUIRE(empty.find("a") == nullptr);
  REQUIRE(empty.enumerate("").empty());
  REQUIRE(empty.children("").empty());
}

TEST_CASE("a value tells where it comes from") {
  const Configuration merged = configuration({{{"a", "1"}, {"b", "2"}}});
  const Entry* const entry = merged.find("B");
  REQUIRE(entry != nullptr);
  REQUIRE(describe(entry->origin) == "layer.json:2:1");
}
