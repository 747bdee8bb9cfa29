#include <array>
#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

enum class Content { absent, null, empty, text };

constexpr std::array contents{Content::absent, Content::null, Content::empty, Content::text};

Pairs pairs_of(Content content, const std::string& layer_name) {
  switch (content) {
    case Content::absent:
      return {{"Other", "x"}};
    case Content::null:
      return {{"Key", std::nullopt}};
    case Content::empty:
      return {{"KEY", ""}};
    case Content::text:
      break;
  }
  return {{"key", layer_name}};
}

}  // namespace

TEST_CASE("the highest layer that has a key decides, whatever it has: every combination of three layers") {
  const std::array<std::string, 3> names{"low", "middle", "high"};
  for (const Content low : contents) {
    for (const Content middle : contents) {
      for (const Content high : contents) {
        const std::array combination{low, middle, high};
        const Configuration merged =
            configuration({pairs_of(low, names[0]), pairs_of(middle, names[1]), pairs_of(high, names[2])});

        std::vector<std::optional<std::string>> expected;
        for (std::size_t i = combination.size(); i-- > 0;) {
          if (combination[i] == Content::absent) continue;
          if (combination[i] == Content::null) expected.push_back(std::nullopt);
          if (combination[i] == Content::empty) expected.push_back("");
          if (combination[i] == Content::text) expected.push_back(names[i]);
        }
        const std::vector<const Entry*> chain = merged.find_all("kEy");
        REQUIRE(chain.size() == expected.size());
        for (std::size_t i = 0; i < chain.size(); ++i) {
          const auto& value = chain[i]->value;
          REQUIRE(value.has_value() == expected[i].has_value());
          if (value) REQUIRE(*value == *expected[i]);
        }
        REQUIRE((merged.find("key") == nullptr) == chain.empty());
        if (!chain.empty()) REQUIRE(merged.find("key") == chain.front());
      }
    }
  }
}

TEST_CASE("a key that comes twice in one layer has its last value, and shadows nothing") {
  const Configuration merged = configuration({{{"a", "first"}, {"A", "second"}}});
  REQUIRE(merged.get("a") == "second");
  REQUIRE(merged.find_all("a").size() == 1);
}

TEST_CASE("a source that stands in two layers wins from the higher one, and does not shadow itself") {
  const auto arguments = layer({{"a", "first"}, {"A", "argument"}, {"only", "argument"}}, "arguments");
  const auto file = layer({{"a", "file"}});
  const Configuration merged({arguments, file, arguments});
  const std::vector<const Entry*> chain = merged.find_all("a");
  REQUIRE(chain.size() == 2);
  REQUIRE(*chain[0]->value == "argument");
  REQUIRE(*chain[1]->value == "file");
  REQUIRE(merged.find_all("only").size() == 1);
  for (const EnumeratedKey& row : merged.enumerate("")) REQUIRE(row.overrides == (row.path == "a"));
}

TEST_CASE("a section and a value can share a key, and each is overridden on its own") {
  const Configuration merged = configuration({{{"a", "value"}, {"a:b", "child"}}, {{"a", "other"}}});
  REQUIRE(merged.get("a") == "other");
  REQUIRE(merged.get("a:b") == "child");
}
