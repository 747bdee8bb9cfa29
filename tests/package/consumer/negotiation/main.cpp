// Answers a client: with the component, and the core that comes with it.
#include <signalr_config/negotiation.hpp>
#include <signalr_config/sources.hpp>

namespace sc = signalr_config;

int main() {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_text("appsettings.json", R"({"Azure:SignalR:ConnectionString":
    "Endpoint=https://contoso.service.signalr.net;AccessKey=example"})"));
  const sc::Resolution resolution = sc::resolve(builder.load().value());
  const auto request = sc::NegotiationRequest::of_target("Chat", "/chat/negotiate");
  const auto answer = sc::negotiate(request, resolution, sc::NegotiationOptions());
  const bool is_signed = answer && sc::is_signed_by(answer->token.text.reveal(), sc::Secret("example"));
  const auto nowhere = sc::negotiate(request, sc::Resolution(), sc::NegotiationOptions());
  return is_signed && nowhere.error().code == sc::DiagnosticCode::no_endpoint_online ? 0 : 1;
}
