#pragma once

#include <span>
#include <string>
#include <vector>

#include "lint/discovery/found_file.hpp"
#include "lint/discovery/walk_directory.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// The files that paths lead to: a file, everything in a directory of the disk, what a pattern matches there.
/// A pattern without a match is listed in `unmatched`, and so is a path at which there is nothing.
struct PathSearch {
  FoundFiles found;
  std::vector<std::string> unmatched;
};
PathSearch find_files(std::span<const std::string> paths, const FileSystem& files,
                      const FileSearch& how = {});

/// Adds the files of the same application: beside a settings file, the others of its directory.
void add_companions(FoundFiles& found, const FileSystem& files);

}  // namespace signalr_config::lint
