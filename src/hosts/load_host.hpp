#pragma once

#include <filesystem>
#include <vector>

#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// What became of the configuration of an application.
struct HostLoad {
  Result<Resolution> resolution;
  std::vector<std::filesystem::path> paths;  ///< whose change can change the result
};

/// Finds the sources, loads and resolves them: `resolve_host`, for whoever follows changes.
HostLoad load_host(const HostOptions& host, const ResolveOptions& options);

}  // namespace signalr_config::hosts
