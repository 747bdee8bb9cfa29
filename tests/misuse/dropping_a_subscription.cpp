#include <signalr_config/endpoint_monitor.hpp>

void listen(signalr_config::EndpointMonitor& monitor) {
  monitor.subscribe({.accepted = [](const signalr_config::AcceptedChange&) {}});  // refused
  const auto kept = monitor.subscribe({.accepted = [](const signalr_config::AcceptedChange&) {}});
}
