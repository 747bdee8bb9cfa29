#include <memory>
#include <string>
#include <vector>

#include "hosts/builders/layers.hpp"
#include "hosts/builders/traits.hpp"
#include "hosts/host_parts.hpp"
#include "hosts/sources_by_host.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

ConfigurationBuilder builder_of(const std::vector<std::shared_ptr<const Source>>& layers) {
  ConfigurationBuilder builder;
  for (const auto& layer : layers) builder.add(layer);
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
  const auto arguments = options.arguments.empty() ? nullptr : command_line(options.arguments);
  const HostLayers layers = host_layers({options.builder, options.framework, options.environment, arguments});
  sources.builder = builder_of(layers.application);
  // A command line that cannot be read is reported when everything is loaded.
  const Configuration known = builder_of(layers.known).load().value_or(Configuration());
  const fs::path root = content_root(options, known);
  const ProjectSearch search = find_host_project(options, root);
  sources.environment = decide_environment(options, known);
  sources.application = decide_application(options, known, search);
  add_project_paths(sources, options, root);
  if (!traits_of(options.builder).application_sources) {
    sources.secrets.reason = std::string(method_of(options.builder)) + " reads none";
    return sources;
  }
  add_settings_files(sources, options, root);
  if (options.content == ContentRoot::directory) add_secrets(sources, options, search, root);
  sources.builder.add(
      environment_variables(options.environment, {.prefix = "", .release = options.framework}));
  if (arguments) sources.builder.add(arguments);
  return sources;
}

}  // namespace signalr_config
