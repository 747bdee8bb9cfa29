#include "resolution/resolution_builder.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <variant>

#include "core/key_path.hpp"
#include "resolution/connector_warnings.hpp"
#include "resolution/endpoint_set.hpp"
#include "resolution/resolve_failures.hpp"
#include "signalr/connection_string/endpoint_uri.hpp"
#include "signalr/endpoint/emulator.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::resolution {

namespace {

bool is_reference(const Entry& entry) { return entry.origin.encoding == ValueEncoding::reference; }

bool same_endpoints(const std::vector<ServiceEndpoint>& a, const std::vector<ServiceEndpoint>& b) {
  return a == b && std::equal(a.begin(), a.end(), b.begin(), [](const auto& left, const auto& right) {
           return left.credential == right.credential;
         });
}

std::string reason_of_code(const ResolveOptions& options) {
  std::string place = options.set_in_code.connection_string.value_or("");
  if (const auto& origin = options.connection_string_origin; place.empty() && origin)
    place = describe(*origin);
  const std::string reason = "the program sets the connection string";
  return place.empty() ? reason : reason + " (" + place + ")";
}

}  // namespace

ResolutionBuilder::ResolutionBuilder(const Configuration& configuration, const ResolveOptions& options)
    : options_(options), identity_(options.identity.value_or(IdentityOptions())), unused_(configuration) {
  resolution_.configuration = configuration;
  resolution_.host = options.host;
  if (!options.identity) return;
  default_credential_error_ = signalr_config::default_credential_error(identity_);
  token_credential_error_ = token_credential_error(identity_);
}

void ResolutionBuilder::fail(Failure failure) {
  const Diagnostic& diagnostic = failure.diagnostic;
  // A variable that breaks every connection string is one problem.
  const bool known = std::ranges::any_of(errors_, [&](const Diagnostic& error) {
    return !error.key.empty() && error.key == diagnostic.key && error.code == diagnostic.code;
  });
  if (!known) errors_.push_back(diagnostic);
  if (!resolution_.failure) resolution_.failure = std::move(failure);
}

void ResolutionBuilder::set_default(const Entry* entry, std::string path) {
  default_path_ = std::move(path);
  resolution_.connection_string_entry = entry;
  resolution_.connection_string.reset();
  if (entry != nullptr) resolution_.connection_string = Secret(std::string(*entry->value));
}

ConnectionStringOptions ResolutionBuilder::connection_string_options() const {
  ConnectionStringOptions options(options_.sdk);
  options.default_credential_error = default_credential_error();
  if (token_credential_error_) options.token_credential_error = &*token_credential_error_;
  return options;
}

void ResolutionBuilder::fail_connection_string(FailureStage stage, const ConnectionStringError& error,
                                               const std::string& path, const Entry* entry) {
  const bool is_variable = default_credential_error_ && default_credential_error_->code == error.code;
  Failure failure = is_variable ? bad_variable(stage, *default_credential_error_)
                                : bad_connection_string(stage, error, path, entry);
  if (is_functions(options_.host) && entry != nullptr && signalr::is_url_alone(*entry->value)) {
    const std::string name = signalr::keys::below(path, signalr::identity_key::service_uri.name);
    failure.diagnostic.remedy = "A URL alone is the value of " + core::spelled_as_in(entry->origin, name) +
                                "; a connection string begins with Endpoint=.";
  }
  fail(std::move(failure));
}

const ServiceEndpoint* ResolutionBuilder::add_connection_string(const EndpointKey& key, std::string path,
                                                                const Entry& entry) {
  if (is_reference(entry)) {
    add_unresolved(key, path, entry);
    return nullptr;
  }
  auto made = make_service_endpoint(key, *entry.value, connection_string_options());
  if (!made) {
    fail_connection_string(FailureStage::options, made.error(), path, &entry);
    return nullptr;
  }
  add_endpoint(*std::move(made), std::move(path), entry);
  return &configured_.back().endpoint;
}

