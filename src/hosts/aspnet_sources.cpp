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
std::optional<fs::path> find_file(const fs::path& directory, std::string_view name) {
  std::error_code error;
  std::optional<fs::path> found;
  for (fs::directory_iterator it(directory, error); !error && it != fs::directory_iterator();
       it.increment(error)) {
    const std::string file = it->path().filename().string();
    if (!dotnet::equals_ignore_case(file, name)) continue;
    if (!found || file < found->filename().string()) found = it->path().filename();
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
    auto name = find_file(options.content_root, "web.config");
    if (!name) name = find_file(options.content_root, "app.config");
    sources.builder.add(
        web_config_file(hosts::file_in(options.content_root, name.value_or("web.config").string()),
                        {.presence = Presence::optional}));
  }
  return sources;
}

}  // namespace signalr_config
