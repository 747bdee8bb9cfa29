#pragma once

#include <string_view>

namespace signalr_config::identity {

/// Azure.Identity's Validations.ValidateTenantId: letters, digits, `.` and `-`, and at least one of them.
bool is_tenant_id(std::string_view text);

}  // namespace signalr_config::identity
