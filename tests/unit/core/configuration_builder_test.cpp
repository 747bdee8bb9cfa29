#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/sources.hpp"
#include "unit/core/layers.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

// Counts how often it is read, and says so.
class Counted final : public Source {
 public:
  ParsedSource load() const override {
    ++loads;
    return memory({{"Loads", std::to_string(loads)}})->load();
  }
  std::vector<std::filesystem::path> paths() const override { return {"counted.json"}; }

  mutable int loads = 0;
};

std::vector<std::string> codes(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> found;
  for (const Diagnostic& diagnostic : diagnostics) found.emplace_back(to_string(diagnostic.code));
  return found;
}

using Codes = std::vector<std::string>;

}  // namespace

TEST_CASE("a source is read with each load, a layer never again") {
  const auto counted = std::make_shared<Counted>();
  ConfigurationBuilder builder;
  builder.add(counted).add(layer({{"Layer", "1"}}));
  CHECK(builder.load()->get("Loads") == "1");
  const auto configuration = builder.load();
  CHECK(configuration->get("Loads") == "2");
  CHECK(configuration->get("Layer") == "1");
  CHECK(builder.read()[1].get() == builder.read()[1].get());
}

TEST_CASE("a source that stands in two places is read and judged once") {
  const auto counted = std::make_shared<Counted>();
  const auto bad = json_text("bad.json", "[]");
  ConfigurationBuilder builder;
  builder.add(counted).add(bad).add(counted).add(bad);
  const auto layers = builder.read();
  CHECK(counted->loads == 1);
  CHECK(layers[0] == layers[2]);
  CHECK(all_diagnostics(layers).size() == 1);
  CHECK(Configuration::from_layers(layers).error().size() == 1);
}

TEST_CASE("what another builder has follows what is there") {
  ConfigurationBuilder one;
  one.add(memory({{"A", "one"}, {"B", "one"}}));
  ConfigurationBuilder other;
  other.add(std::make_shared<Counted>()).add(layer({{"B", "other"}}));
  one.add(other);
  const auto configuration = one.load();
  CHECK(configuration->get("A") == "one");
  CHECK(configuration->get("B") == "other");
  CHECK(one.paths() == std::vector<std::filesystem::path>{"counted.json"});
  CHECK(one.add(one).read().size() == 6);
}

TEST_CASE("loading tells every error of every source, and warnings apart") {
  ConfigurationBuilder builder;
  builder.add(json_text("a.json", "{\"a\": }")).add(memory({{"K", "v"}})).add(json_text("b.json", "[]"));
  builder.add(environment_variables(Environment::from_pairs({{"A__B", "1"}, {"A:B", "2"}})));
  const auto loaded = builder.load();
  REQUIRE_FALSE(loaded);
  CHECK(codes(loaded.error()) == Codes{"json-syntax", "json-not-an-object"});
  CHECK(codes(loaded.warnings()) == Codes{"environment-duplicate-key"});
}
