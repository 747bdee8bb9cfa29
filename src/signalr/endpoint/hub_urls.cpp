#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/values.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

std::string hub_url(std::string base, const std::string_view path, const Hub& hub) {
  return base.append(path).append("/?hub=").append(hub.name());
}

}  // namespace

Hub::Hub(std::string_view name, const std::optional<std::string>& application_name)
    : name_(dotnet::to_lower_invariant(application_name.value_or(""))) {
  if (!name_.empty()) name_ += '_';
  name_ += dotnet::to_lower_invariant(name);
}

std::string client_url(const ServiceEndpoint& endpoint, const Hub& hub) {
  return hub_url(endpoint.client_endpoint().absolute_uri(), "client", hub);
}

std::string server_url(const ServiceEndpoint& endpoint, const Hub& hub) {
  return hub_url(endpoint.server_endpoint().absolute_uri(), "server", hub);
}

std::string client_audience(const ServiceEndpoint& endpoint, const Hub& hub) {
  return hub_url(endpoint.audience(), "client", hub);
}

std::string server_audience(const ServiceEndpoint& endpoint, const Hub& hub) {
  return hub_url(endpoint.audience(), "server", hub);
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
