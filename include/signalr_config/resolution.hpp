#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/host_kind.hpp"
#include "signalr_config/identity.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/service_endpoint.hpp"
#include "signalr_config/service_manager_options.hpp"
#include "signalr_config/service_options.hpp"
#include "signalr_config/shared_range.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What a callback of the program can change, as `AddAzureSignalR(options => ...)` can.
struct ConfigurableOptions : ServiceOptions {
  std::optional<Secret> connection_string;  ///< nothing: null
  std::vector<ServiceEndpoint> endpoints;   ///< without the one of `connection_string`
};

/// What code sets to something that is not known here, and where it does so: `Startup.cs:84`.
struct SetInCode {
  std::optional<std::string> connection_string;  ///< the default one
  std::optional<std::string> endpoints;          ///< all but the default one
  std::optional<std::string> name;  ///< of the registration or connection, by which its keys are found

  /// Whether there is any of it.
  bool any() const { return connection_string || endpoints || name; }
};

/// How to resolve. The fields correspond to what code can pass to the SDK, applied in the SDK's order.
struct ResolveOptions {
  /// Which release of the SDK.
  SdkVersion sdk = SdkVersion::v1_34;

  /// Which SDK reads the configuration.
  HostKind host = HostKind::aspnetcore;

  /// Where credentials are made: the AZURE_ variables decide what some of them are, and can make the SDK
  /// throw. Nothing: without any of these variables.
  std::optional<IdentityOptions> identity;

  /// In Functions, the name of the connection: `ConnectionStringSetting` of a binding. A blank one is
  /// refused.
  std::string connection = "AzureSignalRConnectionString";

  /// `AddAzureSignalR(configuration[KEY])`: the key whose value replaces the configured default, and by which
  /// Service Connector's AZURE_SIGNALR_CONNECTIONSTRING gets to the SDK.
  std::optional<std::string> connection_string_key;

  /// Whether the application reads more than the configuration holds, such as the files of an image: that no
  /// endpoint is configured is then a warning, and no failure. Of ASP.NET Core.
  bool has_other_sources = false;

  /// The name of `AddNamedAzureSignalR(name)`; nothing: `AddAzureSignalR()`. An empty name is refused.
  std::optional<std::string> registration;

  /// `AddAzureSignalR(connectionString)`: replaces the configured default, after configuration was read.
  std::optional<Secret> connection_string;
  std::optional<Origin> connection_string_origin;  ///< its place in code, for people

  /// What is set in code is not guessed: what it replaces is not in effect, and that there is no endpoint, or
  /// no primary one, is no failure.
  SetInCode set_in_code;

  /// `options.Endpoints = ...`: replaces configured endpoints, which are parsed all the same.
  std::optional<std::vector<ServiceEndpoint>> endpoints;

  /// `AddAzureSignalR(options => ...)`: runs last, before validation.
  std::function<void(ConfigurableOptions&)> configure;
};

/// Why an endpoint that was configured is used or not.
enum class EndpointUse {
  in_effect,                 ///< the endpoint manager connects to it
  equal_to_another,          ///< the same name, type and URIs as an earlier one: dropped silently
  same_endpoint_as_another,  ///< same URL as one that wins: dropped with a warning
  replaced_by_code,          ///< the program set its own endpoints
};

/// An endpoint as configured: what became of it, and by what.
struct ConfiguredEndpoint {
  ServiceEndpoint endpoint;                  ///< what was configured
  std::string key;                           ///< full configuration key; empty for endpoints from code
  const Entry* entry = nullptr;              ///< null pointer for endpoints from code
  EndpointUse use = EndpointUse::in_effect;  ///< whether it is used, and if not, why
  std::optional<std::size_t> winner;         ///< number of the configured endpoint that is used in its place
};

/// Something in the configuration that looks like an endpoint and is not used.
struct UnusedEntry {
  std::string key;                              ///< full configuration key
  DiagnosticCode code = DiagnosticCode::other;  ///< `shadowed`, `empty`, `section_ignored`, ...
  Message reason;                               ///< why, for people
  Origin origin;                                ///< where it stands
  std::optional<Origin> instead;                ///< what is used in its place
};

