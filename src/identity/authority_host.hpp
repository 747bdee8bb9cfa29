#pragma once

#include <optional>

#include "signalr_config/identity.hpp"

namespace signalr_config::identity {

/// Whether AZURE_AUTHORITY_HOST is a URL at all: every credential of Azure.Identity reads it that far.
std::optional<IdentityError> authority_format_error(const Environment& environment);

/// Whether it is an https URL, as credentials with options of their own demand.
std::optional<IdentityError> authority_error(const Environment& environment);

}  // namespace signalr_config::identity
