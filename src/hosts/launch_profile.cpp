#include "hosts/launch_profile.hpp"

#include <algorithm>
#include <utility>

#include "hosts/host_parts.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::hosts {

namespace fs = std::filesystem;

const LaunchProfile* LaunchSettings::find(const std::string& name) const {
  const auto found = std::ranges::find_if(profiles, [&](const LaunchProfile& profile) {
    return name.empty() ? profile.is_project : profile.name == name;
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
    settings.profiles.push_back({profile.name, profile.environment, command == "Project"});
  }
  return settings;
}

Environment with_launch_profile(const Environment& shell, const LaunchProfile& profile) {
  Environment all = shell;
  for (const EnvironmentVariable& variable : profile.variables.variables()) all.set(variable);
  all.set({.name = "DOTNET_LAUNCH_PROFILE", .value = profile.name, .origin = {}});
  return all;
}

}  // namespace signalr_config::hosts
