#pragma once

#include <string_view>

#include "signalr/connection_string/errors.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr_config/connection_string.hpp"
#include "signalr_config/credential.hpp"

namespace signalr_config::signalr {

/// What an AuthType asks for. The SDK lower-cases it before it compares.
enum class AuthenticationKind {
  unspecified,       ///< absent, or nothing that the SDK knows
  azure,             ///< `azure`: DefaultAzureCredential
  managed_identity,  ///< `azure.msi`
  application,       ///< `azure.app`
  azure_ad,          ///< `aad`, obsolete: an application if it is complete enough, else a managed identity
};

AuthenticationKind authentication_kind(std::string_view auth_type);

/// Which credential the properties mean (ConnectionStringParser.BuildAzureTokenCredential and what
/// ServiceEndpoint makes of it; in 1.25 one switch over AuthType).
Result<Credential, ConnectionStringError> build_credential(const ConnectionStringContents& contents,
                                                           const ConnectionStringOptions& options,
                                                           const ConnectionStringErrors& errors);

}  // namespace signalr_config::signalr
