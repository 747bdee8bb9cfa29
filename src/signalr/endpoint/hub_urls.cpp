#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/values.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

/// The hub as the service knows it: lower case, behind the application's name if there is one. The SDK
/// escapes nothing.
std::string prefixed_hub(const HubOptions& options) {
  const std::string hub = dotnet::to_lower_invariant(options.hub);
  if (options.application_name.empty()) return hub;
  return dotnet::to_lower_invariant(options.application_name) + "_" + hub;
}

std::string hub_url(std::string base, const std::string_view path, const HubOptions& options) {
  return base.append(path).append("/?hub=").append(prefixed_hub(options));
}

}  // namespace

std::string client_url(const ServiceEndpoint& endpoint, const HubOptions& options) {
  return hub_url(endpoint.client_endpoint().absolute_uri(), "client", options);
}

std::string server_url(const ServiceEndpoint& endpoint, const HubOptions& options) {
  return hub_url(endpoint.server_endpoint().absolute_uri(), "server", options);
}

std::string client_audience(const ServiceEndpoint& endpoint, const HubOptions& options) {
  return hub_url(endpoint.audience(), "client", options);
}

std::string server_audience(const ServiceEndpoint& endpoint, const HubOptions& options) {
  return hub_url(endpoint.audience(), "server", options);
}

std::string access_key_exchange_url(const ServiceEndpoint& endpoint) {
  std::string url(endpoint.server_endpoint().absolute_uri());
  url.resize(signalr::without_trailing_slashes(url).size());
  url += "/api/v1/auth/accessKey";
  // The SDK's Uri.Append makes a new Uri of the text, which rewrites escapes once more.
  const auto uri = Uri::try_create_absolute(url);
  return uri ? uri->absolute_uri() : url;
}

}  // namespace v0
}  // namespace signalr_config
