#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/credential.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/identity.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/sdk_exception.hpp"
#include "signalr_config/text_edit.hpp"
#include "signalr_config/uri.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Which release of Microsoft.Azure.SignalR to behave as. In 1.25 `AuthType` decides about the credential
/// and a string without one needs an access key; in 1.34 a non-empty access key wins, and a string with
/// neither means DefaultAzureCredential.
enum class SdkVersion {
  v1_25,  ///< 1.25
  v1_34,  ///< 1.34
};

/// One `Name=Value` segment. Spans are byte offsets inside the connection string.
struct ConnectionStringProperty {
  std::string name;         ///< trimmed, as spelled
  std::string value;        ///< trimmed
  Span name_span;           ///< of the name, without blanks
  Span value_span;          ///< of the value, without blanks
  bool recognised = false;  ///< whether the SDK reads a property of that name
};

/// A refused connection string: what the SDK would throw and what to tell the user.
struct ConnectionStringError {
  SdkException exception;                       ///< what the SDK throws
  DiagnosticCode code = DiagnosticCode::other;  ///< `connection_string_endpoint_missing`, ...
  Message message;                              ///< what was found and expected
  std::string remedy;                           ///< how to mend it
  Span span;             ///< the place inside the string; the whole string where no part is to blame
  TextEdits edits = {};  ///< of the string, that make what was probably meant of it; none: nobody can tell
};

/// The error as a diagnostic. It has no place: a connection string is no document.
[[nodiscard]] std::vector<Diagnostic> to_diagnostics(const ConnectionStringError& error);

/// A connection string that the SDK accepts.
struct ConnectionString {
  std::vector<ConnectionStringProperty> properties;  ///< in order, unrecognised ones included
  std::vector<Span> ignored_segments;                ///< non-empty segments without '='
  Uri endpoint;                                      ///< with `Port` applied
  std::optional<Uri> client_endpoint;                ///< where clients are sent, where that is elsewhere
  std::optional<Uri> server_endpoint;                ///< where servers connect to, where that is elsewhere
  std::optional<std::string> version;                ///< `1.0`; nothing: it names none
  Credential credential;                             ///< by which tokens are made

  /// The property of a name, compared ignoring case; null pointer if the string has none.
  const ConnectionStringProperty* find(std::string_view name) const;
};

/// Splits a connection string into its properties without judging them: for tools that show or lint one.
/// Never fails; duplicates are kept.
[[nodiscard]] std::vector<ConnectionStringProperty> split_connection_string(std::string_view text);

/// What the outcome of parsing depends on beside the text.
struct ConnectionStringOptions {
  /// Implicit, since most callers have a version and nothing else.
  ConnectionStringOptions(SdkVersion version = SdkVersion::v1_34) : sdk(version) {}

  /// Which release of the SDK.
  SdkVersion sdk;
  /// What constructing a DefaultAzureCredential throws where the application runs: SDK 1.34 constructs one
  /// for every string whose AuthType selects nothing else, even where an access key is used. Null pointer:
  /// it throws nothing, or nobody knows. Must outlive the call.
  const IdentityError* default_credential_error = nullptr;
  /// The same of all other credentials but access keys.
  const IdentityError* token_credential_error = nullptr;
};

/// Parses a connection string as `ServiceEndpoint`'s constructor does (ConnectionStringParser).
[[nodiscard]] Result<ConnectionString, ConnectionStringError> parse_connection_string(
    std::string_view text, const ConnectionStringOptions& options = {});

/// The string with every value masked that is not known to be harmless: scheme, host and port of endpoints,
/// a recognised AuthType, ClientId, TenantId, Version and Port are shown. Text that is no connection string
/// becomes `***`.
[[nodiscard]] std::string mask_connection_string(std::string_view text);

}  // namespace v0
}  // namespace signalr_config
