#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/diagnostic.hpp"

namespace signalr_config::sources {

/// Whether an id of user secrets can name a directory of the store; nothing if it can, everywhere.
///
/// Errors, with what .NET refuses on this platform: `user-secrets-id-empty`, `user-secrets-id-invalid` (a `/`
/// or a NUL). An error here alone: `user-secrets-id-outside-store` (`.` and `..`, for which .NET leaves the
/// id's own directory). A warning: `user-secrets-id-not-portable` (characters that .NET refuses on Windows).
[[nodiscard]] std::optional<Diagnostic> check_user_secrets_id(std::string_view id);

/// What .NET throws for an id that it refuses on this platform; empty if it accepts it.
[[nodiscard]] std::string exact_user_secrets_id_refusal(std::string_view id);

}  // namespace signalr_config::sources
