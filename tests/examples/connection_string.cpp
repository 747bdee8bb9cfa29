// Changes what a connection string authenticates with, and writes it again.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

void print(const sc::ConnectionStringBuilder& builder) {
  const auto built = builder.build();
  if (const auto* const text = std::get_if<std::string>(&built)) {
    std::cout << *text << '\n';
    return;
  }
  for (const sc::Diagnostic& problem : std::get<std::vector<sc::Diagnostic>>(built))
    std::cout << describe(problem) << '\n';
}

int main() {
  const auto parsed = sc::ConnectionStringBuilder::parse(
      "Endpoint=https://contoso-east.service.signalr.net;AccessKey=example;Version=1.0;");
  auto builder = std::get<sc::ConnectionStringBuilder>(parsed);
  builder.credential = sc::ManagedIdentityCredential{};
  builder.client_endpoint = "https://chat.contoso.example";
  print(builder);
  builder.port = 70000;
  print(builder);
}
