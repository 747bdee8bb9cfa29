#pragma once

#include <filesystem>
#include <span>

namespace signalr_config::cli {

/// Where a patch of some files is to be applied, so that its paths neither are absolute nor lead upwards,
/// which `git apply` and `patch` refuse: the current directory if all of them are in it, else the top of the
/// working tree that they are in, else the nearest directory above all.
[[nodiscard]] std::filesystem::path base_of_patch(std::span<const std::filesystem::path> files,
                                                  const std::filesystem::path& current);

/// The path of a file as it is written in a patch.
[[nodiscard]] std::filesystem::path path_in_patch(const std::filesystem::path& file,
                                                  const std::filesystem::path& base);

}  // namespace signalr_config::cli
