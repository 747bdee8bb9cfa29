#include <catch2/catch.hpp>

#include "unit/core/layers.hpp"
#include "unit/signalr/endpoints.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Pairs option(const std::string& key, const std::string& value) {
  return {{"Azure:SignalR:ConnectionString", key_string("d")}, {"Azure:SignalR:" + key, value}};
}

}  // namespace

TEST_CASE("options are bound from the section") {
  const ServiceOptions options = resolve(configuration({{
                                             {"Azure:SignalR:ConnectionString", key_string("d")},
                                             {"Azure:SignalR:ServerStickyMode", "preferred"},
                                             {"Azure:SignalR:AccessTokenAlgorithm", "1"},
                                             {"Azure:SignalR:InitialHubServerConnectionCount", "#10"},
                                             {"Azure:SignalR:MaxHubServerConnectionCount", "0x20"},
                                             {"Azure:SignalR:AccessTokenLifetimeInSeconds", "-5"},
                                             {"Azure:SignalR:ServiceScaleTimeoutInSeconds", "0"},
                                             {"Azure:SignalR:MaxPollIntervalInSeconds", "300"},
                                             {"Azure:SignalR:GracefulShutdown:Mode", "2"},
                                             {"Azure:SignalR:GracefulShutdown:TimeoutInSeconds", "9"},
                                             {"Azure:SignalR:ApplicationName", "app_1"},
                                         }}))
                                     .options;
  REQUIRE(options.server_sticky_mode == ServerStickyMode::preferred);
  REQUIRE(options.access_token_algorithm == AccessTokenAlgorithm::hs512);
  REQUIRE(options.initial_hub_server_connection_count == 16);
  REQUIRE(options.max_hub_server_connection_count == 32);
  REQUIRE(options.access_token_lifetime == std::chrono::seconds(-5));
  REQUIRE(options.service_scale_timeout == std::chrono::seconds(0));
  REQUIRE(options.max_poll_interval_in_seconds == 300);
  REQUIRE(options.graceful_shutdown_mode == GracefulShutdownMode::migrate_clients);
  REQUIRE(options.graceful_shutdown_timeout == std::chrono::seconds(9));
  REQUIRE(options.application_name == "app_1");
}

TEST_CASE("an enum value that does not parse keeps the default, with a warning of ours") {
  const Resolution resolution = resolve(configuration({option("ServerStickyMode", "sticky")}));
  REQUIRE(resolution.ok());
  REQUIRE(resolution.options.server_sticky_mode == ServerStickyMode::disabled);
  REQUIRE(diagnostic_codes(resolution) == Names{"option-value-ignored"});
  REQUIRE(resolution.diagnostics[0].severity == Severity::warning);
  REQUIRE(resolution.diagnostics[0].position() == Position{2, 1});
}

TEST_CASE("an enum takes numbers that no member has, and prints them as numbers") {
  const Resolution resolution = resolve(configuration({option("ServerStickyMode", "Preferred,Required")}));
  REQUIRE(to_string(resolution.options.server_sticky_mode) == "3");
  REQUIRE(to_string(GracefulShutdownMode::wait_for_clients_close) == "WaitForClientsClose");
}

TEST_CASE("the application name's key with a colon at its end is read first, even when it is empty") {
  const Resolution odd = resolve(
      configuration({option("ApplicationName", "plain"), {{"Azure:SignalR:ApplicationName:", "odd"}}}));
  REQUIRE(odd.options.application_name == "odd");
  const Resolution empty =
      resolve(configuration({option("ApplicationName", "plain"), {{"Azure:SignalR:ApplicationName:", ""}}}));
  REQUIRE(empty.options.application_name == "");
}

TEST_CASE("options are validated in the SDK's order, and each refusal has a place") {
  const Resolution resolution = resolve(configuration({{
      {"Azure:SignalR:ConnectionString", key_string("d")},
      {"Azure:SignalR:MaxHubServerConnectionCount", "4"},
      {"Azure:SignalR:ApplicationName", "1st"},
  }}));
  REQUIRE(resolution.failure->exception.type == "AzureSignalRInvalidServiceOptionsException");
  REQUIRE(resolution.failure->exception.message.reveal() ==
          "Property 'MaxHubServerConnectionCount' value should be >= 5.");
  REQUIRE(resolution.failure->diagnostic.position() == Position{2, 1});
  REQUIRE(diagnostic_codes(resolution) == Names{"option-out-of-range", "application-name-invalid"});
}

TEST_CASE("the limits of options") {
  const auto accepted = [](const std::string& key, const std::string& value) {
    return resolve(configuration({option(key, value)})).ok();
  };
  REQUIRE(accepted("MaxPollIntervalInSeconds", "1"));
  REQUIRE_FALSE(accepted("MaxPollIntervalInSeconds", "0"));
  REQUIRE_FALSE(accepted("MaxPollIntervalInSeconds", "301"));
  REQUIRE(accepted("InitialHubServerConnectionCount", "0"));
  REQUIRE_FALSE(accepted("InitialHubServerConnectionCount", "-1"));
  REQUIRE(accepted("MaxHubServerConnectionCount", "5"));
  REQUIRE(accepted("ApplicationName", ""));
  REQUIRE(accepted("ApplicationName", "a\n"));
  REQUIRE_FALSE(accepted("ApplicationName", "a\n\n"));
  REQUIRE_FALSE(accepted("ApplicationName", "_a"));
  REQUIRE_FALSE(accepted("ApplicationName", "\xC3\xA9"));
}
