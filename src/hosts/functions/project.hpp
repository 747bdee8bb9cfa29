#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/host.hpp"

namespace signalr_config::hosts {

/// A connection that a binding names, and where.
struct BindingConnection {
  std::string name;  ///< empty: code computes it, which is not followed
  std::filesystem::path file;
  std::uint32_t line = 0;  ///< 0: of the file as a whole
};

/// Which host an application has by its variables, where they say that it runs in Azure Functions: the
/// platform itself asks for FUNCTIONS_EXTENSION_VERSION, FUNCTIONS_WORKER_RUNTIME and AzureWebJobsStorage.
std::optional<HostKind> host_of_variables(const Environment& environment);
/// The host of an application that a description starts: as its variables say, else as its platform does.
std::optional<HostKind> host_of_described(const DescribedApplication& application);

/// The function.json files of a project: one a folder, sorted.
std::vector<std::filesystem::path> find_function_files(const std::filesystem::path& directory,
                                                       const FileSystem& files = *disk());

/// The names in `ConnectionStringSetting` of the SignalR bindings of a project, each once: those of its
/// function.json files in the order of their names, then those in code. Bindings without one use the default
/// connection. `may_read`: what may be read; default: all.
std::vector<BindingConnection> find_binding_connections(
    const std::filesystem::path& directory, const std::shared_ptr<const FileSystem>& files = disk(),
    const std::function<bool(const std::filesystem::path&)>& may_read = {});

}  // namespace signalr_config::hosts
