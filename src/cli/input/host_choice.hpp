#pragma once

#include <optional>
#include <string>

#include "cli/input/input_options.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::cli {

/// Which SDK reads the configuration, and why that one.
struct HostChoice {
  HostKind kind = HostKind::aspnetcore;
  std::string reason = "the default";
  std::optional<Decision> connection;  ///< of Functions
  std::optional<HostBuilder> builder;  ///< nothing: WebApplication.CreateBuilder, as nothing says otherwise
  std::optional<DotnetRelease> framework;  ///< nothing: .NET 10, as nothing says otherwise

  bool is_functions() const { return signalr_config::is_functions(kind); }
};

/// What the options say.
HostChoice choose_host(const InputOptions& options);

/// The same where something else may say which host it is; an option wins.
HostChoice choose_host(const InputOptions& options, const std::optional<HostDetection>& detected);

/// The same where a directory is read: a host.json makes a Functions project of it, whose bindings can name
/// the connection.
HostChoice choose_host(const InputOptions& options, const std::filesystem::path& directory,
                       const Environment& variables, const std::shared_ptr<const FileSystem>& files = disk());

/// An option that would have no effect for the host is a mistake: throws `UsageError`.
void refuse_options_of_other_hosts(const InputOptions& options, const HostChoice& choice);

}  // namespace signalr_config::cli
