// What a server knows of its connections decides where clients go.
#include <iostream>
#include <map>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

// Of a thousand clients.
void print_shares(sc::EndpointRouter& router, const sc::SharedRange<sc::ServiceEndpoint>& endpoints) {
  std::map<std::string, int> clients;
  for (int i = 0; i < 1000; ++i) ++clients[router.choose(endpoints)->name];
  for (const auto& [name, count] : clients) std::cout << name << ' ' << count << '\n';
}

int main() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_file("appsettings.json"));
  const auto endpoints = sc::resolve(builder.load().value()).endpoints();

  sc::EndpointRouter router(1);  // without a seed nobody can guess what comes next
  for (const sc::ServiceEndpoint& endpoint : endpoints) {
    const int clients = endpoint.name == "east" ? 250 : 750;
    router.report(endpoint, {.client_connections = clients, .capacity = 1000});
  }
  print_shares(router, endpoints);

  for (const sc::ServiceEndpoint& endpoint : endpoints) {
    if (endpoint.type == sc::EndpointType::primary) router.report(endpoint, {.online = false});
  }
  std::cout << "no primary one is online\n";
  print_shares(router, endpoints);
}
