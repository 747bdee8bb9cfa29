#include "identity/authority_host.hpp"

#include "dotnet/uri/uri.hpp"
#include "identity/identity_errors.hpp"
#include "signalr_config/uri.hpp"

namespace signalr_config::identity {

namespace {

const EnvironmentVariable* find_host(const Environment& environment) {
  const EnvironmentVariable* const host = environment.find("AZURE_AUTHORITY_HOST");
  return host == nullptr || host->value.empty() ? nullptr : host;
}

}  // namespace

std::optional<IdentityError> authority_format_error(const Environment& environment) {
  const EnvironmentVariable* const host = find_host(environment);
  if (host == nullptr || Uri::try_create_absolute(host->value)) return std::nullopt;
  return identity_errors::authority_malformed(host->value, dotnet::uri_format_error(host->value),
                                              {host->name, host->origin});
}

// `new Uri(text)` takes a path from the root for a file's, so that only the scheme is wrong with it.
std::optional<IdentityError> authority_error(const Environment& environment) {
  if (auto error = authority_format_error(environment)) return error;
  const EnvironmentVariable* const host = find_host(environment);
  if (host == nullptr || Uri::try_create_absolute(host->value)->scheme() == "https") return std::nullopt;
  return identity_errors::authority_not_https(host->value, {host->name, host->origin});
}

}  // namespace signalr_config::identity
