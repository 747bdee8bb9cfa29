#include <catch2/catch.hpp>

#include "unit/diff/differences.hpp"
#include "unit/resolution/hosts.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Pairs with_endpoint(Pairs pairs) {
  pairs.emplace_back(default_key, key_string("x"));
  return pairs;
}

std::string text(const std::optional<std::string>& value) { return value.value_or("(not set)"); }

Names texts(const std::vector<OptionChange>& changes) {
  Names found;
  for (const OptionChange& change : changes)
    found.push_back(change.name + ": " + text(change.before) + " -> " + text(change.after));
  return found;
}

}  // namespace

TEST_CASE("options that changed are listed by the names of resolve, and need a restart") {
  const auto difference =
      difference_of(with_endpoint({{"Azure:SignalR:ServerStickyMode", "Preferred"}}),
                    with_endpoint({{"Azure:SignalR:ServerStickyMode", "Required"},
                                   {"Azure:SignalR:MaxHubServerConnectionCount", "20"},
                                   {"Azure:SignalR:AccessTokenLifetimeInSeconds", "90"},
                                   {"Azure:SignalR:GracefulShutdown:Mode", "MigrateClients"}}));
  REQUIRE(texts(difference.options_changed) == Names{"serverStickyMode: Preferred -> Required",
                                                     "accessTokenLifetimeSeconds: 3600 -> 90",
                                                     "gracefulShutdownMode: Off -> MigrateClients",
                                                     "maxHubServerConnectionCount: (not set) -> 20"});
  REQUIRE_FALSE(difference.empty());
  REQUIRE(difference.needs_restart());
}

TEST_CASE("an option set to its default has not changed") {
  REQUIRE(difference_of(with_endpoint({}),
                        with_endpoint({{"Azure:SignalR:InitialHubServerConnectionCount", "0x5"}}))
              .empty());
}

TEST_CASE("an application's name that looks like a secret is masked, and compared all the same") {
  const std::string secret = "hunter2hunter2hunter2hunter2hunter2hunter2";
  const auto difference = difference_of(with_endpoint({{"Azure:SignalR:ApplicationName", "Shop"}}),
                                        with_endpoint({{"Azure:SignalR:ApplicationName", secret + "="}}));
  REQUIRE(texts(difference.options_changed) == Names{"applicationName: Shop -> ***"});
}

TEST_CASE("the options of Functions are compared, those of retries too") {
  const auto functions = [](Pairs pairs) {
    pairs.emplace_back("AzureSignalRConnectionString", key_string("x"));
    return resolve_for(HostKind::functions, pairs);
  };
  const auto difference =
      find_difference(functions({}), functions({{"AzureSignalRServiceTransportType", "Persistent"}}));
  REQUIRE(texts(difference.options_changed) == Names{"serviceTransportType: Transient -> Persistent"});
  REQUIRE_FALSE(difference.reloads);  // what runs has no connections that stay open
}

TEST_CASE("hosts that never read their endpoints again need a restart for every change") {
  const auto at = [](const std::string& host) {
    return resolve_for(HostKind::aspnet,
                       {{"ConnectionStrings:Azure:SignalR:ConnectionString", key_string(host)}});
  };
  const auto difference = find_difference(at("x"), at("y"));
  REQUIRE(texts(difference.added) == Names{"(Primary)https://y"});
  REQUIRE_FALSE(difference.reloads);
  REQUIRE(difference.needs_restart());
}
