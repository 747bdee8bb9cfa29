#pragma once

#include <filesystem>
#include <span>
#include <string>
#include <string_view>

#include "cli/framework/command.hpp"
#include "cli/framework/secret_output.hpp"

namespace signalr_config::cli {

/// A text of a file before and after a change.
struct ChangedText {
  std::filesystem::path path;
  std::string_view before;
  std::string_view after;
};

/// What changes in files, in the two forms of a patch.
struct Patch {
  std::filesystem::path directory;  ///< where it is to be applied; empty: the current one
  std::string complete;             ///< `git apply` takes it
  std::string masked;               ///< for people; equal to `complete` where it holds nothing that is hidden

  /// Adds a file, whose path is relative to where the patch is applied.
  void add(const std::filesystem::path& path, std::string_view before, std::string_view after);
};

/// A patch of files wherever they are. Where one is not in the current directory, its paths are relative to a
/// directory above all: `git apply` and `patch` refuse paths that are absolute or lead upwards.
[[nodiscard]] Patch patch_of(std::span<const ChangedText> files, const std::filesystem::path& current);

/// Writes the patch: complete to a file, which only its owner can read; to standard output masked, unless
/// everything was asked for. One for another directory than the current one begins with its name. A masked
/// one is one that no program applies, and begins with how to get one that can be; `maker` is the option by
/// which the command makes the changes itself.
void write_patch(const Patch& patch, const SecretOutput& output, std::string_view maker,
                 Invocation& invocation);

}  // namespace signalr_config::cli
