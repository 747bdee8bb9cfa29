#include "resolution/connector_warnings.hpp"

#include <algorithm>
#include <set>
#include <variant>
#include <vector>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "resolution/resolve_failures.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/keys/names.hpp"

namespace signalr_config::resolution {

namespace {

// The variable by which a host finds a connection string.
std::string variable_for(HostKind host, const std::string& connection) {
  switch (host) {
    case HostKind::functions:
    case HostKind::functions_isolated:
      return connection;
    default:
      return core::variable_name(signalr::keys::main);
  }
}

// Whether a program can hand a setting of any name to the SDK.
bool can_pass_on(HostKind host) {
  switch (host) {
    case HostKind::aspnetcore:
    case HostKind::management:
      return true;
    default:
      return false;
  }
}

Diagnostic warning_at(std::string key, const Origin& origin, DiagnosticCode code) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.severity = Severity::warning;
  diagnostic.key = std::move(key);
  diagnostic.origin = origin;
  return diagnostic;
}

Diagnostic connector_ignored(const std::string& key, const Origin& origin, const ResolveOptions& options) {
  Diagnostic diagnostic = warning_at(key, origin, DiagnosticCode::service_connector_ignored);
  const std::string host(to_string(options.host));
  diagnostic.message.text("Service Connector sets ").key(key).text(", which " + host + " does not read");
  if (options.host == HostKind::aspnet) {
    diagnostic.remedy =
        "Set a connection string of the name Azure:SignalR:ConnectionString in the App Service or in "
        "web.config: ASP.NET reads no variables.";
    return diagnostic;
  }
  diagnostic.remedy = "Rename the variable to " + variable_for(options.host, options.connection);
  if (can_pass_on(options.host)) {
    diagnostic.remedy += ", or let the program pass it on: --connection-string-key " + key +
                         " (in code: ResolveOptions::connection_string_key) shows what comes of that";
  }
  diagnostic.remedy += ".";
  return diagnostic;
}

// ASP.NET has the variable in its environment, and no configuration that holds it.
const EnvironmentVariable* connector_variable(const ResolveOptions& options) {
  if (options.host != HostKind::aspnet || !options.identity) return nullptr;
  const auto* const variable =
      options.identity->environment.find(signalr::keys::of_service_connector.front());
  return variable == nullptr || variable->value.empty() ? nullptr : variable;
}

struct MisreadClientId {
  std::string_view words;  // empty: there is none
  TextEdits edits;         // of the string
};

// `client-id=...`, or a bare id between two `;`.
MisreadClientId misread_client_id(const signalr::ConnectionStringContents& contents, std::string_view text) {
  for (const ConnectionStringProperty& property : contents.properties) {
    for (const std::string_view name : {"client-id", "client_id"}) {
      if (dotnet::equals_ignore_case(property.name, name))
        return {name, {{property.name_span, std::string(signalr::property::client_id)}}};
    }
  }
  const bool has_bare_text = std::ranges::any_of(contents.ignored_segments, [text](const Span& segment) {
    return !dotnet::is_blank(text.substr(segment.begin, segment.size()));
  });
  return {has_bare_text ? "an id without a name" : std::string_view(), {}};
}

// Whether the string asks for a managed identity without naming one.
bool is_system_assigned(const signalr::ConnectionStringContents& contents) {
  const auto* const type = contents.find(signalr::property::auth_type);
  if (type == nullptr || contents.find(signalr::property::client_id) != nullptr) return false;
  const signalr::AuthenticationKind kind = signalr::authentication_kind(type->value);
  return kind == signalr::AuthenticationKind::azure_ad ||
         kind == signalr::AuthenticationKind::managed_identity;
}

std::optional<Diagnostic> client_id_ignored(const Entry& entry) {
  if (!entry.value) return std::nullopt;
  const signalr::ConnectionStringContents contents = signalr::read_contents(*entry.value);
  const MisreadClientId found = misread_client_id(contents, *entry.value);
  if (found.words.empty() || !is_system_assigned(contents)) return std::nullopt;
  Diagnostic diagnostic =
      warning_at(std::string(entry.key), entry.origin, DiagnosticCode::connection_string_client_id_ignored);
  diagnostic.message.text("the SDK does not read ")
      .text(found.words)
      .text(": it uses the system-assigned identity in place of the user-assigned one that was meant");
  diagnostic.remedy = "Write ClientId=<id>.";
  diagnostic.fix = fix_in_value(entry.origin, found.edits);
  return diagnostic;
}

}  // namespace

std::vector<Diagnostic> connector_warnings(const Resolution& resolution, const ResolveOptions& options) {
  std::vector<Diagnostic> warnings;
  // Each once: those of endpoints in their order, then those that Service Connector sets. Where a key is the
  // credential, there is no identity that could be mistaken.
  std::vector<const Entry*> strings;
  std::set<const Entry*> known;
  const auto endpoints = resolution.configured();
  for (const ConfiguredEndpoint& configured : endpoints) {
    const bool has_key = std::holds_alternative<AccessKeyCredential>(configured.endpoint.credential);
    if (configured.entry != nullptr && !has_key && known.insert(configured.entry).second)
      strings.push_back(configured.entry);
  }
  // Where nothing at all is found, the variable is listed among what may have been meant.
  const bool nothing =
      resolution.failure && resolution.failure->diagnostic.code == DiagnosticCode::no_endpoint;
  for (const std::string_view key : signalr::keys::of_service_connector) {
    const Entry* const entry = resolution.configuration.find(key);
    if (entry == nullptr || !entry->value || entry->value->empty()) continue;
    if (std::ranges::find(endpoints, entry, &ConfiguredEndpoint::entry) != endpoints.end()) continue;
    if (entry == resolution.connection_string_entry) continue;
    if (!nothing) warnings.push_back(connector_ignored(std::string(entry->key), entry->origin, options));
    strings.push_back(entry);
  }
  if (const auto* const variable = connector_variable(options))
    warnings.push_back(connector_ignored(variable->name, variable->origin, options));
  for (const Entry* const entry : strings) {
    if (auto warning = client_id_ignored(*entry)) warnings.push_back(*std::move(warning));
  }
  return warnings;
}

Diagnostic connection_string_key_absent(const std::string& key) {
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::connection_string_key_absent;
  diagnostic.severity = Severity::warning;
  diagnostic.message.text("the program passes ")
      .key(key)
      .text(" to AddAzureSignalR, and it is not set: no default connection string remains");
  diagnostic.remedy = "Set it, or name another key.";
  diagnostic.key = key;
  return diagnostic;
}

}  // namespace signalr_config::resolution
