// Connection strings and endpoints without any configuration.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

void show(std::string_view key, std::string_view connection_string) {
  const auto endpoint = sc::make_service_endpoint(key, connection_string);
  if (!endpoint) {
    const sc::ConnectionStringError& error = endpoint.error();
    std::cout << error.code << ": " << error.message.masked() << '\n' << "  " << error.remedy << '\n';
    return;
  }
  const sc::ServiceOptions options{.application_name = "Contoso"};
  std::cout << endpoint->to_string() << ' ' << kind_name(endpoint->credential) << '\n';
  std::cout << "  " << client_url(*endpoint, {"Chat", options}) << '\n';
}

int main() {
  const std::string text = "Endpoint=https://contoso-east.service.signalr.net;AccessKey=example;Port=8080";
  std::cout << sc::mask_connection_string(text) << '\n';
  show("east:secondary", text);
  show("west", "Endpoint=https://contoso-west.service.signalr.net;AuthType=azure.msi");
  show("north", "Endpoint=contoso-north;AccessKey=example");
}
