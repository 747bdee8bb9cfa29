#pragma once

#include <filesystem>
#include <vector>

#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts {

/// Whether a file is a solution by its name: `.sln`, `.slnx`.
[[nodiscard]] bool is_solution(const std::filesystem::path& file);

/// Whether a file is a project by its name, or a C# file, which may be an application by itself.
[[nodiscard]] bool is_project_or_code(const std::filesystem::path& file);

/// The projects of a solution that .NET builds, in its order. Those that are not there are left out.
[[nodiscard]] std::vector<std::filesystem::path> projects_of_solution(const std::filesystem::path& solution,
                                                                      const FileSystem& files = *disk());

}  // namespace signalr_config::hosts
