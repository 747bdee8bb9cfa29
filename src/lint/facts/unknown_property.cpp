#include "lint/facts/unknown_property.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/lexer.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::array<std::string_view, 11> read_names{
    signalr::property::endpoint,        signalr::property::access_key,     signalr::property::auth_type,
    signalr::property::client_id,       signalr::property::tenant_id,      signalr::property::client_secret,
    signalr::property::client_cert,     signalr::property::version,        signalr::property::port,
    signalr::property::client_endpoint, signalr::property::server_endpoint};

struct OtherSpelling {
  std::string_view name;
  std::string_view meant;
  bool is_documented = false;  ///< public documents show it
};

constexpr std::array<OtherSpelling, 19> other_spellings{{
    {"ClientCertPath", signalr::property::client_cert, true},
    {"client-id", signalr::property::client_id, true},
    {"client_id", signalr::property::client_id},
    {"ClientCertificate", signalr::property::client_cert},
    {"ClientCertificatePath", signalr::property::client_cert},
    {"ManagedIdentityClientId", signalr::property::client_id},
    {"AppId", signalr::property::client_id},
    {"ApplicationId", signalr::property::client_id},
    {"tenant-id", signalr::property::tenant_id},
    {"tenant_id", signalr::property::tenant_id},
    {"DirectoryId", signalr::property::tenant_id},
    {"client-secret", signalr::property::client_secret},
    {"client_secret", signalr::property::client_secret},
    {"SharedAccessKey", signalr::property::access_key},
    {"AccountKey", signalr::property::access_key},
    {"Access Key", signalr::property::access_key},
    {"Key", signalr::property::access_key},
    {"Url", signalr::property::endpoint},
    {"Authentication", signalr::property::auth_type},
}};

const OtherSpelling* find_spelling(std::string_view name) {
  const auto* const found = std::ranges::find_if(other_spellings, [name](const OtherSpelling& one) {
    return dotnet::equals_ignore_case(one.name, name);
  });
  return found == other_spellings.end() ? nullptr : found;
}

bool may_be_shown(std::string_view name, std::string_view value) {
  signalr::ConnectionStringSegment segment;
  segment.name = name;
  segment.value = value;
  return signalr::is_harmless_name(segment);
}

std::optional<DiagnosticCode> refusal_for(std::string_view meant) {
  if (meant == signalr::property::endpoint) return DiagnosticCode::connection_string_endpoint_missing;
  if (meant == signalr::property::client_id) return DiagnosticCode::connection_string_client_id_missing;
  if (meant == signalr::property::tenant_id) return DiagnosticCode::connection_string_tenant_id_missing;
  if (meant == signalr::property::access_key) return DiagnosticCode::connection_string_access_key_missing;
  const bool is_secret = meant == signalr::property::client_secret || meant == signalr::property::client_cert;
  if (is_secret) return DiagnosticCode::connection_string_client_secret_missing;
  return std::nullopt;
}

}  // namespace

std::optional<std::string_view> meant_property(std::string_view name) {
  if (const OtherSpelling* spelling = find_spelling(name)) return spelling->meant;
  return text::nearest(name, read_names);
}

bool may_be_endpoint(const ConnectionStringProperty& property) {
  return !property.recognised &&
         (meant_property(property.name) == signalr::property::endpoint ||
          property.value.starts_with("https://") || property.value.starts_with("http://"));
}

bool is_told_by_refusal(const ConnectionStringValue& value, const ConnectionStringProperty& property) {
  if (value.error(DiagnosticCode::connection_string_endpoint_missing) != nullptr && may_be_endpoint(property))
    return true;
  const auto meant = meant_property(property.name);
  const auto refusal = meant ? refusal_for(*meant) : std::nullopt;
  return refusal && value.error(*refusal) != nullptr;
}

UnknownProperty look_at_unknown_property(const ConnectionStringValue& value,
                                         const ConnectionStringProperty& property) {
  UnknownProperty unknown;
  if (may_be_shown(property.name, property.value)) {
    unknown.message.text("the SDK does not read the property ").key(property.name);
  } else {
    unknown.message.text("the SDK does not read the property ").value(property.name);
  }
  const OtherSpelling* spelling = find_spelling(property.name);
  if (spelling != nullptr && spelling->is_documented) unknown.message.text(", although documents show it");
  const auto meant = meant_property(property.name);
  const bool is_free = meant && value.find(*meant) == nullptr;
  if (is_free && *meant == signalr::property::client_id) {
    unknown.message.text(": no user-assigned identity is used");
  }
  unknown.hint = is_free ? "Did you mean " + std::string(*meant) + "?" : "Remove it.";
  return unknown;
}

}  // namespace signalr_config::lint
