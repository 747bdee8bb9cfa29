#pragma once

#include <filesystem>

#include "lint/discovery/found_file.hpp"
#include "lint/discovery/walk_directory.hpp"

namespace signalr_config::lint {

/// Adds the files below a directory that git tracks although a .gitignore names them: to git, what is tracked
/// is not ignored, and a secret in it is in the repository. `walked` is what a walk of the directory found.
void add_tracked_although_ignored(const std::filesystem::path& directory, const Excludes& excludes,
                                  FoundFiles& walked);

}  // namespace signalr_config::lint
