#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/connection_string.hpp"
#include "signalr_config/credential.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/origin.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/service_manager_options.hpp"
#include "signalr_config/service_options.hpp"
#include "signalr_config/uri.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The SDK's `EndpointType`. Configuration can produce undefined values (`a:99`); they are neither primary
/// nor secondary and count as "not primary".
enum class EndpointType : std::int32_t {
  primary = 0,    ///< clients are sent to it
  secondary = 1,  ///< clients are sent to it where no primary one is online; servers send to it always
};

/// `Primary`, `Secondary`, or the number of an undefined value.
std::string to_string(EndpointType type);

/// What an endpoint's key says: the part below `Azure:SignalR:ConnectionString:`.
struct EndpointKey {
  std::string name;                           ///< empty: none
  EndpointType type = EndpointType::primary;  ///< primary where the key names none
  bool operator==(const EndpointKey&) const = default;
};

/// Parses `<name>:<type>` as the SDK does (ServiceEndpoint.Parse): the second segment is the type if
/// Enum.TryParse takes it, further segments are dropped; otherwise the whole key is the name of a primary.
EndpointKey parse_endpoint_key(std::string_view key);

/// One Azure SignalR Service endpoint, as the SDK's `ServiceEndpoint`.
struct ServiceEndpoint {
  std::string name;                           ///< empty: none
  EndpointType type = EndpointType::primary;  ///< primary or secondary
  Uri service_uri;                            ///< with path, query and user info, `Port` applied
  std::optional<Uri> client_uri;              ///< `ClientEndpoint`, where it was given
  std::optional<Uri> server_uri;              ///< `ServerEndpoint`, where it was given
  Credential credential;                      ///< by which tokens are made; no part of its identity
  std::optional<Origin> origin;               ///< where it was configured; no part of its identity

  /// `scheme://host[:port]`, the SDK's `Endpoint`.
  std::string endpoint() const;
  /// The URI that clients are sent to: what was given, else the service URI.
  const Uri& client_endpoint() const { return client_uri ? *client_uri : service_uri; }
  /// The URI that servers connect to: what was given, else the service URI.
  const Uri& server_endpoint() const { return server_uri ? *server_uri : service_uri; }
  /// The base of token audiences: `scheme://host/`, without port.
  std::string audience() const;

  /// `[name](Type)endpoint;ClientEndpoint=...;ServerEndpoint=...`, as ServiceEndpoint.ToString().
  std::string to_string() const;

  /// ServiceEndpoint.Equals: name, endpoint, type, client and server endpoint. Not the credential.
  bool operator==(const ServiceEndpoint& other) const;
  /// Equal for equal endpoints.
  std::size_t hash() const;

  /// What live scaling compares: endpoint, type and server endpoint.
  bool weakly_equal(const ServiceEndpoint& other) const;
};

/// `new ServiceEndpoint(nameWithType, connectionString)`: the string is parsed first, then the key.
[[nodiscard]] Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(
    std::string_view name_with_type, std::string_view connection_string,
    const ConnectionStringOptions& options = {});

/// `new ServiceEndpoint(connectionString, type, name)`: the name is taken as it is.
[[nodiscard]] Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(
    const EndpointKey& key, std::string_view connection_string, const ConnectionStringOptions& options = {});

/// `new ServiceEndpoint(Uri, TokenCredential, ...)`.
struct ServiceEndpointParts {
  std::string uri;                                   ///< an absolute http or https URI
  Credential credential = DefaultAzureCredential{};  ///< .NET takes any but access keys
  EndpointType type = EndpointType::primary;         ///< primary or secondary
  std::string name;                                  ///< empty: none
  std::optional<std::string> server_endpoint;        ///< where servers connect to, where that is elsewhere
  std::optional<std::string> client_endpoint;        ///< where clients are sent, where that is elsewhere
};

/// The endpoint of these parts, or what the constructor throws.
[[nodiscard]] Result<ServiceEndpoint, ConnectionStringError> make_service_endpoint(
    const ServiceEndpointParts& parts);

/// A hub as the service knows it: what its URLs and the audiences of its tokens depend on. There is none
/// without options, so that nobody forgets the application's name: `client_url(endpoint, {"Chat", options})`.
class Hub {
 public:
  /// The hub of a class of that name, in an application with these options.
  ///@{
  Hub(std::string_view name, const ServiceOptions& options) : Hub(name, options.application_name) {}
  Hub(std::string_view name, const ServiceManagerOptions& options) : Hub(name, options.application_name) {}
  ///@}

  /// `app_chat`, or `chat` where the application has no name. The SDK writes both in small letters and
  /// escapes nothing.
  const std::string& name() const { return name_; }

 private:
  Hub(std::string_view name, const std::optional<std::string>& application_name);

  std::string name_;
};

/// The URL that the SDK makes for clients of a hub. It concatenates without inserting a slash, as the SDK
/// does, so a client endpoint with a path that does not end in one gives a broken URL.
std::string client_url(const ServiceEndpoint& endpoint, const Hub& hub);
/// The same for servers.
std::string server_url(const ServiceEndpoint& endpoint, const Hub& hub);
/// The audiences of the tokens for the two URLs.
///@{
std::string client_audience(const ServiceEndpoint& endpoint, const Hub& hub);
std::string server_audience(const ServiceEndpoint& endpoint, const Hub& hub);
///@}
/// Where a server with an Entra credential fetches signing keys.
std::string access_key_exchange_url(const ServiceEndpoint& endpoint);

}  // namespace v0
}  // namespace signalr_config
