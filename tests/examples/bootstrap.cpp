// A server's start-up: the endpoints to connect to, or every reason why there are none.
#include <cstdlib>
#include <iostream>
#include <signalr_config/signalr_config.hpp>

int main(int argc, char** argv) {
  namespace sc = signalr_config;
  try {
    sc::HostOptions host;
    host.arguments.assign(argv + 1, argv + argc);
    host.environment = sc::Environment::from_process();
    const sc::Resolution resolution = sc::resolve_host(host).value();
    for (const sc::ServiceEndpoint& endpoint : resolution.endpoints()) {
      std::cout << endpoint.name << ' ' << to_string(endpoint.type) << ' '
                << server_url(endpoint, {"chat", ""}) << '\n';
    }
  } catch (const sc::ConfigurationError& error) {
    std::cerr << error.what() << '\n';
    return EXIT_FAILURE;
  }
}
