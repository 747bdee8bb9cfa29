#pragma once

#include <string_view>

namespace signalr_config::deployments {

/// systemd's env_name_is_valid: ASCII letters, digits and '_', no digit first.
[[nodiscard]] bool is_systemd_name(std::string_view name);

/// systemd's env_value_is_valid: no control character but tab and line feed.
[[nodiscard]] bool is_systemd_value(std::string_view value);

}  // namespace signalr_config::deployments
