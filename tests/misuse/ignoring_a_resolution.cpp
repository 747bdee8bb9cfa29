#include <signalr_config/resolution.hpp>

bool look(const signalr_config::Configuration& configuration) {
  resolve(configuration);  // refused
  return resolve(configuration).ok();
}
