#include "cli/output/connection_string_report.hpp"

#include <algorithm>
#include <set>
#include <variant>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view mask = "***";

struct Use {
  PropertyUse use;
  std::string note;
};

Use used(std::string note) { return {PropertyUse::used, std::move(note)}; }
Use not_used(std::string note) { return {PropertyUse::not_used, std::move(note)}; }

bool is_application(const Credential& credential) {
  return std::holds_alternative<ClientSecretCredential>(credential) ||
         std::holds_alternative<ClientCertificateCredential>(credential);
}

bool uses_client_id(const Credential& credential) {
  const auto* const identity = std::get_if<ManagedIdentityCredential>(&credential);
  return is_application(credential) || (identity != nullptr && !identity->identity.is_system_assigned());
}

Use use_for_credential(bool is_used, const Credential& credential, std::string note) {
  if (is_used) return used(std::move(note));
  return not_used("the credential is " + std::string(kind_name(credential)) + ", which does not use it");
}

Use use_of_access_key(const ConnectionStringProperty& property, const Credential& credential) {
  if (std::holds_alternative<AccessKeyCredential>(credential)) return used("signs the tokens");
  if (property.value.empty()) return not_used("empty, as if it were not there");
  return not_used("AuthType decides about the credential");
}

Use use_of_auth_type(const ConnectionStringProperty& property, const Credential& credential) {
  if (std::holds_alternative<AccessKeyCredential>(credential))
    return not_used("the access key is used in its place");
  const std::string kind(kind_name(credential));
  switch (signalr::authentication_kind(property.value)) {
    case signalr::AuthenticationKind::unspecified:
      return not_used("no type that the SDK knows; it falls back to " + kind);
    case signalr::AuthenticationKind::azure_ad:
      return used("obsolete; selects " + kind);
    default:
      return used("selects " + kind);
  }
}

// Properties of every credential alike.
std::optional<Use> use_of_address(std::string_view name) {
  if (dotnet::equals_ignore_case(name, signalr::property::endpoint)) return used("the service's address");
  if (dotnet::equals_ignore_case(name, signalr::property::client_endpoint))
    return used("where clients are sent");
  if (dotnet::equals_ignore_case(name, signalr::property::server_endpoint))
    return used("where servers connect to");
  if (dotnet::equals_ignore_case(name, signalr::property::port))
    return used("the port of Endpoint, but not of other endpoints");
  if (dotnet::equals_ignore_case(name, signalr::property::version))
    return used("checked, and not used beyond that");
  return std::nullopt;
}

Use use_of(const ConnectionStringProperty& property, const std::optional<Credential>& credential) {
  const std::string_view name = property.name;
  if (!property.recognised) return {PropertyUse::ignored, "the SDK reads no property of this name"};
  if (auto address = use_of_address(name)) return *std::move(address);
  if (!credential) return used("");
  if (dotnet::equals_ignore_case(name, signalr::property::access_key))
    return use_of_access_key(property, *credential);
  if (dotnet::equals_ignore_case(name, signalr::property::auth_type))
    return use_of_auth_type(property, *credential);
  if (dotnet::equals_ignore_case(name, signalr::property::client_id)) {
    return use_for_credential(uses_client_id(*credential), *credential, "the client id of the identity");
  }
  if (dotnet::equals_ignore_case(name, signalr::property::tenant_id)) {
    return use_for_credential(is_application(*credential), *credential, "the application's tenant");
  }
  if (dotnet::equals_ignore_case(name, signalr::property::client_secret)) {
    return use_for_credential(std::holds_alternative<ClientSecretCredential>(*credential), *credential,
                              "the application's secret");
  }
  return use_for_credential(std::holds_alternative<ClientCertificateCredential>(*credential), *credential,
                            "the application's certificate");
}

// Masking rewrites a string segment by segment. Where it hides so much that the segments are not the same
// any more, nothing is shown.
std::vector<ConnectionStringProperty> shown_properties(std::string_view text,
                                                       signalr::Disclosure disclosure) {
  std::vector<ConnectionStringProperty> properties = split_connection_string(text);
  if (disclosure == signalr::Disclosure::full) return properties;
  std::vector<ConnectionStringProperty> masked = split_connection_string(mask_connection_string(text));
  if (masked.size() == properties.size()) return masked;
  for (ConnectionStringProperty& property : properties) {
    if (!property.recognised) property.name = mask;
    property.value = mask;
  }
  return properties;
}

std::size_t count_segments_without_value(std::string_view text) {
  std::size_t count = 0;
  while (!text.empty()) {
    const std::string_view segment = text.substr(0, text.find(';'));
    text.remove_prefix(std::min(text.size(), segment.size() + 1));
    if (!dotnet::is_blank(segment) && segment.find('=') == std::string_view::npos) ++count;
  }
  return count;
}

}  // namespace

std::string_view to_string(PropertyUse use) {
  switch (use) {
    case PropertyUse::used:
      return "used";
    case PropertyUse::not_used:
      return "not-used";
    case PropertyUse::ignored:
      return "ignored";
    case PropertyUse::duplicate:
      break;
  }
  return "duplicate";
}

ConnectionStringReport report_connection_string(std::string_view text, SdkVersion sdk,
                                                signalr::Disclosure disclosure) {
  ConnectionStringReport report;
  auto parsed = parse_connection_string(text, sdk);
  if (parsed) {
    report.credential = std::move(parsed->credential);
  } else {
    report.error = std::move(parsed).error();
  }
  const std::vector<ConnectionStringProperty> properties = split_connection_string(text);
  std::vector<ConnectionStringProperty> shown = shown_properties(text, disclosure);
  std::set<std::string> seen;
  for (std::size_t i = 0; i < properties.size(); ++i) {
    Use use = use_of(properties[i], report.credential);
    if (!seen.insert(dotnet::fold(properties[i].name)).second) {
      use = {PropertyUse::duplicate, "there is another one of this name; the SDK refuses the string"};
    }
    report.properties.push_back(
        {std::move(shown[i].name), std::move(shown[i].value), use.use, std::move(use.note)});
  }
  report.segments_without_value = count_segments_without_value(text);
  return report;
}

bool looks_like_connection_string(std::string_view text) {
  return std::ranges::any_of(split_connection_string(text),
                             [](const ConnectionStringProperty& property) { return property.recognised; });
}

}  // namespace signalr_config::cli
