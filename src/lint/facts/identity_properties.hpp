#pragma once

#include <string_view>

#include "lint/facts/connection_string_value.hpp"
#include "signalr/connection_string/credential.hpp"

namespace signalr_config::lint {

/// What the AuthType of a connection string asks for; `unspecified` without one.
[[nodiscard]] signalr::AuthenticationKind authentication_of(const ConnectionStringValue& value);

/// Whether it has an AuthType that is not empty.
[[nodiscard]] bool has_auth_type(const ConnectionStringValue& value);

/// Whether a property says who an application or a managed identity is: `ClientId`, `ClientSecret`...
[[nodiscard]] bool is_identity_property(std::string_view name);

/// Whether the SDK reads such a property, given the others of the same string.
[[nodiscard]] bool is_identity_property_used(const ConnectionStringValue& value, std::string_view name);

/// Whether it has one of them that is not used, and whose AuthType is no slip: a rule tells of it.
[[nodiscard]] bool has_unused_identity_property(const ConnectionStringValue& value);

}  // namespace signalr_config::lint
