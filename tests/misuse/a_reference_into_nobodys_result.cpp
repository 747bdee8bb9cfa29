#include <signalr_config/configuration.hpp>

bool load(const signalr_config::ConfigurationBuilder& builder) {
  [[maybe_unused]] signalr_config::Configuration& gone = builder.load().value();  // refused
  const signalr_config::Configuration& kept = builder.load().value();
  return kept.exists("Azure");
}
