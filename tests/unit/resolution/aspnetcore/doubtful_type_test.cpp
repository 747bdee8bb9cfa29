#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Resolution resolve_key(const std::string& key) {
  return resolve(
      configuration({{{"Other", "x"}, {"Azure:SignalR:ConnectionString:" + key, key_string("a")}}}));
}

}  // namespace

TEST_CASE("a type that the SDK does not recognise is warned of at the key, with what was probably meant") {
  const Resolution resolution = resolve_key("east:secondry");
  REQUIRE(texts(resolution) == Names{"[east:secondry](Primary)https://a"});
  REQUIRE(diagnostic_codes(resolution) == Names{"endpoint-type-unrecognised"});
  REQUIRE(resolution.diagnostics[0].severity == Severity::warning);
  REQUIRE(resolution.diagnostics[0].position() == Position{2, 1});
  REQUIRE(resolution.diagnostics[0].remedy.find("Did you mean east:secondary?") == 0);
}

TEST_CASE("a type behind further segments is warned of as well") {
  const Resolution resolution = resolve_key("0:east:secondary");
  REQUIRE(diagnostic_codes(resolution) == Names{"endpoint-type-unrecognised"});
  REQUIRE(resolution.diagnostics[0].remedy.find("Did you mean 0:secondary?") == 0);
}

TEST_CASE("a segment that is nothing like a type gets the general remedy") {
  REQUIRE(resolve_key("east:blue").diagnostics[0].remedy.starts_with("Write <name>:primary"));
}

TEST_CASE("what the SDK does recognise is not warned of") {
  for (const std::string key :
       {"east", "east:PRIMARY", "east: primary ", "east:0", "east:primary:extra", ":primary"}) {
    REQUIRE(resolve_key(key).diagnostics.empty());
  }
}