void ResolutionBuilder::add_endpoint(ServiceEndpoint endpoint, std::string path, const Entry& entry) {
  endpoint.origin = entry.origin;
  configured_.push_back({std::move(endpoint), std::move(path), &entry, {}, {}});
}

void ResolutionBuilder::add_unresolved(EndpointKey key, const std::string& path, const Entry& entry) {
  resolution_.unresolved.push_back({std::move(key.name), key.type, path, std::string(*entry.value), &entry});
}

void ResolutionBuilder::apply_code() {
  if (resolution_.failure) return;
  if (options_.connection_string_key && !is_functions(options_.host))
    read_connection_string_key(*options_.connection_string_key);
  if (options_.connection_string) set_connection_string(options_.connection_string);
  leave_to_code();
  if (options_.endpoints) replace_endpoints(*options_.endpoints);
  if (options_.configure) run_callback();
}

void ResolutionBuilder::leave_to_code() {
  const SetInCode& code = options_.set_in_code;
  if (!code.any()) return;
  if (code.connection_string) set_connection_string(std::nullopt);
  if (code.endpoints) replace_endpoints({});
  warn(set_in_code(code, options_.host));
}

// `AddAzureSignalR(configuration[key])`: null clears what was configured.
void ResolutionBuilder::read_connection_string_key(const std::string& key) {
  const Entry* const entry = resolution_.configuration.find(key);
  if (entry == nullptr || !entry->value) {
    warn(connection_string_key_absent(key));
    set_connection_string(std::nullopt);
    return;
  }
  set_connection_string(Secret(std::string(*entry->value)), entry);
  default_path_ = key;
  unused_.leave_shadowed(key);
}

void ResolutionBuilder::run_callback() {
  ConfigurableOptions configurable;
  static_cast<ServiceOptions&>(configurable) = resolution_.options;
  configurable.connection_string = resolution_.connection_string;
  configurable.endpoints = current_endpoints();
  const std::vector<ServiceEndpoint> before = configurable.endpoints;
  options_.configure(configurable);
  resolution_.options = configurable;
  if (configurable.connection_string != resolution_.connection_string)
    set_connection_string(std::move(configurable.connection_string));
  if (!same_endpoints(before, configurable.endpoints)) replace_endpoints(configurable.endpoints);
}

void ResolutionBuilder::set_connection_string(std::optional<Secret> text, const Entry* entry) {
  if (entry == nullptr && text == resolution_.connection_string) return;
  resolution_.connection_string = std::move(text);
  const Entry* const before = std::exchange(resolution_.connection_string_entry, entry);
  if (before == nullptr || before == entry) return;
  unused_.leave(default_path_, DiagnosticCode::replaced_by_code, reason_of_code(options_), before->origin);
}

std::vector<ServiceEndpoint> ResolutionBuilder::current_endpoints() const {
  std::vector<ServiceEndpoint> endpoints;
  for (const ConfiguredEndpoint& configured : configured_) {
    if (configured.use != EndpointUse::replaced_by_code) endpoints.push_back(configured.endpoint);
  }
  return endpoints;
}

void ResolutionBuilder::replace_endpoints(const std::vector<ServiceEndpoint>& endpoints) {
  for (ConfiguredEndpoint& configured : configured_) configured.use = EndpointUse::replaced_by_code;
  for (const ServiceEndpoint& endpoint : endpoints) configured_.push_back({endpoint, "", nullptr, {}, {}});
}

void ResolutionBuilder::construct_manager(const std::string& section) {
  const bool parsed = add_default_endpoint();
  if (resolution_.failure || !parsed) return;
  in_effect_ = merge_endpoints(configured_, warnings_);
  if (!has_unresolved_primary() && !options_.set_in_code.any()) require_primary(section);
}

