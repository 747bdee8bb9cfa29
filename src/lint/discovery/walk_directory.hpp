#pragma once

#include <filesystem>
#include <functional>

#include "lint/discovery/found_file.hpp"

namespace signalr_config::lint {

/// What a walk leaves out besides what git ignores; by default nothing.
using Excludes = std::function<bool(const std::filesystem::path& path, bool is_directory)>;

/// Adds every file in a directory and below. Left out are what .gitignore files say (also where there is no
/// repository), `bin`, `obj`, `node_modules` and `.git`, and what `excludes` names. Links to directories are
/// not followed; links to files are, if these lie in the same tree.
void walk_directory(const std::filesystem::path& directory, const Excludes& excludes, FoundFiles& found);

}  // namespace signalr_config::lint
