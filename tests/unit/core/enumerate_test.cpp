#include <catch2/catch.hpp>
#include <chrono>
#include <string>

#include "unit/core/layers.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::vector<std::string> paths(const Configuration& merged, std::string_view section,
                               EnumerateRows rows = EnumerateRows::all) {
  std::vector<std::string> found;
  for (const EnumeratedKey& row : merged.enumerate(section, rows)) found.push_back(row.path);
  return found;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("siblings are enumerated from last to first, a section before its children") {
  const Configuration merged =
      configuration({{{"a", "1"}, {"a:primary", "2"}, {"a:secondary", "3"}, {"b", "4"}}});
  REQUIRE(paths(merged, "") == Names{"b", "a", "a:secondary", "a:primary"});
}

TEST_CASE("numbers come before names and are ordered by value") {
  const Configuration merged =
      configuration({{{"x:a", ""}, {"x:10", ""}, {"x:B", ""}, {"x:9", ""}, {"x:-1", ""}}});
  REQUIRE(merged.children("X") == Names{"-1", "9", "10", "a", "B"});
}

TEST_CASE("sections without a value are left out on request") {
  const Configuration merged = configuration({{{"a:b:c", "1"}, {"n", std::nullopt}}});
  REQUIRE(paths(merged, "") == Names{"n", "a", "a:b", "a:b:c"});
  REQUIRE(paths(merged, "", EnumerateRows::with_entries) == Names{"n", "a:b:c"});
}

TEST_CASE("an empty segment comes before numbers") {
  const Configuration merged = configuration({{{"x:10", ""}, {"x:", ""}, {"x:a", ""}}});
  REQUIRE(merged.children("x") == Names{"", "10", "a"});
}

TEST_CASE("a row tells whether its entry shadows others") {
  const Configuration merged = configuration({{{"a", "1"}, {"b", "1"}}, {{"A", "2"}}});
  for (const EnumeratedKey& row : merged.enumerate("")) REQUIRE(row.overrides == (row.path == "A"));
}

TEST_CASE("a section's rows keep the spelling that was asked for") {
  const Configuration merged = configuration({{{"Azure:SignalR:x", "1"}}});
  REQUIRE(paths(merged, "azure:SIGNALR") == Names{"azure:SIGNALR:x"});
}

TEST_CASE("of two spellings in two layers, the later layer's is seen") {
  const Configuration merged = configuration({{{"Azure:SignalR", "1"}}, {{"AZURE:other", "2"}}});
  REQUIRE(paths(merged, "") == Names{"AZURE", "AZURE:SignalR", "AZURE:other"});
}

TEST_CASE("of two spellings in one layer, the first is seen") {
  const Configuration merged = configuration({{{"Azure:SignalR", "1"}, {"AZURE:other", "2"}}});
  REQUIRE(paths(merged, "") == Names{"Azure", "Azure:SignalR", "Azure:other"});
}

TEST_CASE("an empty segment is a segment") {
  const Configuration merged = configuration({{{"a:", "1"}, {":b", "2"}, {"a::c", "3"}}});
  REQUIRE(paths(merged, "") == Names{"a", "a:", "a::c", "", ":b"});
  REQUIRE(merged.get("a:") == "1");
}

TEST_CASE("a sibling whose name begins like a section's is not below it") {
  const Configuration merged = configuration({{{"ab:c", "1"}, {"a:b", "2"}, {"a", "3"}}});
  REQUIRE(paths(merged, "a") == Names{"a:b"});
}

TEST_CASE("a key of a hundred thousand segments is enumerated without deep recursion") {
  std::string key = "a";
  for (int i = 0; i < 100'000; ++i) key += ":a";
  const Configuration merged = configuration({{{key, "x"}}});
  REQUIRE(paths(merged, "", EnumerateRows::with_entries) == Names{key});
}

TEST_CASE("siblings are in order wherever they differ, and whatever they begin with") {
  const Names expected{"Common",          "common.",         "COMMON-9", "common10",      "commonA",
                       "commonB12345678", "commonb12345679", "common_",  "common\xC3\xA9"};
  Pairs pairs;
  for (const std::string& name : expected) pairs.emplace_back("x:" + name, "");
  const Names found = configuration({pairs}).children("x");
  REQUIRE(found == Names{"Common", "COMMON-9", "common.", "common10", "commonA", "commonB12345678",
                         "commonb12345679", "common_", "common\xC3\xA9"});
  pairs.pop_back();
  const Names ascii = configuration({pairs}).children("x");
  REQUIRE(ascii == Names(found.begin(), found.end() - 1));
}

// From some question on, keys are looked for in another way; it must not show.
TEST_CASE("asked for the hundredth time, sections have the children that they had at first") {
  const auto make = [] {
    return configuration({
        {{"Azure:SignalR:b", "1"},
         {"azure:signalr:a:x", "1"},
         {"Azure", "2"},
         {"Azure-b:c", ""},
         {"Azure:", ""}},
        {{"AZURE:SIGNALR:B:y", "3"}, {"Azure:SignalR:10", ""}, {"azure:signalr:9", ""}, {"\xC3\x84:u", ""}},
        {{"\xC3\xA4:U", ""}, {"\xE2\xB1\xA5:k", ""}, {"\xC8\xBA:l", ""}, {"AzureSignalR:z", ""}},
    });
  };
  const Names sections{
      "",     "Azure",    "azure:SignalR", "Azure:SignalR:a", "Azure:SignalR:B", "none",
      "Azur", "\xC3\xA4", "\xC8\xBA",      "Azure:",          "azure-B",         "Azure:SignalR:"};
  const Configuration asked = make();
  for (int i = 0; i < 100; ++i) REQUIRE(asked.exists("azure:signalr"));
  for (const std::string& section : sections) {
    INFO(section);
    const Configuration fresh = make();
    CHECK(asked.children(section) == fresh.children(section));
    CHECK(asked.exists(section) == fresh.exists(section));
    CHECK(paths(asked, section) == paths(fresh, section));
  }
}

TEST_CASE("whoever asks for sections again and again does not go through all keys each time") {
  using Clock = std::chrono::steady_clock;
  Pairs pairs;
  for (int i = 0; i < 20'000; ++i) pairs.emplace_back("section" + std::to_string(i) + ":key", "");
  const Configuration merged = configuration({pairs});
  const auto time_of = [&](int questions) {
    bool is_right = true;
    const auto begin = Clock::now();
    for (int i = 0; i < questions; ++i)
      is_right = is_right && !merged.exists("none") && merged.children("section7") == Names{"key"};
    const auto end = Clock::now();
    REQUIRE(is_right);
    return end - begin;
  };
  const auto first = time_of(1);  // goes through all of them
  static_cast<void>(time_of(100));
  CHECK(time_of(1000) < 200 * first);
}
