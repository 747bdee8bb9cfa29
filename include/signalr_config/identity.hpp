#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/credential.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/sdk_exception.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Which release of Azure.Identity to behave as: 1.11 is the least that SDK 1.34 asks for; 1.21 reads
/// AZURE_TOKEN_CREDENTIALS and has more links in its chain.
enum class IdentityVersion {
  v1_11,  ///< 1.11
  v1_21,  ///< 1.21
};

/// `1.11` or `1.21`.
std::string_view to_string(IdentityVersion version);

/// Where credentials would be made. Nothing is sent over the network.
struct IdentityOptions {
  Environment environment;  ///< AZURE_CLIENT_ID and its like, as the application has them
  IdentityVersion version = IdentityVersion::v1_11;  ///< which release of Azure.Identity

  /// Whether a certificate is in a store of the machine; not set: nobody knows, and it is taken to be there.
  std::function<bool(const StoredCertificate&)> certificate_exists;
  /// Whether a file is on the machine; not set: nobody knows.
  std::function<bool(const std::filesystem::path&)> file_exists;
};

/// Why no credential can be made: what Azure.Identity or Microsoft.Extensions.Azure throws, and what to tell
/// people.
struct IdentityError {
  SdkException exception;  ///< what is thrown
  std::string inner;       ///< `Type: message` of the inner exception; may quote a value, never for output
  DiagnosticCode code = DiagnosticCode::other;  ///< `identity_certificate_missing`, ...
  Message message;                              ///< what was found and expected
  std::string remedy;                           ///< how to mend it
  std::string key;               ///< the configuration key or the variable that is to blame; may be empty
  std::optional<Origin> origin;  ///< of that variable, where one is to blame
};

/// The error as a diagnostic.
[[nodiscard]] std::vector<Diagnostic> to_diagnostics(const IdentityError& error);

/// What DefaultAzureCredential tries, in the order of Azure.Identity 1.21.
enum class ChainLinkKind {
  environment,          ///< AZURE_CLIENT_SECRET and its like
  workload_identity,    ///< a token in a file
  managed_identity,     ///< the platform's identity
  visual_studio,        ///< who is signed in there
  visual_studio_code,   ///< who is signed in there
  azure_cli,            ///< `az login`
  azure_power_shell,    ///< `Connect-AzAccount`
  azure_developer_cli,  ///< `azd auth login`
  interactive_browser,  ///< asks, where it is switched on
  broker,               ///< who is signed in to the operating system
};

/// The name of .NET's type: `EnvironmentCredential`, ...
std::string_view kind_name(ChainLinkKind kind);

/// Whether a link of the chain would give a token.
enum class LinkState {
  configured,      ///< it would be used, and a failure of it ends the chain
  not_configured,  ///< it is passed over silently
  undecided,       ///< what decides is not in the environment: the network, a tool's sign-in
};

/// One link of the chain, and what it finds.
struct ChainLink {
  ChainLinkKind kind = ChainLinkKind::environment;  ///< which one it is
  std::optional<Credential> credential;             ///< what it would use, where the environment says so
  LinkState state = LinkState::not_configured;      ///< whether it would give a token
  Message finding;                                  ///< why, in words
};

/// What `new DefaultAzureCredential(...)` constructs, first tried first.
struct CredentialChain {
  std::vector<ChainLink> links;  ///< in the order in which they are asked
};

/// The chain of a DefaultAzureCredential in an environment, or what its constructor throws there
/// (DefaultAzureCredentialFactory.CreateCredentialChain).
[[nodiscard]] Result<CredentialChain, IdentityError> default_credential_chain(
    const DefaultAzureCredential& credential, const IdentityOptions& options);

/// What constructing a DefaultAzureCredential without options throws; nothing where it does not. Without
/// AZURE_ variables it throws nothing.
[[nodiscard]] std::optional<IdentityError> default_credential_error(const IdentityOptions& options);

/// What constructing any other credential of a connection string throws: all of them read
/// AZURE_AUTHORITY_HOST.
[[nodiscard]] std::optional<IdentityError> token_credential_error(const IdentityOptions& options);

/// The credential that the keys of a section describe (`credential`, `clientId`, `tenantId`, ...), as
/// Microsoft.Extensions.Azure's ClientFactory.CreateCredential finds it. Nothing: none of them is set, and a
/// DefaultAzureCredential without options is used.
[[nodiscard]] Result<std::optional<Credential>, IdentityError> read_identity_section(
    const Configuration& configuration, std::string_view section, const IdentityOptions& options);

}  // namespace v0
}  // namespace signalr_config
