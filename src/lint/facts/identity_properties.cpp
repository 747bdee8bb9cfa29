#include "lint/facts/identity_properties.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/properties.hpp"

namespace signalr_config::lint {

namespace {

using signalr::AuthenticationKind;

constexpr std::array<std::string_view, 4> identity_names{
    signalr::property::client_id, signalr::property::tenant_id, signalr::property::client_secret,
    signalr::property::client_cert};

bool is_application(const ConnectionStringValue& value) {
  const AuthenticationKind kind = authentication_of(value);
  const bool is_complete = value.find(signalr::property::client_id) != nullptr &&
                           value.find(signalr::property::tenant_id) != nullptr;
  return kind == AuthenticationKind::application || (kind == AuthenticationKind::azure_ad && is_complete);
}

}  // namespace

bool has_auth_type(const ConnectionStringValue& value) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  return type != nullptr && !type->value.empty();
}

AuthenticationKind authentication_of(const ConnectionStringValue& value) {
  const ConnectionStringProperty* type = value.find(signalr::property::auth_type);
  return type == nullptr ? AuthenticationKind::unspecified : signalr::authentication_kind(type->value);
}

bool is_identity_property(std::string_view name) {
  return std::ranges::any_of(identity_names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(one, name); });
}

bool is_identity_property_used(const ConnectionStringValue& value, std::string_view name) {
  if (is_application(value)) {
    const bool is_certificate = dotnet::equals_ignore_case(name, signalr::property::client_cert);
    return !is_certificate || value.find(signalr::property::client_secret) == nullptr;
  }
  const AuthenticationKind kind = authentication_of(value);
  return dotnet::equals_ignore_case(name, signalr::property::client_id) &&
         (kind == AuthenticationKind::managed_identity || kind == AuthenticationKind::azure_ad);
}

bool has_unused_identity_property(const ConnectionStringValue& value) {
  if (value.accepted() == nullptr || value.form != ValueForm::connection_string) return false;
  // An AuthType that is not known is the slip then.
  if (has_auth_type(value) && authentication_of(value) == AuthenticationKind::unspecified) return false;
  return std::ranges::any_of(value.contents.properties, [&](const ConnectionStringProperty& property) {
    return is_identity_property(property.name) && !is_identity_property_used(value, property.name);
  });
}

}  // namespace signalr_config::lint
