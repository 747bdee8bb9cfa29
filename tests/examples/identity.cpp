// What a Functions project would connect to, and what each of its credentials comes down to.
#include <iostream>
#include <signalr_config/signalr_config.hpp>
#include <variant>

namespace sc = signalr_config;

namespace {

// Of the default chain, the links that may give a token here.
void print_chain(const sc::DefaultAzureCredential& credential, const sc::IdentityOptions& options) {
  const auto made = sc::default_credential_chain(credential, options);
  for (const sc::ChainLink& link : made->links) {
    if (link.state == sc::LinkState::not_configured) continue;
    std::cout << "  " << kind_name(link.kind) << ": " << link.finding.masked() << '\n';
  }
}

}  // namespace

int main() {
  sc::HostOptions host(sc::Environment::from_process());
  host.host = sc::HostKind::functions;
  host.content_root = "../hosts/functions-default-chain";
  const sc::Resolution resolution = sc::resolve_host(host).value();
  sc::IdentityOptions identity;
  identity.environment = sc::host_sources(host).variables;
  for (const sc::ServiceEndpoint& endpoint : resolution.endpoints()) {
    std::cout << endpoint.to_string() << ' ' << kind_name(endpoint.credential) << '\n';
    if (const auto* chain = std::get_if<sc::DefaultAzureCredential>(&endpoint.credential))
      print_chain(*chain, identity);
  }
}
