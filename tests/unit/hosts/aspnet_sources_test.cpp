#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::string web_config(const std::string& value_at) {
  return R"(<configuration><appSettings><add key="A" value=")" + value_at +
         R"("/></appSettings></configuration>)";
}

std::optional<std::string> value_at(const TemporaryDirectory& root) {
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
  CHECK_FALSE(value_at(root));
  root.write("App.config", web_config("app"));
  CHECK(value_at(root) == "app");
  root.write("Web.Config", web_config("web"));
  CHECK(value_at(root) == "web");
}
