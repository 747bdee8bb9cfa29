#pragma once

#include <filesystem>
#include <vector>

#include "hosts/code/project_sources.hpp"
#include "hosts/functions/project.hpp"

namespace signalr_config::hosts {

/// The connections that code names for Azure SignalR.
struct ConnectionsInCode {
  /// Of bindings: attributes of .NET, the v4 model of JavaScript, decorators of Python. One without a
  /// connection has the default one.
  std::vector<BindingConnection> bindings;
  /// Of hubs with code of their own: `[SignalRConnection("NAME")]`.
  std::vector<BindingConnection> hubs;
};

/// Looks through the sources of a directory with a project or a host.json. A name that is
/// computed is empty, and has its place.
[[nodiscard]] ConnectionsInCode find_connections_in_code(const std::filesystem::path& directory,
                                                         const code::SourceSearch& search);

}  // namespace signalr_config::hosts
