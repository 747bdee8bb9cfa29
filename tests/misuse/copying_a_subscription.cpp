#include <signalr_config/endpoint_monitor.hpp>

void keep(const signalr_config::Subscription& one) {
  [[maybe_unused]] const signalr_config::Subscription two = one;  // refused
  static_cast<void>(one);
}
