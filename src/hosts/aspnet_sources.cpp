#include <algorithm>
#include <optional>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/host_parts.hpp"
#include "hosts/sources_by_host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

// Windows does not distinguish cases: the file is `Web.config` as often as `web.config`.
std::optional<std::string> find_file(const HostOptions& options, std::string_view name) {
  std::optional<std::string> found;
  for (const FileEntry& entry : options.files->list(options.content_root).entries) {
    if (dotnet::equals_ignore_case(entry.name, name) && (!found || entry.name < *found)) found = entry.name;
  }
  return found;
}

}  // namespace

// System.Configuration reads one file, and no environment. A service that hosts itself has App.config.
HostSources hosts::aspnet_sources(const HostOptions& options) {
  HostSources sources;
  sources.variables = options.environment;
  sources.environment = {options.environment_name.value_or("Production"),
                         "not used: System.Configuration knows no environments", std::nullopt};
  sources.secrets.reason = "System.Configuration has none";
  const auto mounted = std::ranges::find_if(options.mounted_files, [](const DescribedFile& file) {
    return dotnet::equals_ignore_case(file.name, "web.config");
  });
  if (mounted != options.mounted_files.end()) {
    sources.builder.add(mounted->source);
  } else if (options.content == ContentRoot::directory) {
    for (const std::string_view names : {"*.config", "*.Config", "*.CONFIG"})
      sources.deciding_paths.push_back(options.content_root / names);
    auto name = find_file(options, "web.config");
    if (!name) name = find_file(options, "app.config");
    sources.builder.add(web_config_file(hosts::file_in(options.content_root, name.value_or("web.config")),
                                        {.presence = Presence::optional, .files = options.files}));
  }
  return sources;
}

}  // namespace signalr_config
