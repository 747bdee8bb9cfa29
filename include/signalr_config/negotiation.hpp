#pragma once

#include <chrono>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/access_token.hpp"
#include "signalr_config/endpoint_router.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/negotiation_error.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "signalr_config/token_provider.hpp"

/// What a server answers to clients that want to connect. Of the component signalr_config::negotiation.
namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// ASP.NET Core's `HttpTransportType`.
enum class HttpTransportType : std::int32_t { web_sockets = 1, server_sent_events = 2, long_polling = 4 };

/// The claim types by which a `ClaimsIdentity` of .NET finds names and roles where nothing else is said.
inline constexpr std::string_view default_name_claim_type =
    "http://schemas.xmlsoap.org/ws/2005/05/identity/claims/name";
/// As `default_name_claim_type`.
inline constexpr std::string_view default_role_claim_type =
    "http://schemas.microsoft.com/ws/2008/06/identity/claims/role";

/// A client's request to `/HUB/negotiate`, and who the client is.
struct NegotiationRequest {
  /// Of an anonymous client, from what stands in the first line of an HTTP request: `/chat/negotiate?x=1`.
  /// The path is decoded as ASP.NET Core does.
  static NegotiationRequest of_target(std::string_view hub, std::string_view target);

  std::string hub;                   ///< the hub's name, as the class in .NET is called
  std::string path;                  ///< of the URL, decoded: `/chat/negotiate`
  std::optional<std::string> query;  ///< of the URL as it was sent, without `?`; nothing: there is none
  /// For the service's logs; what is the same for two clients confuses only them. Nothing: empty.
  std::optional<std::string> request_id;

  std::optional<std::string> user_id;              ///< nothing: the client is anonymous
  std::vector<Claim> claims;                       ///< what the server's authentication says of the user
  std::optional<std::string> authentication_type;  ///< `Bearer`, `Cookies`, ...; nothing: none
  /// Which claims are name and role, for .NET servers behind the service. Nothing: the default ones.
  ///@{
  std::optional<std::string> name_claim_type;
  std::optional<std::string> role_claim_type;
  ///@}
  std::optional<TokenTimes::Point> authentication_expires;  ///< nothing: never

  bool is_diagnostic_client = false;           ///< `DiagnosticClientFilter`: its messages are traced
  std::optional<HttpTransportType> transport;  ///< `TransportTypeDetector`: the only one; nothing: any
};

/// A router of the program's own: one of the endpoints, or a null pointer where none will do.
using EndpointChooser =
    std::function<const ServiceEndpoint*(const NegotiationRequest&, const SharedRange<ServiceEndpoint>&)>;

/// What a server keeps for all negotiations. Copies share the router; any thread may negotiate with the same.
struct NegotiationOptions {
  /// Which endpoint a client gets; what the server knows of endpoints is reported to it.
  std::shared_ptr<EndpointRouter> router = std::make_shared<EndpointRouter>();
  /// In its place, where it is set.
  EndpointChooser choose;

  std::optional<std::string> server_name;  ///< for sticky clients, and in tokens of servers; nothing: none
  bool detailed_errors = false;            ///< `EnableDetailedErrors` of the hub
  std::chrono::seconds handshake_timeout{15};       ///< of the hub; 1 to 30, all else is 15
  bool close_on_authentication_expiration = false;  ///< of the hub's endpoint

  /// For endpoints whose credentials are no keys.
  TokenProvider token_provider;
  /// How long tokens are valid. Nothing: those of clients and servers as the resolution's options say, those
  /// of REST calls an hour.
  std::optional<std::chrono::milliseconds> token_lifetime;
  /// When tokens begin.
  WallClock clock = std::chrono::system_clock::now;
};

/// Where a client connects to, and by which token.
struct Negotiation {
  ServiceEndpoint endpoint;  ///< the one that was chosen
  std::string url;           ///< with the hub, the path that was asked, its query and the request's id
  AccessToken token;         ///< for that URL

  /// The body of the HTTP answer: JSON that the clients of every language follow. It holds the token.
  Secret body() const;
};

/// Answers a client as the SDK does (NegotiateHandler): with an endpoint of the resolution that is in effect,
/// or with what the SDK throws. The options of the resolution have the application's name, lifetime and
/// algorithm of the token, and sticky mode.
[[nodiscard]] Result<Negotiation, NegotiationError> negotiate(const NegotiationRequest& request,
                                                              const Resolution& resolution,
                                                              const NegotiationOptions& options);

/// The token of a connection from a server to an endpoint: for `server_url`. With Entra it is the Entra
/// token.
[[nodiscard]] Result<AccessToken, NegotiationError> server_token(const ServiceEndpoint& endpoint,
                                                                 std::string_view hub,
                                                                 const Resolution& resolution,
                                                                 const NegotiationOptions& options);

/// The token of a call of the service's REST API: its audience is the URL that is called.
[[nodiscard]] Result<AccessToken, NegotiationError> rest_token(const ServiceEndpoint& endpoint,
                                                               std::string_view url,
                                                               const NegotiationOptions& options);

/// The URL of a path of the REST API: `rest_url(endpoint, "api/v1/health")`.
[[nodiscard]] std::string rest_url(const ServiceEndpoint& endpoint, std::string_view path);

}  // namespace v0
}  // namespace signalr_config
