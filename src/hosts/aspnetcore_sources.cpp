#include <algorithm>
#include <cstddef>
#include <memory>
#include <string>
#include <vector>

#include "hosts/builders/layers.hpp"
#include "hosts/builders/traits.hpp"
#include "hosts/host_parts.hpp"
#include "hosts/sources_by_host.hpp"
#include "hosts/web_config.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

using SourceList = std::vector<std::shared_ptr<const Source>>;

ConfigurationBuilder builder_of(const SourceList& sources) {
  ConfigurationBuilder builder;
  for (const auto& source : sources) builder.add(source);
  return builder;
}

std::size_t index_of(const SourceList& sources, const std::shared_ptr<const Source>& source) {
  return static_cast<std::size_t>(std::ranges::find(sources, source) - sources.begin());
}

fs::path content_root(const HostOptions& options, const Configuration& configuration) {
  const auto configured = configuration.get("contentRoot");
  if (!configured || configured->empty()) return options.content_root;
  return options.content_root / fs::path(*configured);
}

}  // namespace

HostSources hosts::aspnetcore_sources(const HostOptions& given) {
  HostOptions options = given;
  if (options.content == ContentRoot::directory)
    options.environment = with_web_config(options.environment, options.content_root, *options.files);
  HostSources sources;
  sources.variables = options.environment;
  const auto arguments = options.arguments.empty() ? nullptr : command_line(options.arguments);
  const HostLayers layers = host_layers({options.builder, options.framework, options.environment, arguments});
  // Read once, to know what to add; of a source that is chained, the application has another reading. A
  // command line that cannot be read is reported when everything is loaded.
  const auto read = builder_of(layers.known).read();
  for (std::size_t i = 0; i < read.size(); ++i) {
    if (layers.application[i] == layers.known[i]) {
      sources.builder.add(read[i]);
    } else {
      sources.builder.add(layers.application[i]);
    }
  }
  const Configuration known = Configuration::from_layers(read).value_or(Configuration());
  const fs::path root = content_root(options, known);
  const ProjectSearch search = find_host_project(options, root);
  sources.environment = decide_environment(options, known);
  sources.application = decide_application(options, known, search);
  add_project_paths(sources, options, root);
  if (options.content == ContentRoot::directory)
    sources.deciding_paths.push_back(file_in(options.content_root, "web.config"));
  if (!traits_of(options.builder).application_sources) {
    sources.reads_only_host = true;
    sources.secrets.reason = std::string(method_of(options.builder)) + " reads none";
    return sources;
  }
  add_settings_files(sources, options, root);
  if (options.content == ContentRoot::directory) add_secrets(sources, options, search, root);
  sources.builder.add(
      environment_variables(options.environment, {.prefix = "", .release = options.framework}));
  if (arguments) sources.builder.add(read[index_of(layers.known, arguments)]);
  return sources;
}

}  // namespace signalr_config
