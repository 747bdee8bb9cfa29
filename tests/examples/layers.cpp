// Sources of one's own choice: the layers, typed values, where a value comes from, and what it overrides.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

sc::Configuration load() {
  const auto variables =
      sc::Environment::from_pairs({{"CHAT_Azure__SignalR__InitialHubServerConnectionCount", "40"}});
  sc::ConfigurationBuilder builder;  // lowest first
  builder.add(sc::memory({{"Azure:SignalR:InitialHubServerConnectionCount", "20"}}));
  builder.add(sc::json_file("appsettings.json"));
  builder.add(sc::json_file("local.json", {.presence = sc::Presence::optional}));
  builder.add(sc::environment_variables(variables, {.prefix = "CHAT_"}));
  return builder.load().value();
}

int main() {
  const sc::Configuration configuration = load();

  const auto count = configuration.get_int32("Azure:SignalR:InitialHubServerConnectionCount");
  if (count.state == sc::ValueState::malformed)
    std::cout << "not a number: " << describe(count.entry->origin) << '\n';
  std::cout << count.value_or(5) << '\n';

  // The winner first, then what it overrides.
  for (const sc::Entry* entry : configuration.find_all("azure:signalr:initialhubserverconnectioncount")) {
    std::cout << "  " << entry->value.value_or("null") << " from " << describe(entry->origin) << '\n';
  }

  for (const std::string& name : configuration.children("Azure:SignalR:ConnectionString")) {
    std::cout << name << '\n';
  }
}
