#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "signalr_config/secret.hpp"

namespace signalr_config {

/// A shared access key: tokens are signed locally with its UTF-8 bytes.
struct AccessKeyCredential {
  Secret key;
  bool operator==(const AccessKeyCredential&) const = default;
};

/// Azure.Identity's DefaultAzureCredential, without options.
struct DefaultAzureCredential {
  bool operator==(const DefaultAzureCredential&) const = default;
};

/// A managed identity: the system-assigned one, or a user-assigned one by its client id.
struct ManagedIdentityCredential {
  std::optional<std::string> client_id;
  bool operator==(const ManagedIdentityCredential&) const = default;
};

/// An Entra application with a client secret.
struct ClientSecretCredential {
  std::string tenant_id;
  std::string client_id;
  Secret client_secret;
  bool operator==(const ClientSecretCredential&) const = default;
};

/// An Entra application with a certificate file. The file is not opened.
struct ClientCertificateCredential {
  std::string tenant_id;
  std::string client_id;
  std::string certificate_path;
  bool operator==(const ClientCertificateCredential&) const = default;
};

/// How a server proves to the service who it is.
using Credential = std::variant<AccessKeyCredential, DefaultAzureCredential, ManagedIdentityCredential,
                                ClientSecretCredential, ClientCertificateCredential>;

/// The name of .NET's type: `AccessKey`, `DefaultAzureCredential`, `ManagedIdentityCredential`, ...
std::string_view kind_name(const Credential& credential);

}  // namespace signalr_config
