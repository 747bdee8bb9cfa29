#include "core/key_path.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

TEST_CASE("a key is in a section that it is, or is below, whatever the case") {
  CHECK(core::is_in_section("Azure:SignalR", "azure:signalr"));
  CHECK(core::is_in_section("Azure:SignalR:ConnectionString", "Azure:SignalR"));
  CHECK_FALSE(core::is_in_section("Azure:SignalR2", "Azure:SignalR"));
  CHECK_FALSE(core::is_in_section("Azure", "Azure:SignalR"));
}

TEST_CASE("the name of a variable has two underscores for each colon") {
  CHECK(core::variable_name("Azure:SignalR:ConnectionString:") == "Azure__SignalR__ConnectionString__");
  CHECK(core::variable_name("a::b") == "a____b");
  CHECK(core::variable_name("").empty());
}
