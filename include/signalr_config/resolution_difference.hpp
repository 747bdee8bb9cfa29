#pragma once

#include <optional>
#include <string>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What became of the credential of an endpoint. Secrets are compared in memory and shown nowhere.
enum class CredentialChange {
  none,            ///< it is the same
  key_rotated,     ///< another access key
  secret_rotated,  ///< the same application with another client secret
  replaced,        ///< another kind of credential, or another identity
};

/// How two credentials differ.
CredentialChange credential_change(const Credential& before, const Credential& after);

/// An endpoint that is on both sides.
struct EndpointChange {
  ServiceEndpoint before;                                ///< as it was
  ServiceEndpoint after;                                 ///< as it is
  CredentialChange credential = CredentialChange::none;  ///< what became of its credential
  /// Whether a .NET server goes on with what it had until it is started again.
  bool needs_restart = false;
};

/// An option of the SDK with another value. A .NET server keeps the old one until it is started again.
struct OptionChange {
  std::string name;  ///< as in the JSON of `resolve`: `serverStickyMode`, `retryOptions.mode`
  /// For people, as `resolve` shows it: what may be a secret is `***`. Nothing: the option is not set.
  ///@{
  std::optional<std::string> before;
  std::optional<std::string> after;
  ///@}
};

/// What changes for an application from one resolution to another. It owns what it holds. Every endpoint is
/// in one list only, but for one that moved to another server endpoint, which is removed and added.
struct ResolutionDifference {
  /// What the SDK's live scaling adds and removes: endpoints that have none with the same endpoint, type and
  /// server endpoint on the other side.
  ///@{
  std::vector<ServiceEndpoint> added;
  std::vector<ServiceEndpoint> removed;
  ///@}

  /// The same endpoint, type and server endpoint with another name or client endpoint, or both: a .NET server
  /// takes them over at once, a changed credential included, and keeps its connections.
  std::vector<EndpointChange> renamed;

  /// The same name and endpoint with another type: a .NET server removes the one and adds the other.
  std::vector<EndpointChange> type_changed;

  /// Nothing but the credential is another: a .NET server does not see it before it is started again.
  std::vector<EndpointChange> credential_changed;

  /// Options of the SDK with another value.
  std::vector<OptionChange> options_changed;

  /// Endpoints whose connection strings are elsewhere (`Resolution::unresolved`) and which are on one side
  /// only. They have no `entry`.
  ///@{
  std::vector<UnresolvedEndpoint> unresolved_added;
  std::vector<UnresolvedEndpoint> unresolved_removed;
  ///@}

  /// Whether a .NET server of this host reads its endpoints again while it runs: ASP.NET Core does, Functions
  /// and the Management SDK with persistent connections, ASP.NET (OWIN) never.
  bool reloads = true;

  /// Whether nothing is different, neither endpoints nor options.
  bool empty() const;

  /// Whether an endpoint is added, removed or another than it was, an unresolved one included.
  bool changes_endpoints() const;

  /// Whether an option has another value.
  bool changes_options() const { return !options_changed.empty(); }

  /// Whether there is something that a .NET server does not see before it is started again.
  bool needs_restart() const;
};

/// The difference of two resolutions: what is in effect is compared, as ServiceEndpointManagerBase does on
/// reload; then credentials and options, which it does not compare.
[[nodiscard]] ResolutionDifference find_difference(const Resolution& before, const Resolution& after);

/// The endpoints of a .NET server after a reload: the new set, in which endpoints that are equal (name,
/// endpoint, type, client and server endpoint) to one that it had are the old ones, with their old
/// credentials.
std::vector<ServiceEndpoint> endpoints_after_reload(const std::vector<ServiceEndpoint>& current,
                                                    const std::vector<ServiceEndpoint>& next);

}  // namespace v0
}  // namespace signalr_config
