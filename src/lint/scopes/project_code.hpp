#pragma once

#include <filesystem>
#include <memory>

#include "hosts/code/project_sources.hpp"
#include "lint/model/project_code.hpp"

namespace signalr_config::lint {

/// What a project says beside its settings.
struct Project {
  std::shared_ptr<const ProjectCode> code;
  bool has_secrets_id = false;
};

/// Looks at the sources in a directory and below it, and at its project file. Of a project with more sources
/// than are looked at, it is said that an endpoint is handed over.
[[nodiscard]] Project read_project(const std::filesystem::path& directory,
                                   const hosts::code::SourceSearch& search);

}  // namespace signalr_config::lint
