#include "hosts/launch_profile.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/host_parts.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::hosts {

namespace fs = std::filesystem;

namespace {

// What is no variable stays as it is, and its last `%` may begin another.
std::string expanded(std::string_view value, const Environment& shell) {
  std::string text;
  std::size_t from = 0;
  while (from < value.size()) {
    const std::size_t at = value.find('%', from + 1);
    if (at == std::string_view::npos) break;
    const auto variable =
        value[from] == '%' ? shell.get(std::string(value.substr(from + 1, at - from - 1))) : std::nullopt;
    text += variable ? *variable : value.substr(from, at - from);
    from = variable ? at + 1 : at;
  }
  return text.append(value.substr(std::min(from, value.size())));
}

}  // namespace

const LaunchProfile* LaunchSettings::find(const std::string& name) const {
  const auto found = std::ranges::find_if(profiles, [&](const LaunchProfile& profile) {
    return name.empty() ? profile.is_project() : dotnet::equals_ignore_case(profile.name, name);
  });
  return found == profiles.end() ? nullptr : &*found;
}

LaunchSettings read_launch_settings(const fs::path& directory, const std::optional<fs::path>& app,
                                    const FileSystem& files) {
  LaunchSettings settings;
  settings.file = file_in(directory, "Properties/launchSettings.json");
  if (app) settings.file = file_in(directory, app->stem().string() + ".run.json");
  if (!files.exists(settings.file)) return settings;
  const FileContent content = files.read(settings.file);
  if (!content) return settings;
  const std::string name = files.name_of(settings.file);
  const Deployment deployment = read_deployment(SourceKind::launch_settings, {{name, *content}});
  const Configuration json =
      ConfigurationBuilder().add(json_text(name, *content)).load().value_or(Configuration());
  for (const DescribedApplication& profile : deployment.applications) {
    const auto command = json.get("profiles:" + profile.name + ":commandName");
    settings.profiles.push_back({profile.name, profile.environment, std::string(command.value_or(""))});
  }
  return settings;
}

Environment with_launch_profile(const Environment& shell, const LaunchProfile& profile) {
  Environment all = shell;
  for (const EnvironmentVariable& variable : profile.variables.variables()) {
    EnvironmentVariable set = variable;
    set.value = expanded(variable.value, shell);
    all.set(std::move(set));
  }
  all.set({.name = "DOTNET_LAUNCH_PROFILE", .value = profile.name, .origin = {}});
  return all;
}

}  // namespace signalr_config::hosts
