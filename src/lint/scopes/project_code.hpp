#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "lint/model/project_code.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// Where a project's sources are looked for.
struct SourceSearch {
  const FileSystem& files;
  std::function<bool(const std::filesystem::path& path)> may_read;  ///< default: all
};

/// What a project says beside its settings.
struct Project {
  std::shared_ptr<const ProjectCode> code;
  bool has_secrets_id = false;
};

/// Looks at the sources in a directory and below it, and at its project file. Of a project with more sources
/// than are looked at, it is said that an endpoint is handed over.
[[nodiscard]] Project read_project(const std::filesystem::path& directory, const SourceSearch& search);

}  // namespace signalr_config::lint
