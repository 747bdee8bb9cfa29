#include <cstddef>
#include <cstdint>
#include <string>

#include "signalr_config/resolution.hpp"
#include "signalr_config/sources.hpp"

using namespace signalr_config;

namespace {

// What the environment of an application may hold is as hostile as its files.
IdentityOptions identity_of(const Configuration& configuration, IdentityVersion version) {
  IdentityOptions options;
  options.version = version;
  for (const auto& layer : configuration.layers()) {
    for (const Entry& entry : layer->entries) {
      if (entry.value)
        options.environment.set({std::string(entry.key), std::string(*entry.value), entry.origin});
    }
  }
  return options;
}

void check(const Resolution& resolution, const IdentityOptions& identity) {
  for (const ServiceEndpoint& endpoint : resolution.endpoints()) {
    if (endpoint.endpoint().empty()) __builtin_trap();
    if (const auto* chain = std::get_if<DefaultAzureCredential>(&endpoint.credential))
      (void)default_credential_chain(*chain, identity);
  }
  if (resolution.ok() == resolution.endpoints().empty() && resolution.unresolved.empty()) __builtin_trap();
}

}  // namespace

/// Resolves any JSON for every host, with its values as the environment as well.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto loaded = ConfigurationBuilder().add(json_text("fuzz", text)).load();
  if (!loaded) return 0;
  for (const HostKind host : all_host_kinds()) {
    for (const IdentityVersion version : {IdentityVersion::v1_11, IdentityVersion::v1_21}) {
      ResolveOptions options;
      options.host = host;
      options.identity = identity_of(*loaded, version);
      check(resolve(*loaded, options), *options.identity);
    }
  }
  return 0;
}
