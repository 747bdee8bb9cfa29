#include "signalr/connection_string/credential.hpp"

#include <string>

#include "dotnet/ordinal_ignore_case.hpp"
#include "identity/tenant_id.hpp"

namespace signalr_config::signalr {

namespace {

using Built = Result<Credential, ConnectionStringError>;

Built build_application(const ConnectionStringContents& contents, const ConnectionStringErrors& errors) {
  const auto* client_id = contents.find(property::client_id);
  if (client_id == nullptr) return errors.client_id_missing();
  const auto* tenant_id = contents.find(property::tenant_id);
  if (tenant_id == nullptr) return errors.tenant_id_missing();
  const auto* secret = contents.find(property::client_secret);
  const auto* certificate = contents.find(property::client_cert);
  if (secret == nullptr && certificate == nullptr) return errors.client_secret_missing(contents);
  if (!identity::is_tenant_id(tenant_id->value)) return errors.tenant_id_invalid(*tenant_id);
  if (secret != nullptr) {
    return ClientSecretCredential{tenant_id->value, client_id->value, Secret(secret->value)};
  }
  return ClientCertificateCredential{tenant_id->value, client_id->value, certificate->value};
}

Credential build_managed_identity(const ConnectionStringContents& contents) {
  const auto* client_id = contents.find(property::client_id);
  // Azure.Identity takes an empty client id for none.
  if (client_id == nullptr || client_id->value.empty()) return ManagedIdentityCredential{};
  return ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, client_id->value}};
}

Built build_azure_ad(const ConnectionStringContents& contents, const ConnectionStringErrors& errors) {
  const bool application =
      contents.find(property::client_id) != nullptr && contents.find(property::tenant_id) != nullptr;
  if (application) return build_application(contents, errors);
  return build_managed_identity(contents);
}

/// The token credential of an AuthType.
Built build_token_credential(const AuthenticationKind kind, const ConnectionStringContents& contents,
                             const ConnectionStringErrors& errors) {
  switch (kind) {
    case AuthenticationKind::application:
      return build_application(contents, errors);
    case AuthenticationKind::managed_identity:
      return build_managed_identity(contents);
    case AuthenticationKind::azure_ad:
      return build_azure_ad(contents, errors);
    case AuthenticationKind::azure:
    case AuthenticationKind::unspecified:
      break;
  }
  return DefaultAzureCredential{};
}

/// Constructs it at once, in an environment that can make that throw.
Built construct(Built built, const ConnectionStringOptions& options, const ConnectionStringErrors& errors) {
  if (!built) return built;
  const bool is_chain = std::holds_alternative<DefaultAzureCredential>(*built);
  const IdentityError* const error =
      is_chain ? options.default_credential_error : options.token_credential_error;
  return error != nullptr ? Built(errors.environment(*error)) : built;
}

}  // namespace

AuthenticationKind authentication_kind(const std::string_view auth_type) {
  const std::string lower = dotnet::to_lower_invariant(auth_type);
  if (lower == "azure") return AuthenticationKind::azure;
  if (lower == "azure.msi") return AuthenticationKind::managed_identity;
  if (lower == "azure.app") return AuthenticationKind::application;
  if (lower == "aad") return AuthenticationKind::azure_ad;
  return AuthenticationKind::unspecified;
}

Built build_credential(const ConnectionStringContents& contents, const ConnectionStringOptions& options,
                       const ConnectionStringErrors& errors) {
  const auto* type = contents.find(property::auth_type);
  const auto* access_key = contents.find(property::access_key);
  const AuthenticationKind kind =
      type == nullptr ? AuthenticationKind::unspecified : authentication_kind(type->value);
  const auto token_credential = [&] {
    return construct(build_token_credential(kind, contents, errors), options, errors);
  };
  if (options.sdk == SdkVersion::v1_25) {
    if (kind != AuthenticationKind::unspecified) return token_credential();
    if (access_key == nullptr) return errors.access_key_missing(contents);
    return AccessKeyCredential{Secret(access_key->value)};
  }
  // 1.34 builds the token credential first, so that its errors win even over a usable access key.
  Built token = token_credential();
  const bool has_key = access_key != nullptr && !access_key->value.empty();
  if (has_key && token) {
    return AccessKeyCredential{Secret(access_key->value)};
  }
  return token;
}

}  // namespace signalr_config::signalr
