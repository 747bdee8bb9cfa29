#include <signalr_config/endpoint_monitor.hpp>

void start(signalr_config::EndpointMonitor& monitor) {
  monitor.start();  // refused
  if (monitor.start()) return;
}
