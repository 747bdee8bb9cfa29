#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Which of the SDKs reads the configuration. They read different keys.
enum class HostKind {
  aspnetcore,          ///< `AddAzureSignalR()` of ASP.NET Core
  functions,           ///< Azure Functions: the extension in the host's process, which serves all bindings
  functions_isolated,  ///< Azure Functions: what an isolated worker's own code reads (ServerlessHub)
  management,          ///< the Management SDK: `ServiceManagerBuilder.WithConfiguration`
  aspnet,              ///< ASP.NET on .NET Framework (OWIN): `MapAzureSignalR`
};

/// Whether it is one of the two processes of Azure Functions, which read the same keys.
constexpr bool is_functions(HostKind host) {
  return host == HostKind::functions || host == HostKind::functions_isolated;
}

/// `aspnetcore`, `functions`, `functions-isolated`, `management`, `aspnet`.
std::string_view to_string(HostKind host);

/// The host of a name; nothing if there is none of that name.
[[nodiscard]] std::optional<HostKind> parse_host_kind(std::string_view name);

/// All of them, the most common first.
const std::vector<HostKind>& all_host_kinds();

}  // namespace v0
}  // namespace signalr_config
