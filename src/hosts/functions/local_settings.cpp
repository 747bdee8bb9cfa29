#include "hosts/functions/local_settings.hpp"

#include <utility>

#include "hosts/host_parts.hpp"
#include "signalr_config/deployment.hpp"

namespace signalr_config::hosts {

LocalSettings read_local_settings(const std::filesystem::path& directory, const FileSystem& files) {
  return read_local_settings_file(file_in(directory, "local.settings.json"), files);
}

LocalSettings read_local_settings_file(const std::filesystem::path& path, const FileSystem& files) {
  LocalSettings settings;
  if (!files.exists(path)) return settings;
  settings.path = path;
  FileContent content = files.read(path);
  if (!content) {
    settings.diagnostics.push_back(std::move(content).error().diagnostic);
    return settings;
  }
  Deployment deployment =
      read_deployment(SourceKind::local_settings, {{files.name_of(path), *std::move(content)}});
  settings.diagnostics = std::move(deployment.diagnostics);
  if (!deployment.applications.empty()) settings.variables = deployment.applications.front().environment;
  return settings;
}

// StartHostAction.UpdateEnvironmentVariables: an empty variable of the shell counts as none.
Environment with_local_settings(const Environment& shell, const Environment& local_settings) {
  Environment all = shell;
  for (const EnvironmentVariable& variable : local_settings.variables()) {
    if (all.get(variable.name).value_or("").empty()) all.set(variable);
  }
  return all;
}

}  // namespace signalr_config::hosts
