#pragma once

#include <filesystem>
#include <functional>

#include "lint/model/project_code.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// Where a project's sources are looked for.
struct SourceSearch {
  const FileSystem& files;
  std::function<bool(const std::filesystem::path& path)> may_read;  ///< default: all
};

/// Looks at the sources in a directory and below it. Of a project with more sources than are looked at, it is
/// said that an endpoint is handed over.
[[nodiscard]] ProjectCode read_project_code(const std::filesystem::path& directory,
                                            const SourceSearch& search);

}  // namespace signalr_config::lint
