// A server's start-up: the endpoints to connect to, or every reason why there are none.
#include <cstdlib>
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

int main(int argc, char** argv) {
  const auto resolved = sc::resolve_host(sc::HostOptions::from_process(argc, argv));
  std::cerr << describe(resolved.warnings());
  if (!resolved) {
    std::cerr << describe(resolved.error());
    return EXIT_FAILURE;
  }
  const sc::Hub hub = resolved->hub("chat");
  for (const sc::ServiceEndpoint& endpoint : resolved->endpoints()) {
    std::cout << endpoint.name << ' ' << to_string(endpoint.type) << ' ' << server_url(endpoint, hub) << '\n';
  }
}
