#include "hosts/resolve_host.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace signalr_config {

hosts::HostResolution hosts::resolve_host(const HostOptions& host, const ResolveOptions& options) {
  HostSources sources = host_sources(host);
  hosts::HostResolution result;
  result.paths = sources.paths();
  LoadResult loaded = sources.builder.load();
  result.diagnostics = std::move(sources.diagnostics);
  std::ranges::move(loaded.diagnostics, std::back_inserter(result.diagnostics));
  const bool refused = std::ranges::any_of(
      result.diagnostics, [](const Diagnostic& found) { return found.severity == Severity::error; });
  if (refused) return result;
  ResolveOptions resolve_options = options;
  resolve_options.host = host.host;
  if (!resolve_options.identity) {
    resolve_options.identity.emplace();
    resolve_options.identity->environment = sources.variables;
  }
  result.resolution = resolve(*loaded.configuration, resolve_options);
  return result;
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Resolution resolve_host_or_throw(const HostOptions& host, const ResolveOptions& options) {
  hosts::HostResolution result = hosts::resolve_host(host, options);
  if (!result.resolution) throw ConfigurationError(std::move(result.diagnostics));
  if (!result.resolution->ok()) throw ConfigurationError(std::move(result.resolution->diagnostics));
  return *std::move(result.resolution);
}

}  // namespace v0
}  // namespace signalr_config
