#pragma once

#include <memory>
#include <string>
#include <vector>

#include "lint/discovery/found_file.hpp"
#include "lint/model/linted_file.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// What is left of the files that were found: those that are configuration and may speak of SignalR, settings
/// of applications, and text in which there may be a key. In the order in which they were found.
struct ReadFiles {
  std::vector<LintedFile> files = {};
  std::vector<ReadProblem> problems = {};
  std::vector<std::string> notes = {};      ///< what was passed over, and why
  std::vector<std::string> unmatched = {};  ///< of the paths that were given: there is nothing
};

/// Reads files, with as many threads as told. A file of no known name is left alone above
/// `largest_searched_file` bytes, any other above `largest_linted_file`.
ReadFiles read_files(const FoundFiles& found, const std::shared_ptr<const FileSystem>& files,
                     unsigned threads);

inline constexpr std::size_t largest_searched_file = std::size_t{1} << 20;
inline constexpr std::size_t largest_linted_file = std::size_t{64} << 20;

}  // namespace signalr_config::lint
