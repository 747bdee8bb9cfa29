#include <signalr_config/host.hpp>

void start(const signalr_config::HostOptions& host) {
  resolve_host(host);  // refused
  if (resolve_host(host)) return;
}
