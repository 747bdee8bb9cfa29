#include <signalr_config/configuration.hpp>

void start(const signalr_config::ConfigurationBuilder& builder) {
  builder.load();  // refused
  if (builder.load()) return;
}
