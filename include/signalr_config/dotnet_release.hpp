#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A release of .NET, as a project's `TargetFramework` names it. They read the same files differently:
/// - 8 and 9 take JSON's `null` for the empty string and an empty array for null, read no
///   `{Application}.settings.json`, and know four of the prefixes of connection strings in variables;
/// - 10 is what this library follows where nothing else is said;
/// - 11 keeps an empty value of a host's own configuration where 10 makes it null.
///
/// Executed with the configuration and hosting packages of each release.
enum class DotnetRelease { net8, net9, net10, net11 };

/// `net8.0`, `net9.0`, ...
std::string_view to_string(DotnetRelease release);

/// The release of a target framework moniker, whatever its case and platform (`net8.0-windows`); nothing for
/// one that is not known here.
[[nodiscard]] std::optional<DotnetRelease> parse_dotnet_release(std::string_view moniker);

/// All of them, the oldest first.
const std::vector<DotnetRelease>& all_dotnet_releases();

}  // namespace v0
}  // namespace signalr_config
