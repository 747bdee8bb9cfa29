#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/connection_string.hpp"
#include "signalr_config/credential.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/result.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// What a connection string says, as a value that can be changed and written again. Every release of the SDK
/// reads what `build()` gives in the same way, and nothing is in it that the SDK does not read.
struct ConnectionStringBuilder {
  /// The service's address, `https://NAME.service.signalr.net`: an absolute http or https URI.
  std::string endpoint;
  /// Of these a connection string can express: an access key, DefaultAzureCredential without options, a
  /// managed identity (the system's, or by client id), and an application with a secret or a certificate
  /// file.
  Credential credential = DefaultAzureCredential{};
  std::optional<std::string> client_endpoint;  ///< where clients are sent, where that is elsewhere
  std::optional<std::string> server_endpoint;  ///< where servers connect to, where that is elsewhere
  std::optional<int> port;                     ///< of `endpoint`, 1 to 65535
  std::optional<std::string> version = "1.0";  ///< `1.x`; the portal always writes one

  /// What a connection string says; a refused one gives the SDK's error. Left aside is what the SDK does not
  /// read (properties of other names, an AuthType beside an access key), and how names and blanks were
  /// written.
  [[nodiscard]] static Result<ConnectionStringBuilder, ConnectionStringError> parse(
      std::string_view text, const ConnectionStringOptions& options = {});

  /// The connection string, or every reason why there is none: a value that is empty, that the syntax cannot
  /// hold (there is no quoting: no ';', no white space at the ends), that the SDK refuses, or a credential
  /// that only configuration sections and code can express. `key` of a diagnostic is the property's name.
  ///
  /// Parsing the string gives an equal builder.
  [[nodiscard]] Result<std::string> build() const;

  bool operator==(const ConnectionStringBuilder&) const = default;
};

}  // namespace v0
}  // namespace signalr_config
