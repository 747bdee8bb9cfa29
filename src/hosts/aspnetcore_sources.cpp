#include "hosts/host_parts.hpp"
#include "hosts/sources_by_host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

// What the host knows before it reads a single file: variables with its prefixes, and the command line.
ConfigurationBuilder host_configuration(const HostOptions& options,
                                        const std::shared_ptr<const Source>& arguments) {
  ConfigurationBuilder builder;
  builder.add(environment_variables(options.environment, {.prefix = "ASPNETCORE_"}));
  builder.add(environment_variables(options.environment, {.prefix = "DOTNET_"}));
  if (!options.arguments.empty()) builder.add(arguments);
  return builder;
}

fs::path content_root(const HostOptions& options, const Configuration& configuration) {
  const auto configured = configuration.get("contentRoot");
  if (!configured || configured->empty()) return options.content_root;
  return options.content_root / fs::path(*configured);
}

}  // namespace

HostSources hosts::aspnetcore_sources(const HostOptions& options) {
  HostSources sources;
  sources.variables = options.environment;
  const auto arguments = command_line(options.arguments);
  sources.builder = host_configuration(options, arguments);
  // A command line that cannot be read is reported when everything is loaded.
  const Configuration known = sources.builder.load().configuration.value_or(Configuration());
  const fs::path root = content_root(options, known);
  const hosts::ProjectSearch search = hosts::find_host_project(options, root);
  sources.environment = hosts::decide_environment(options, known);
  sources.application = hosts::decide_application(options, known, search);
  hosts::add_project_paths(sources, options, root);
  hosts::add_settings_files(sources, options, root);
  if (options.content == ContentRoot::directory) hosts::add_secrets(sources, options, search, root);
  sources.builder.add(environment_variables(options.environment));
  if (!options.arguments.empty()) sources.builder.add(arguments);
  return sources;
}

}  // namespace signalr_config
