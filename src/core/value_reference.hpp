#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::core {

/// Words for where a value is, if `value` is not the value itself but a reference that Azure's platforms
/// resolve before the application starts: `@Microsoft.KeyVault(...)` of App Service and Functions,
/// `@Microsoft.AppConfiguration(...)`, and the `{"uri": ...}` by which App Configuration points into a vault.
/// Vault, secret, store and key are named; nothing else of the value is repeated. Nothing for other values.
[[nodiscard]] std::optional<std::string> describe_reference(std::string_view value);

}  // namespace signalr_config::core
