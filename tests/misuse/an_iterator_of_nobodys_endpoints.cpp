#include <signalr_config/resolution.hpp>

std::string first(const signalr_config::Resolution& resolution) {
  if (resolution.endpoints().begin()->name.empty()) return {};  // refused
  return resolution.endpoints().front().name;
}
