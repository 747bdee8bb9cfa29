#pragma once

#include <optional>
#include <string_view>

namespace signalr_config::dotnet {

/// System.ComponentModel.BooleanConverter.ConvertFrom, i.e. bool.Parse, by which the configuration binder
/// reads truth values: `true` or `false` in any ASCII case, with white space and NULs around. Nothing where
/// .NET throws (`1`, `yes`, the empty string).
[[nodiscard]] std::optional<bool> parse_boolean(std::string_view text) noexcept;

}  // namespace signalr_config::dotnet
