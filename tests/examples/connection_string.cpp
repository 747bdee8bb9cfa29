// Changes what a connection string authenticates with, and writes it again.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

void print(const sc::ConnectionStringBuilder& builder) {
  const auto built = builder.build();
  if (built) {
    std::cout << *built << '\n';
    return;
  }
  for (const sc::Diagnostic& problem : built.error()) std::cout << describe(problem) << '\n';
}

int main() {
  const std::string text = "Endpoint=https://contoso-east.service.signalr.net;AccessKey=example;Version=1.0;";
  sc::ConnectionStringBuilder builder = sc::ConnectionStringBuilder::parse(text).value();
  builder.credential = sc::ManagedIdentityCredential{};
  builder.client_endpoint = "https://chat.contoso.example";
  print(builder);
  builder.port = 70000;
  print(builder);
}
