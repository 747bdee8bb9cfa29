#include "signalr_config/service_endpoint.hpp"

#include <algorithm>
#include <functional>
#include <utility>

#include "dotnet/uri/plain.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/connection_string/values.hpp"
#include "signalr/keys/enum_members.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

/// ServiceEndpoint.BuildEndpointString puts scheme, host and port together and parses the result again.
std::string endpoint_string(const Uri& uri) {
  std::string text;
  text.append(uri.scheme()).append("://").append(uri.host());
  if (dotnet::PlainUri::has_plain_front(uri)) {
    if (!uri.is_default_port()) text.append(":").append(std::to_string(uri.port()));
    return text;
  }
  const auto parsed = Uri::try_create_absolute(text + ":" + std::to_string(uri.port()));
  if (parsed) text = parsed->absolute_uri();
  return std::string(signalr::without_trailing_slashes(text));
}

void append_given(std::string& text, const std::string_view name, const Uri& uri, const Uri& service_uri) {
  if (uri == service_uri) return;
  text.append(";").append(name).append("=").append(uri.to_string());
}

void combine(std::size_t& seed, const std::size_t hash) {
  seed ^= hash + 0x9e3779b97f4a7c15U + (seed << 6U) + (seed >> 2U);
}

}  // namespace

std::string to_string(const EndpointType type) {
  return dotnet::enum_to_string(static_cast<std::int32_t>(type), signalr::endpoint_type_members);
}

EndpointKey parse_endpoint_key(const std::string_view key) {
  const std::size_t name_end = key.find(':');
  if (name_end == std::string_view::npos) return {std::string(key), EndpointType::primary};
  const std::size_t type_begin = name_end + 1;
  const std::size_t type_end = std::min(key.find(':', type_begin), key.size());
  const auto type = dotnet::try_parse_enum(key.substr(type_begin, type_end - type_begin),
                                           signalr::endpoint_type_members, dotnet::CaseRule::ignore);
  // As the SDK does: an unknown type makes the whole key the name, a known one drops what follows it.
  if (!type) return {std::string(key), EndpointType::primary};
  return {std::string(key.substr(0, name_end)), static_cast<EndpointType>(*type)};
}

std::string ServiceEndpoint::endpoint() const { return endpoint_string(service_uri); }

std::string ServiceEndpoint::audience() const {
  std::string text;
  text.append(service_uri.scheme()).append("://").append(service_uri.host()).append("/");
  return text;
}

std::string ServiceEndpoint::to_string() const {
  std::string text;
  if (!name.empty()) text.append("[").append(name).append("]");
  text.append("(").append(signalr_config::to_string(type)).append(")").append(endpoint());
  append_given(text, "ClientEndpoint", client_endpoint(), service_uri);
  append_given(text, "ServerEndpoint", server_endpoint(), service_uri);
  return text;
}

bool ServiceEndpoint::operator==(const ServiceEndpoint& other) const {
  return name == other.name && type == other.type && client_endpoint() == other.client_endpoint() &&
         server_endpoint() == other.server_endpoint() && endpoint() == other.endpoint();
}

std::size_t ServiceEndpoint::hash() const {
  std::size_t seed = std::hash<std::string>{}(name);
  // Of what endpoint() is made, without making it.
  combine(seed, std::hash<std::string_view>{}(service_uri.host()));
  combine(seed, static_cast<std::size_t>(service_uri.port()));
  combine(seed, static_cast<std::size_t>(static_cast<std::uint32_t>(type)));
  combine(seed, client_endpoint().hash());
  combine(seed, server_endpoint().hash());
  return seed;
}

bool ServiceEndpoint::weakly_equal(const ServiceEndpoint& other) const {
  return type == other.type && server_endpoint() == other.server_endpoint() && endpoint() == other.endpoint();
}

Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(const EndpointKey& key,
                                                                     const std::string_view connection_string,
                                                                     const ConnectionStringOptions& options) {
  auto parsed = parse_connection_string(connection_string, options);
  if (!parsed) return std::move(parsed).error();
  ConnectionString& accepted = *parsed;
  return ServiceEndpoint{key.name,
                         key.type,
                         std::move(accepted.endpoint),
                         std::move(accepted.client_endpoint),
                         std::move(accepted.server_endpoint),
                         std::move(accepted.credential),
                         std::nullopt};
}

Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(const std::string_view name_with_type,
                                                                     const std::string_view connection_string,
                                                                     const ConnectionStringOptions& options) {
  return make_service_endpoint(parse_endpoint_key(name_with_type), connection_string, options);
}

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
