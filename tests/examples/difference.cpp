// What changes from one configuration to another, and what of it a .NET server would not notice.
#include <iostream>
#include <signalr_config/signalr_config.hpp>

namespace sc = signalr_config;

sc::Resolution with_override(const char* json) {
  sc::ConfigurationBuilder builder;
  builder.add(sc::json_file("appsettings.json"));
  builder.add(sc::json_text("override.json", json));
  return sc::resolve(builder.load().value());
}

int main() {
  const sc::Resolution before = with_override("{}");
  const sc::Resolution after = with_override(R"({
    "Azure:SignalR:ConnectionString:south": "Endpoint=https://contoso-south.service.signalr.net;AuthType=azure",
    "Azure:SignalR:ConnectionString:east": "Endpoint=https://contoso-east.service.signalr.net;AccessKey=new",
    "Azure:SignalR:ServerStickyMode": "Preferred"
  })");
  const sc::ResolutionDifference difference = sc::find_difference(before, after);
  for (const sc::ServiceEndpoint& endpoint : difference.added)
    std::cout << "added " << endpoint.to_string() << '\n';
  for (const sc::EndpointChange& change : difference.credential_changed) {
    const bool rotated = change.credential == sc::CredentialChange::key_rotated;
    std::cout << (rotated ? "key rotated " : "credential changed ") << change.after.to_string() << '\n';
  }
  for (const sc::OptionChange& option : difference.options_changed) {
    std::cout << option.name << ' ' << option.before.value_or("null") << " -> "
              << option.after.value_or("null") << '\n';
  }
  if (difference.needs_restart()) std::cout << "a .NET server would have to be started again\n";
}
