#include <utility>

#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::variant<ServiceEndpoint, ConnectionStringError> make_service_endpoint(
    const ServiceEndpointParts& parts) {
  auto service_uri = signalr::parse_endpoint_uri("the service URI", parts.uri);
  if (auto* error = std::get_if<ConnectionStringError>(&service_uri)) return std::move(*error);
  ServiceEndpoint endpoint{parts.name,   parts.type,   std::get<Uri>(std::move(service_uri)),
                           std::nullopt, std::nullopt, parts.credential,
                           std::nullopt};
  if (parts.server_endpoint) {
    auto uri = signalr::parse_endpoint_uri("the server endpoint", *parts.server_endpoint);
    if (auto* error = std::get_if<ConnectionStringError>(&uri)) return std::move(*error);
    endpoint.server_uri = std::get<Uri>(std::move(uri));
  }
  if (parts.client_endpoint) {
    auto uri = signalr::parse_endpoint_uri("the client endpoint", *parts.client_endpoint);
    if (auto* error = std::get_if<ConnectionStringError>(&uri)) return std::move(*error);
    endpoint.client_uri = std::get<Uri>(std::move(uri));
  }
  return endpoint;
}

}  // namespace v0
}  // namespace signalr_config
