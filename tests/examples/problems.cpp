// Every problem at once, each with its place and its remedy, and what the SDK would have done.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

int main() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_text("chat.json", R"({
    "Azure:SignalR:ConnectionString": {"east": "Endpoint=east;AccessKey=example"},
    "Azure:SignalR:MaxPollIntervalInSeconds": "often"
  })"));
  const auto loaded = builder.load();
  for (const sc::Diagnostic& problem : loaded ? loaded.warnings() : loaded.error())
    std::cout << describe(problem) << '\n';
  if (!loaded) return 1;

  const sc::Resolution resolution = sc::resolve(*loaded);
  for (const sc::Diagnostic& problem : resolution.diagnostics) std::cout << describe(problem) << '\n';
  if (resolution.failure) std::cout << "the SDK throws " << resolution.failure->exception.type << '\n';
}
