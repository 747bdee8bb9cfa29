#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <unordered_map>
#include <vector>

#include "lint/settings/settings.hpp"

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

/// Finds for each file the settings that hold for it: of the nearest `.signalr-config.yaml`, in its directory
/// or above.
class SettingsTree {
 public:
  /// `command_line` is put on top of every file's settings. Isolated: there is nothing else.
  SettingsTree(SettingsLayer command_line, bool isolated);

  /// The settings of the files in a directory. Throws `SettingsError`.
  const Settings& of_directory(const std::filesystem::path& directory);

  /// The settings of a file.
  const Settings& of_file(const std::filesystem::path& file) { return of_directory(file.parent_path()); }

 private:
  using Shared = std::shared_ptr<const Settings>;

  Shared find(const std::filesystem::path& directory);
  Shared load(const std::filesystem::path& file) const;

  SettingsLayer command_line_;
  bool isolated_;
  Shared without_file_;
  std::unordered_map<std::string, Shared> by_directory_;  // as it was asked for, and absolute
};

}  // namespace signalr_config::lint
