#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "lint/settings/layer.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::lint {

/// A file that another extends, and where that is said.
struct ExtendedFile {
  std::filesystem::path path;
  Origin origin;
};

/// What a settings file says, and all that is wrong with it.
struct SettingsRead {
  SettingsLayer layer;
  std::vector<ExtendedFile> extends;  ///< the weakest first
  std::vector<Diagnostic> problems;
};

/// Reads the text of a `.signalr-config.yaml`. `shown` is its name in messages, `directory` the absolute one
/// that its patterns begin at.
SettingsRead read_settings(const std::filesystem::path& shown, std::string bytes,
                           const std::filesystem::path& directory);

}  // namespace signalr_config::lint
