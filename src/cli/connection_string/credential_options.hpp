#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/framework/command.hpp"
#include "cli/framework/option.hpp"
#include "cli/input/standard_input.hpp"
#include "signalr_config/credential.hpp"

namespace signalr_config::cli {

/// What a connection string can authenticate with, as users name it.
enum class CredentialChoice { access_key, managed_identity, application, default_chain };

/// The options that say with what a connection string is to authenticate.
struct CredentialOptions {
  std::optional<std::string> choice;  ///< of `--auth`
  bool access_key_stdin = false;
  bool client_secret_stdin = false;
  std::optional<std::string> client_id;
  std::optional<std::string> tenant_id;
  std::optional<std::string> client_cert;
};

extern const OptionTable<CredentialOptions> credential_options;

/// Which one was chosen; on a terminal it is asked for. Throws `UsageError` where nothing says it, and where
/// an option was given that the chosen one does not use: the SDK would not read it.
CredentialChoice choose_credential(const CredentialOptions& options, Invocation& invocation);

/// Whether such a credential has a secret in it.
bool holds_secret(CredentialChoice choice, const CredentialOptions& options);

/// The credential, its secret read from standard input. What is missing is asked for on a terminal; elsewhere
/// it is a `UsageError`.
Credential read_credential(CredentialChoice choice, const CredentialOptions& options, Invocation& invocation,
                           StandardInput& standard_input);

}  // namespace signalr_config::cli