void ResolutionBuilder::require_primary(const std::string& section) {
  if (in_effect_.empty() && resolution_.unresolved.empty()) {
    return miss_endpoint(section);
  }
  for (const std::size_t index : in_effect_) {
    if (configured_[index].endpoint.type == EndpointType::primary) return;
  }
  if (in_effect_.empty()) {
    const UnresolvedEndpoint& first = resolution_.unresolved.front();
    fail(no_primary_endpoint(first.key, first.entry->origin));
    return;
  }
  const ConfiguredEndpoint& first = configured_[in_effect_.front()];
  fail(no_primary_endpoint(first.key, first.endpoint.origin));
}

bool ResolutionBuilder::has_unresolved_primary() const {
  return std::ranges::any_of(resolution_.unresolved, [](const UnresolvedEndpoint& unresolved) {
    return unresolved.type == EndpointType::primary;
  });
}

bool ResolutionBuilder::add_default_endpoint() {
  const auto& text = resolution_.connection_string;
  if (!text || text->empty()) return true;
  const Entry* const entry = resolution_.connection_string_entry;
  if (entry != nullptr && is_reference(*entry)) {
    add_unresolved({}, default_path_, *entry);
    return true;
  }
  auto made = make_service_endpoint(EndpointKey(), text->reveal(), connection_string_options());
  const std::string path = entry != nullptr ? default_path_ : std::string();
  if (!made) {
    fail_connection_string(FailureStage::endpoints, made.error(), path, entry);
    return false;
  }
  ServiceEndpoint& endpoint = *made;
  endpoint.origin = entry != nullptr ? std::optional(entry->origin) : options_.connection_string_origin;
  configured_.insert(configured_.begin(), {std::move(endpoint), path, entry, {}, {}});
  return true;
}

// The emulator has no server mode: a hub's server that connects to it is refused.
void ResolutionBuilder::warn_of_emulator() {
  for (const std::size_t index : in_effect_) {
    const ConfiguredEndpoint& configured = configured_[index];
    const auto* const key = std::get_if<AccessKeyCredential>(&configured.endpoint.credential);
    if (key == nullptr || !signalr::is_emulator_key(key->key.reveal())) continue;
    Diagnostic warning;
    warning.code = DiagnosticCode::emulator_with_server;
    warning.severity = Severity::warning;
    warning.message.text(
        "the emulator serves the serverless mode only, and AddAzureSignalR() connects a server");
    warning.remedy =
        "Leave AddAzureSignalR() out in Development, where AddSignalR() alone serves the hubs, or use a "
        "service "
        "of Azure.";
    warning.key = configured.key;
    warning.origin = configured.endpoint.origin;
    warn(std::move(warning));
  }
}

// What else may give an endpoint is not known: that none is here is no failure then.
void ResolutionBuilder::miss_endpoint(const std::string& section) {
  Failure failure = no_endpoint(
      {section, options_, resolution_.connection_string_entry, resolution_.configuration.layers().empty()});
  if (!options_.has_other_sources || resolution_.connection_string_entry != nullptr)
    return fail(std::move(failure));
  failure.diagnostic.severity = Severity::warning;
  failure.diagnostic.message.text("; what else the application reads is not known here");
  failure.diagnostic.remedy =
      "Give what it reads as well: its settings files, for example appsettings.json, or --set KEY=VALUE.";
  warn(std::move(failure.diagnostic));
}

Resolution ResolutionBuilder::finish() {
  if (resolution_.failure) in_effect_.clear();
  if (resolution_.host == HostKind::aspnetcore) warn_of_emulator();
  resolution_.set_endpoints(std::move(configured_), in_effect_);
  for (Diagnostic& warning : connector_warnings(resolution_, options_)) warn(std::move(warning));
  resolution_.unused = unused_.take();
  add_unused_endpoints(resolution_);
  resolution_.diagnostics = std::move(errors_);
  std::move(warnings_.begin(), warnings_.end(), std::back_inserter(resolution_.diagnostics));
  return std::move(resolution_);
}

}  // namespace signalr_config::resolution
