#include <utility>

#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(const ServiceEndpointParts& parts) {
  auto service_uri = signalr::parse_endpoint_uri("the service URI", parts.uri);
  if (!service_uri) return std::move(service_uri).error();
  ServiceEndpoint endpoint{parts.name,       parts.type,  *std::move(service_uri), std::nullopt, std::nullopt,
                           parts.credential, std::nullopt};
  if (parts.server_endpoint) {
    auto uri = signalr::parse_endpoint_uri("the server endpoint", *parts.server_endpoint);
    if (!uri) return std::move(uri).error();
    endpoint.server_uri = *std::move(uri);
  }
  if (parts.client_endpoint) {
    auto uri = signalr::parse_endpoint_uri("the client endpoint", *parts.client_endpoint);
    if (!uri) return std::move(uri).error();
    endpoint.client_uri = *std::move(uri);
  }
  return endpoint;
}

}  // namespace v0
}  // namespace signalr_config
