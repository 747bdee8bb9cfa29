#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "system/file_trees.hpp"

namespace signalr_config::lint {

/// How a file came to be linted.
enum class FoundBy {
  argument,   ///< it was given, or a pattern that was given matches it
  walk,       ///< it lies in a directory that was given
  companion,  ///< it belongs to the application of one that was given: read, but nothing is shown of it
  ignored,    ///< .gitignore names it, and git does not say whether it is tracked: searched for keys only
};

/// A file that is to be read.
struct FoundFile {
  std::filesystem::path path;  ///< as it is shown and opened
  FoundBy by = FoundBy::walk;
};

/// Why something was not read.
struct ReadProblem {
  std::string text;       ///< complete: `cannot read a/b.json: permission denied`
  bool is_given = false;  ///< the user named it: the answer is not complete without it
};

/// What the paths led to, in the order of paths, each file once.
struct FoundFiles {
  std::vector<FoundFile> files;
  std::vector<ReadProblem> problems;
  system::FileTrees trees;  ///< that they are part of: whatever they name elsewhere is not read
};

}  // namespace signalr_config::lint
