#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "lint/discovery/found_file.hpp"

namespace signalr_config::lint {

/// What a walk leaves out besides what git ignores; by default nothing.
using Excludes = std::function<bool(const std::filesystem::path& path, bool is_directory)>;

/// `bin`, `obj`, `node_modules` and `.git`.
bool is_skipped_directory(std::string_view name);

/// Adds every file in a directory and below. Left out are what .gitignore files say (also where there is no
/// repository) unless git tracks it, skipped directories, and what `excludes` names. Links to directories are
/// not followed; links to files are, if these lie in the same tree, which is noted.
void walk_directory(const std::filesystem::path& directory, const Excludes& excludes, FoundFiles& found);

}  // namespace signalr_config::lint
