#pragma once

#include <filesystem>
#include <functional>

#include "lint/discovery/found_file.hpp"
#include "lint/discovery/git_files.hpp"

namespace signalr_config::lint {

/// What a walk leaves out besides what git ignores; by default nothing.
using Excludes = std::function<bool(const std::filesystem::path& path, bool is_directory)>;

/// How files are looked for.
struct FileSearch {
  Excludes excludes = {};
  GitFiles* git = nullptr;  ///< who knows what is ignored; null pointer: .gitignore files alone say it
};

/// Adds every file in a directory and below. Left out are what git ignores, skipped directories, and what
/// `excludes` names. Where there is no repository, or git does not answer, .gitignore files say what is
/// ignored; where git does not answer, files that they name are found as ignored ones. Links to directories
/// are not followed; links to files are, if these lie in the same tree, which is noted.
void walk_directory(const std::filesystem::path& directory, const FileSearch& search, FoundFiles& found);

}  // namespace signalr_config::lint
