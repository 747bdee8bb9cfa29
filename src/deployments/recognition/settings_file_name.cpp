#include "deployments/recognition/settings_file_name.hpp"

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {

std::string SettingsFileName::text() const {
  std::string name(settings_file_stem);
  if (!environment.empty()) name += '.' + environment;
  return name += ending.text;
}

std::optional<SettingsFileName> parse_settings_file_name(std::string_view file_name, NameCase name_case) {
  const std::string name =
      name_case == NameCase::exact ? std::string(file_name) : dotnet::ascii_lowered(file_name);
  for (const SettingsFileEnding& ending : settings_file_endings) {
    if (!name.starts_with(settings_file_stem) || !name.ends_with(ending.text)) continue;
    if (name.size() == settings_file_stem.size() + ending.text.size()) return SettingsFileName{{}, ending};
    // A dot, and the environment.
    const std::size_t begin = settings_file_stem.size() + 1;
    if (name.size() <= begin + ending.text.size() || name[begin - 1] != '.') continue;
    return SettingsFileName{std::string(file_name.substr(begin, name.size() - ending.text.size() - begin)),
                            ending};
  }
  return std::nullopt;
}

}  // namespace signalr_config::deployments
