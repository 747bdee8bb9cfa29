#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "signalr_config/source_kind.hpp"

namespace signalr_config::deployments {

/// How the name of a settings file ends, and how it is read then.
struct SettingsFileEnding {
  std::string_view text;
  SourceKind kind = SourceKind::json;
};

/// In the order in which a host reads them. .NET's host knows no YAML; whoever has such a file has a provider
/// for it, in the place of the JSON one.
inline constexpr std::array settings_file_endings{
    SettingsFileEnding{".json", SourceKind::json},
    SettingsFileEnding{".yaml", SourceKind::yaml},
    SettingsFileEnding{".yml", SourceKind::yaml},
};

/// What the names of settings files begin with, besides those of the application's own name.
inline constexpr std::string_view settings_file_stem = "appsettings";

/// The name of a file that a host reads when it lies in the content root: `appsettings.json`,
/// `appsettings.{Environment}.json`, and the same in YAML.
struct SettingsFileName {
  std::string environment;  ///< as it is written; empty: every environment reads the file
  SettingsFileEnding ending;

  /// With the stem and the ending in the case in which they are read.
  [[nodiscard]] std::string text() const;
};

enum class NameCase : std::uint8_t {
  exact,    ///< as on Linux
  ignored,  ///< as on Windows, and of what was meant
};

/// Takes the name of a file, without folders, apart; nothing where it is no settings file's.
[[nodiscard]] std::optional<SettingsFileName> parse_settings_file_name(std::string_view file_name,
                                                                       NameCase name_case = NameCase::exact);

}  // namespace signalr_config::deployments
