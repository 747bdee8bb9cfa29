// Tokens where endpoints have no keys: the program fetches what the service signs with, once an hour.
#include <iostream>
#include <signalr_config/signalr_config.hpp>
#include <string>

namespace sc = signalr_config;

// Stand-ins: a server asks Azure's token endpoint for the one, and the service for the other.
sc::Secret entra_token(const std::string& scope) { return sc::Secret("a token for " + scope); }
std::string http_get(const std::string& url, const sc::Secret& bearer) {
  std::cout << "GET " << url << " with " << bearer.reveal() << '\n';
  return R"({"KeyId": "key-1", "AccessKey": "example"})";
}

sc::TokenProvider make_provider() {
  sc::TokenProvider provider;
  provider.entra_token = [](const sc::EntraRequest& request) { return entra_token(request.scope); };
  provider.signing_key = [](const sc::EntraRequest& request) {
    return sc::parse_signing_key(http_get(request.exchange_url, entra_token(request.scope)));
  };
  return sc::keep_signing_keys(provider);
}

int main() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_text("chat.json", R"({
    "Azure:SignalR:ConnectionString": "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi"
  })"));
  const sc::Resolution resolution = sc::resolve(builder.load().value());
  const auto request = sc::NegotiationRequest::of_target("chat", "/chat/negotiate");

  sc::NegotiationOptions options;
  std::cout << describe(to_diagnostics(sc::negotiate(request, resolution, options).error()));
  options.token_provider = make_provider();
  for (int i = 0; i < 2; ++i) {
    const sc::Negotiation answer = sc::negotiate(request, resolution, options).value();
    const bool is_good = is_signed_by(answer.token.text.reveal(), sc::Secret("example"));
    std::cout << answer.url << (is_good ? ", signed" : "") << '\n';
  }
}
