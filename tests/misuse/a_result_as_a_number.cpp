#include <signalr_config/configuration.hpp>

int load(const signalr_config::ConfigurationBuilder& builder) {
  [[maybe_unused]] const int loaded = builder.load();  // refused
  return builder.load() ? 0 : 1;
}
