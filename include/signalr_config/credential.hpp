#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/secret.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// By what a managed identity is named. The ids of one identity differ: a client id is no object id.
enum class ManagedIdentityIdKind {
  system_assigned,  ///< the identity of the resource itself: no id
  client_id,        ///< the application id, a GUID
  resource_id,      ///< `/subscriptions/.../userAssignedIdentities/NAME`
  object_id,        ///< the principal id, a GUID
};

/// A managed identity: that of the resource, or a user-assigned one (Azure.Identity's ManagedIdentityId).
struct ManagedIdentityId {
  ManagedIdentityIdKind kind = ManagedIdentityIdKind::system_assigned;  ///< what `value` is
  std::string value;                                                    ///< empty for the system-assigned one
  bool operator==(const ManagedIdentityId&) const = default;

  /// Whether it is the identity of the resource itself.
  bool is_system_assigned() const { return kind == ManagedIdentityIdKind::system_assigned; }
};

/// A shared access key: tokens are signed locally with its UTF-8 bytes.
struct AccessKeyCredential {
  Secret key;  ///< as it is written; it is not decoded as base64
  bool operator==(const AccessKeyCredential&) const = default;
};

/// Azure.Identity's DefaultAzureCredential: what it finds depends on the environment
/// (`default_credential_chain`). A connection string gives it no options, an identity section can.
struct DefaultAzureCredential {
  std::optional<std::string> tenant_id;                   ///< nothing: AZURE_TENANT_ID decides
  ManagedIdentityId managed_identity;                     ///< system-assigned: AZURE_CLIENT_ID decides
  std::vector<std::string> additionally_allowed_tenants;  ///< for which tokens may be asked besides
  bool operator==(const DefaultAzureCredential&) const = default;
};

/// A managed identity and nothing else.
struct ManagedIdentityCredential {
  ManagedIdentityId identity;  ///< which one
  bool operator==(const ManagedIdentityCredential&) const = default;
};

/// An Entra application with a client secret.
struct ClientSecretCredential {
  std::string tenant_id;  ///< in which the application is registered
  std::string client_id;  ///< of the application, a GUID
  Secret client_secret;   ///< its password
  bool operator==(const ClientSecretCredential&) const = default;
};

/// A certificate in a store of .NET's (X509Store), by its thumbprint.
struct StoredCertificate {
  std::string thumbprint;      ///< SHA-1 in hexadecimal digits
  std::string store_location;  ///< `CurrentUser` or `LocalMachine`
  std::string store_name;      ///< `MY`, ...
  bool operator==(const StoredCertificate&) const = default;
};

/// An Entra application with a certificate: a file, which is not opened, or one in a store.
struct ClientCertificateCredential {
  std::string tenant_id;         ///< in which the application is registered
  std::string client_id;         ///< of the application, a GUID
  std::string certificate_path;  ///< empty where it is in a store
  std::optional<StoredCertificate> stored_certificate = std::nullopt;  ///< nothing where it is a file
  bool operator==(const ClientCertificateCredential&) const = default;
};

/// The clouds between which Azure.Identity's federated managed identities distinguish.
enum class AzureCloud {
  public_cloud,   ///< `api://AzureADTokenExchange`
  us_government,  ///< `api://AzureADTokenExchangeUSGov`
  china,          ///< `api://AzureADTokenExchangeChina`
};

/// An Entra application that trusts a managed identity: the identity's token is the application's assertion
/// (ClientAssertionCredential over a ManagedIdentityCredential).
struct FederatedIdentityCredential {
  std::string tenant_id;                        ///< in which the application is registered
  std::string client_id;                        ///< of the application
  ManagedIdentityId managed_identity;           ///< whose token is the assertion
  AzureCloud cloud = AzureCloud::public_cloud;  ///< decides about audience and authority
  bool operator==(const FederatedIdentityCredential&) const = default;

  std::string_view audience() const;   ///< of the assertion: `api://AzureADTokenExchange`, ...
  std::string_view authority() const;  ///< where it is exchanged: `https://login.microsoftonline.com/`, ...
};

/// Workload identity: a token that the platform (Kubernetes) keeps in a file.
struct WorkloadIdentityCredential {
  std::string tenant_id;        ///< AZURE_TENANT_ID
  std::string client_id;        ///< AZURE_CLIENT_ID
  std::string token_file_path;  ///< AZURE_FEDERATED_TOKEN_FILE, which is not opened
  bool operator==(const WorkloadIdentityCredential&) const = default;
};

/// A service connection of Azure Pipelines.
struct AzurePipelinesCredential {
  std::string tenant_id;              ///< of the service connection
  std::string client_id;              ///< of the service connection
  std::string service_connection_id;  ///< its own id
  Secret system_access_token;         ///< the job's token, `$(System.AccessToken)`
  bool operator==(const AzurePipelinesCredential&) const = default;
};

/// A user's name and password: only environment variables can select it (AZURE_USERNAME, AZURE_PASSWORD).
struct UsernamePasswordCredential {
  std::string tenant_id;  ///< AZURE_TENANT_ID
  std::string client_id;  ///< AZURE_CLIENT_ID
  std::string username;   ///< AZURE_USERNAME
  Secret password;        ///< AZURE_PASSWORD
  bool operator==(const UsernamePasswordCredential&) const = default;
};

/// How a server proves to the service who it is.
using Credential =
    std::variant<AccessKeyCredential, DefaultAzureCredential, ManagedIdentityCredential,
                 ClientSecretCredential, ClientCertificateCredential, FederatedIdentityCredential,
                 WorkloadIdentityCredential, AzurePipelinesCredential, UsernamePasswordCredential>;

/// The name of .NET's type: `AccessKey`, `DefaultAzureCredential`, `ManagedIdentityCredential`, ...
std::string_view kind_name(const Credential& credential);

}  // namespace v0
}  // namespace signalr_config
