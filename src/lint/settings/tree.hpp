#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/settings/settings.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// A settings file cannot be used.
class SettingsError : public std::runtime_error {
 public:
  explicit SettingsError(std::vector<Diagnostic> problems)
      : std::runtime_error("a settings file cannot be used"), problems_(std::move(problems)) {}

  const std::vector<Diagnostic>& problems() const { return problems_; }

 private:
  std::vector<Diagnostic> problems_;
};

/// Which settings files are read.
struct SettingsLookup {
  bool isolated = false;                       ///< none
  std::optional<std::filesystem::path> named;  ///< this one, for every file, in place of the nearest
};

/// Finds for each file the settings that hold for it: of the nearest `.signalr-config.yaml` (or `.yml`), in
/// its directory or above. Such a file may be a stranger's: what it extends has to lie in the same repository
/// or, where it is in none, below its directory. A file that the user named may extend any other; patterns of
/// that one begin at the current directory.
class SettingsTree {
 public:
  /// `command_line` is put on top of every file's settings.
  explicit SettingsTree(SettingsLayer command_line, SettingsLookup lookup = {},
                        std::shared_ptr<const FileSystem> files = disk());

  /// The settings of the files in a directory. Throws `SettingsError`.
  const Settings& of_directory(const std::filesystem::path& directory);

  /// The settings of a file.
  const Settings& of_file(const std::filesystem::path& file) { return of_directory(file.parent_path()); }

 private:
  using Shared = std::shared_ptr<const Settings>;

  Shared find(const std::filesystem::path& directory);
  Shared load(const std::filesystem::path& file) const;
  Shared load_named() const;

  SettingsLayer command_line_;
  SettingsLookup lookup_;
  std::shared_ptr<const FileSystem> files_;
  Shared without_file_;
  Shared named_;                                          // once it is loaded
  std::unordered_map<std::string, Shared> by_directory_;  // as it was asked for, and absolute
};

}  // namespace signalr_config::lint
