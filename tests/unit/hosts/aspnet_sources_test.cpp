#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::string settings(const std::string& value) {
  return R"(<configuration><appSettings><add key="A" value=")" + value +
         R"("/></appSettings></configuration>)";
}

std::optional<std::string> value(const TemporaryDirectory& root) {
  HostOptions options(Environment::from_pairs({{"A", "variable"}}));
  options.host = HostKind::aspnet;
  options.content_root = root.path();
  const auto loaded = host_sources(options).builder.load();
  REQUIRE(loaded);
  const auto found = loaded->get("A");
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

}  // namespace

TEST_CASE("ASP.NET reads web.config in any spelling, else app.config, and no variables") {
  const TemporaryDirectory root;
  CHECK_FALSE(value(root));
  root.write("App.config", settings("app"));
  CHECK(value(root) == "app");
  root.write("Web.Config", settings("web"));
  CHECK(value(root) == "web");
}
