#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// The method by which a program makes its host. Each reads other variables and files, in another order.
/// Executed with the real hosts of .NET 8 to 10.
enum class HostBuilder {
  web,          ///< `WebApplication.CreateBuilder`: Program.cs since .NET 6
  slim,         ///< `WebApplication.CreateSlimBuilder`: ahead-of-time templates
  empty,        ///< `WebApplication.CreateEmptyBuilder`: the command line only
  generic_web,  ///< `Host.CreateDefaultBuilder().ConfigureWebHostDefaults`: every Startup.cs since 3.0
  generic,      ///< `Host.CreateDefaultBuilder`: workers and consoles
  worker,       ///< `Host.CreateApplicationBuilder`: workers since .NET 7
  webhost,      ///< `WebHost.CreateDefaultBuilder`: before .NET Core 3; still compiles
};

/// `web`, `slim`, `empty`, `generic-web`, `generic`, `worker`, `webhost`.
std::string_view to_string(HostBuilder builder);

/// The method as it is written in code: `WebApplication.CreateBuilder`, ...
std::string_view method_of(HostBuilder builder);

/// The builder of a name, or of a method as it is written, with or without arguments and what follows:
/// `Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(...)`. Nothing where it is neither.
[[nodiscard]] std::optional<HostBuilder> parse_host_builder(std::string_view name);

/// All of them, the most common first.
const std::vector<HostBuilder>& all_host_builders();

}  // namespace v0
}  // namespace signalr_config
