#pragma once

#include <filesystem>
#include <optional>
#include <vector>

#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// What became of the configuration of an application.
struct HostLoad {
  std::optional<Resolution> resolution;      ///< nothing if a source was refused
  std::vector<Diagnostic> diagnostics;       ///< of the host and its sources
  std::vector<std::filesystem::path> paths;  ///< whose change can change the result
};

/// Finds the sources, loads and resolves them: `resolve_host`, for whoever follows changes.
HostLoad load_host(const HostOptions& host, const ResolveOptions& options);

}  // namespace signalr_config::hosts
