#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Configuration sample() {
  return configuration({{{"Azure:SignalR:ConnectionString", key_string("d")},
                         {"Azure:SignalR:ConnectionString:a", key_string("a")}}});
}

ServiceEndpoint endpoint(const std::string& key, const std::string& host) {
  return make_service_endpoint(key, key_string(host)).value();
}

}  // namespace

TEST_CASE("a connection string from code replaces the configured default and keeps the endpoints") {
  ResolveOptions options;
  options.connection_string = Secret(key_string("code"));
  const Resolution resolution = resolve(sample(), options);
  REQUIRE(texts(resolution) == Names{"(Primary)https://code", "[a](Primary)https://a"});
  REQUIRE(unused_codes(resolution) == Names{"replaced-by-code"});
}

TEST_CASE("an empty connection string from code clears the default") {
  ResolveOptions options;
  options.connection_string = Secret("");
  REQUIRE(texts(resolve(sample(), options)) == Names{"[a](Primary)https://a"});
}

TEST_CASE("endpoints from code replace configured ones, which are parsed all the same") {
  ResolveOptions options;
  options.endpoints = {{endpoint("x:secondary", "x")}};
  const Resolution resolution = resolve(sample(), options);
  REQUIRE(texts(resolution) == Names{"(Primary)https://d", "[x](Secondary)https://x"});
  REQUIRE(unused_codes(resolution) == Names{"replaced-by-code"});

  const Resolution bad =
      resolve(configuration({{{"Azure:SignalR:ConnectionString:a", "nonsense"}}}), options);
  REQUIRE(bad.failure->stage == FailureStage::options);
}

TEST_CASE("the callback runs last, sees what was read, and its options are validated") {
  ResolveOptions options;
  options.connection_string = Secret(key_string("code"));
  options.configure = [](ConfigurableOptions& configurable) {
    REQUIRE(configurable.connection_string->reveal() == key_string("code"));
    REQUIRE(configurable.endpoints.size() == 1);
    configurable.initial_hub_server_connection_count = 15;
    configurable.max_hub_server_connection_count = 3;
  };
  const Resolution resolution = resolve(sample(), options);
  REQUIRE(resolution.failure->exception.message.reveal() ==
          "Property 'MaxHubServerConnectionCount' value should be >= 15.");
}

TEST_CASE("a callback that leaves the endpoints alone leaves their places alone") {
  ResolveOptions options;
  options.configure = [](ConfigurableOptions& configurable) { configurable.application_name = "app"; };
  const Resolution resolution = resolve(sample(), options);
  REQUIRE(resolution.options.application_name == "app");
  REQUIRE(resolution.unused.empty());
  for (const ServiceEndpoint& used : resolution.endpoints()) REQUIRE(used.origin);
}

TEST_CASE("a callback does not run where reading the configuration failed") {
  ResolveOptions options;
  bool called = false;
  options.configure = [&](ConfigurableOptions&) { called = true; };
  REQUIRE_FALSE(resolve(configuration({{{"Azure:SignalR:ConnectionString:a", "bad"}}}), options).ok());
  REQUIRE_FALSE(called);
}
