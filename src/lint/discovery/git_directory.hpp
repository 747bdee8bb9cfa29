#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// The top of the working tree that contains a directory (`.` is the current one): the nearest directory at
/// or above it that holds a `.git`. As an absolute path.
std::optional<std::filesystem::path> git_top_level(const std::filesystem::path& directory);

/// Of files whose path from the top of the working tree is another than theirs: that path, by theirs. The
/// tree is one for all of them, the current directory's or the one that they are all in; without such a tree,
/// it is each file's own.
std::map<std::string, std::string> paths_in_repositories(std::span<const LintedFile> files);

/// Whether a directory is the top of a working tree.
bool is_git_top_level(const std::filesystem::path& directory);

/// The `info/exclude` of a working tree, which also those have that `git worktree` or a submodule made.
std::filesystem::path git_exclude_file(const std::filesystem::path& top_level);

}  // namespace signalr_config::lint
