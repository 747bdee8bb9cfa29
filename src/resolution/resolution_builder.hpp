#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "resolution/unused_entries.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::resolution {

/// What resolving has in common for every host. The first thing that would throw is the failure; what can
/// still be judged behind it is judged, so that all problems are known at once.
class ResolutionBuilder {
 public:
  ResolutionBuilder(const Configuration& configuration, const ResolveOptions& options);

  const Configuration& configuration() const { return resolution_.configuration; }
  const ResolveOptions& options() const { return options_; }
  const IdentityOptions& identity() const { return identity_; }
  /// All but its endpoints, which are `configured` until `finish`.
  Resolution& resolution() { return resolution_; }
  const Resolution& resolution() const { return resolution_; }
  std::vector<ConfiguredEndpoint>& configured() { return configured_; }
  const std::vector<ConfiguredEndpoint>& configured() const { return configured_; }
  UnusedEntries& unused() { return unused_; }

  void fail(Failure failure);
  void warn(Diagnostic warning) { warnings_.push_back(std::move(warning)); }
  bool failed() const { return resolution_.failure.has_value(); }

  /// Sets the configured default connection string; a null pointer: there is none. It is parsed by
  /// `construct_manager`.
  void set_default(const Entry* entry, std::string path);

  /// Parses the connection string of an entry, as creating the options does, and adds the endpoint; nothing
  /// is added where it is refused. Returns the endpoint, until the next is added.
  const ServiceEndpoint* add_connection_string(const EndpointKey& key, std::string path, const Entry& entry);
  void add_endpoint(ServiceEndpoint endpoint, std::string path, const Entry& entry);

  /// What constructing a DefaultAzureCredential throws in the environment; a null pointer: nothing.
  const IdentityError* default_credential_error() const {
    return default_credential_error_ ? &*default_credential_error_ : nullptr;
  }

  /// What the program passes to the SDK. It never runs where creating the options has thrown.
  void apply_code();

  /// Leaves what code decides in ways that are not known to it, with a warning.
  void leave_to_code();

  /// ServiceEndpointManager: the default string is parsed only here; then everything is merged. `section` is
  /// where the SDK looks for endpoints, for the case that there is none.
  void construct_manager(const std::string& section);

  Resolution finish();

 private:
  ConnectionStringOptions connection_string_options() const;
  void fail_connection_string(FailureStage stage, const ConnectionStringError& error, const std::string& path,
                              const Entry* entry);
  void add_unresolved(EndpointKey key, const std::string& path, const Entry& entry);
  void read_connection_string_key(const std::string& key);
  void run_callback();
  void set_connection_string(std::optional<Secret> text, const Entry* entry = nullptr);
  std::vector<ServiceEndpoint> current_endpoints() const;
  void replace_endpoints(const std::vector<ServiceEndpoint>& endpoints);
  bool add_default_endpoint();
  bool has_unresolved_primary() const;
  void require_primary(const std::string& section);
  void miss_endpoint(const std::string& section);
  void warn_of_emulator();

  const ResolveOptions& options_;
  IdentityOptions identity_;
  std::optional<IdentityError> default_credential_error_;
  std::optional<IdentityError> token_credential_error_;
  Resolution resolution_;
  std::vector<ConfiguredEndpoint> configured_;
  std::vector<std::size_t> in_effect_;  // numbers of those
  std::string default_path_;
  UnusedEntries unused_;
  std::vector<Diagnostic> errors_;
  std::vector<Diagnostic> warnings_;
};

}  // namespace signalr_config::resolution
