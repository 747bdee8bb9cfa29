#pragma once

#include <span>
#include <string_view>

namespace signalr_config::lint {

/// What stands behind the last ':' of a key.
std::string_view last_segment(std::string_view key);

/// Whether a name is one of the keys by which an identity section of Functions describes a credential
/// (Microsoft.Extensions.Azure), `serviceUri` and the endpoints aside.
bool is_credential_key(std::string_view name);

/// The values of `credential` that are known.
std::span<const std::string_view> credential_kinds();

}  // namespace signalr_config::lint
