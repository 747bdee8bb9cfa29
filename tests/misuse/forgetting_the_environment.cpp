#include <signalr_config/host.hpp>

namespace sc = signalr_config;

bool start() {
  sc::HostOptions forgotten;  // refused
  const sc::HostOptions host(sc::Environment::from_process());
  return resolve_host(host).has_value();
}