/// An endpoint that is configured by reference to something that was not read: a Secret of a cluster, a
/// vault. It counts as one where the SDK asks whether there is an endpoint, and whether one is primary.
struct UnresolvedEndpoint {
  std::string name;                           ///< as its key says
  EndpointType type = EndpointType::primary;  ///< as its key says
  std::string key;                            ///< full configuration key
  std::string reference;                      ///< words for people: `unresolved: Secret shop, key signalr`
  const Entry* entry = nullptr;               ///< where it is configured; of the resolution's configuration
};

/// At which point of start-up the SDK throws.
enum class FailureStage {
  registration,  ///< AddNamedAzureSignalR itself
  options,       ///< when ServiceOptions are created: conversion, endpoints, callback, validation
  endpoints,     ///< when the endpoint manager is constructed: default string, no endpoint, no primary
};

/// The first exception that the SDK would throw.
struct Failure {
  FailureStage stage = FailureStage::options;  ///< when it is thrown
  SdkException exception;                      ///< what is thrown
  std::string inner;      ///< `Type: message` of the inner exception; may quote a value, never for output
  Diagnostic diagnostic;  ///< the same for people, with place and remedy
};

/// The endpoints an application would use, and how that came about. Cheap to copy but for its diagnostics:
/// copies share their endpoints, which never change.
struct Resolution {
  Configuration configuration;           ///< what was resolved; the entries here are its own
  HostKind host = HostKind::aspnetcore;  ///< by which SDK
  ServiceOptions options;                ///< after code has run
  /// The options of Functions and of the Management SDK, which have these in place of `options`.
  std::optional<ServiceManagerOptions> manager_options;

  /// The default connection string, after code has run; nothing where there is none.
  std::optional<Secret> connection_string;
  /// The entry that holds it; null pointer where code has set it, or where there is none.
  const Entry* connection_string_entry = nullptr;

  /// Endpoints whose connection strings are elsewhere.
  std::vector<UnresolvedEndpoint> unresolved;

  /// What looks like an endpoint and is not used, and why.
  std::vector<UnusedEntry> unused;

  /// What the SDK would throw first; nothing if it starts.
  std::optional<Failure> failure;
  /// Every problem that was found, the failure's own first; then warnings.
  std::vector<Diagnostic> diagnostics;

  /// Whether the SDK starts.
  bool ok() const { return !failure.has_value(); }

  /// The endpoints in effect: the set that the endpoint manager would connect to, in its order. What is given
  /// may outlive the resolution, here and below.
  SharedRange<ServiceEndpoint> endpoints() const;
  /// Those of the type `Primary`, and `Secondary`; of an undefined type there may be others.
  ///@{
  SharedRange<ServiceEndpoint> primary_endpoints() const;
  SharedRange<ServiceEndpoint> secondary_endpoints() const;
  ///@}

  /// A hub of the application, with its application's name: for `client_url` and `server_url`.
  Hub hub(std::string_view name) const;

  /// How many endpoints `ServiceOptions.Endpoints` holds: the default one is none of them.
  std::size_t options_endpoint_count() const;

  /// Every endpoint that was configured: the default first, then the others in the SDK's order.
  SharedRange<ConfiguredEndpoint> configured() const;
  /// Those of them that are in effect, as `endpoints`.
  SharedRange<ConfiguredEndpoint> in_effect() const;

  /// For whoever makes a resolution without resolving: all that is configured, and the numbers of those in
  /// effect. The configuration that their entries belong to is set before.
  void set_endpoints(std::vector<ConfiguredEndpoint> configured, const std::vector<std::size_t>& in_effect);

 private:
  struct Endpoints;
  std::shared_ptr<const Endpoints> endpoints_;
};

/// Finds out which endpoints `AddAzureSignalR()` would use with this configuration. Never throws for what the
/// configuration holds: where the SDK would throw, the resolution has a `failure`.
[[nodiscard]] Resolution resolve(const Configuration& configuration, const ResolveOptions& options = {});

/// The resolution as a result: an error, which is every problem, where the SDK would throw. Its warnings are
/// the result's as well.
[[nodiscard]] Result<Resolution> checked(Resolution resolution);

}  // namespace v0
}  // namespace signalr_config
