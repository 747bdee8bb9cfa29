#include "core/key_path.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("a key is in a section that it is, or is below, whatever the case") {
  CHECK(is_in_section("Azure:SignalR", "azure:signalr"));
  CHECK(is_in_section("Azure:SignalR:ConnectionString", "Azure:SignalR"));
  CHECK_FALSE(is_in_section("Azure:SignalR2", "Azure:SignalR"));
  CHECK_FALSE(is_in_section("Azure", "Azure:SignalR"));
}

TEST_CASE("the name of a variable has two underscores for each colon") {
  CHECK(variable_name("Azure:SignalR:ConnectionString:") == "Azure__SignalR__ConnectionString__");
  CHECK(variable_name("a::b") == "a____b");
  CHECK(variable_name("").empty());
}
