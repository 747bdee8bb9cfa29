#include "resolution/connector_warnings.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string_credential.hpp"
#include "signalr/connection_string_properties.hpp"

namespace signalr_config {

namespace {

// As a variable's name it may be written with `__`, which becomes ':'.
constexpr std::array<std::string_view, 2> connector_keys{"AZURE_SIGNALR_CONNECTIONSTRING",
                                                         "AZURE_SIGNALR:CONNECTIONSTRING"};

// The variable by which a host finds a connection string.
std::string variable_for(HostKind host, const std::string& connection) {
  switch (host) {
    case HostKind::functions:
    case HostKind::functions_isolated:
      return connection;
    default:
      return "Azure__SignalR__ConnectionString";
  }
}

Diagnostic warning_at(const Entry& entry, std::string code) {
  Diagnostic diagnostic;
  diagnostic.code = std::move(code);
  diagnostic.severity = Severity::warning;
  diagnostic.key = entry.key;
  diagnostic.origin = entry.origin;
  return diagnostic;
}

Diagnostic connector_ignored(const Entry& entry, const ResolveOptions& options) {
  Diagnostic diagnostic = warning_at(entry, "service-connector-ignored");
  const std::string host(to_string(options.host));
  diagnostic.message.text("Service Connector sets ")
      .key(entry.key)
      .text(", which " + host + " does not read");
  diagnostic.remedy = "Rename the variable to " + variable_for(options.host, options.connection);
  if (options.host == HostKind::aspnetcore || options.host == HostKind::management) {
    diagnostic.remedy += ", or let the program pass it on: AddAzureSignalR(configuration[\"" +
                         std::string(entry.key) + "\"]), which --connection-string-key " +
                         std::string(entry.key) + " shows";
  }
  diagnostic.remedy += ".";
  return diagnostic;
}

// `client-id=...`, or a bare id between two `;`.
std::string_view misread_client_id(const ConnectionStringContents& contents) {
  for (const ConnectionStringProperty& property : contents.properties) {
    for (const std::string_view name : {"client-id", "client_id"}) {
      if (dotnet::equals_ignore_case(property.name, name)) return name;
    }
  }
  return contents.ignored_segments.empty() ? std::string_view() : "an id without a name";
}

// Whether the string asks for a managed identity without naming one.
bool is_system_assigned(const ConnectionStringContents& contents) {
  const auto* const type = contents.find(property::auth_type);
  if (type == nullptr || contents.find(property::client_id) != nullptr) return false;
  const AuthenticationKind kind = authentication_kind(type->value);
  return kind == AuthenticationKind::azure_ad || kind == AuthenticationKind::managed_identity;
}

std::optional<Diagnostic> client_id_ignored(const Entry& entry) {
  // Most strings are short of the words, and need not be taken apart.
  if (!entry.value || entry.value->find("AuthType") == std::string_view::npos) {
    if (!entry.value || dotnet::fold(*entry.value).find("AUTHTYPE") == std::string::npos) return std::nullopt;
  }
  const ConnectionStringContents contents = read_contents(*entry.value);
  const std::string_view found = misread_client_id(contents);
  if (found.empty() || !is_system_assigned(contents)) return std::nullopt;
  Diagnostic diagnostic = warning_at(entry, "connection-string-client-id-ignored");
  diagnostic.message.text("the SDK does not read ")
      .text(found)
      .text(": it uses the system-assigned identity in place of the user-assigned one that was meant");
  diagnostic.remedy = "Write ClientId=<id>.";
  return diagnostic;
}

}  // namespace

std::vector<Diagnostic> connector_warnings(const Resolution& resolution, const ResolveOptions& options) {
  std::vector<Diagnostic> warnings;
  std::set<const Entry*> strings;
  for (const ConfiguredEndpoint& configured : resolution.configured) {
    if (configured.entry != nullptr) strings.insert(configured.entry);
  }
  // Where nothing at all is found, the variable is listed among what may have been meant.
  const bool nothing = resolution.failure && resolution.failure->diagnostic.code == "no-endpoint";
  for (const std::string_view key : connector_keys) {
    const Entry* const entry = resolution.configuration.find(key);
    if (entry == nullptr || !entry->value || entry->value->empty() || strings.contains(entry)) continue;
    if (entry == resolution.connection_string_entry) continue;
    if (!nothing) warnings.push_back(connector_ignored(*entry, options));
    strings.insert(entry);
  }
  for (const ConfiguredEndpoint& configured : resolution.configured) {
    if (configured.entry == nullptr || strings.erase(configured.entry) == 0) continue;
    if (auto warning = client_id_ignored(*configured.entry)) warnings.push_back(*std::move(warning));
  }
  for (const Entry* const entry : strings) {
    if (auto warning = client_id_ignored(*entry)) warnings.push_back(*std::move(warning));
  }
  return warnings;
}

Diagnostic connection_string_key_absent(const std::string& key) {
  Diagnostic diagnostic;
  diagnostic.code = "connection-string-key-absent";
  diagnostic.severity = Severity::warning;
  diagnostic.message.text("the program passes ")
      .key(key)
      .text(" to AddAzureSignalR, and it is not set: no default connection string remains");
  diagnostic.remedy = "Set it, or name another key.";
  diagnostic.key = key;
  return diagnostic;
}

}  // namespace signalr_config
