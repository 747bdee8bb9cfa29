#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "signalr_config/connection_string.hpp"

namespace signalr_config::signalr {

/// The property names that the SDK reads (ConnectionStringParser's constants), compared ignoring case.
namespace property {
inline constexpr std::string_view endpoint = "Endpoint";
inline constexpr std::string_view access_key = "AccessKey";
inline constexpr std::string_view auth_type = "AuthType";
inline constexpr std::string_view client_id = "ClientId";
inline constexpr std::string_view tenant_id = "TenantId";
inline constexpr std::string_view client_secret = "ClientSecret";
inline constexpr std::string_view client_cert = "ClientCert";
inline constexpr std::string_view version = "Version";
inline constexpr std::string_view port = "Port";
inline constexpr std::string_view client_endpoint = "ClientEndpoint";
inline constexpr std::string_view server_endpoint = "ServerEndpoint";
}  // namespace property

/// Whether the SDK reads a property of that name.
bool is_recognised_property(std::string_view name);

/// What a connection string holds before anything is judged.
struct ConnectionStringContents {
  std::vector<ConnectionStringProperty> properties;
  std::vector<Span> ignored_segments;  ///< non-empty segments without '='

  std::size_t segment_count() const { return properties.size() + ignored_segments.size(); }
  const ConnectionStringProperty* find(std::string_view name) const;
};

ConnectionStringContents read_contents(std::string_view text);

/// Whether a text is a connection string of the service, sound or not: it has a property that the SDK reads,
/// and a host in one of the service's domains. A URL alone is none: it may stand in a list of origins, of
/// health checks, of other people's addresses.
bool is_for_service(std::string_view text);

/// The first property of a name; null pointer if there is none.
const ConnectionStringProperty* find_property(std::span<const ConnectionStringProperty> properties,
                                              std::string_view name);

/// The first property, in order, whose name was there before; nothing if all names differ. Takes
/// O(n log n) for any names.
std::optional<std::size_t> find_duplicate(const std::vector<ConnectionStringProperty>& properties);

}  // namespace signalr_config::signalr
