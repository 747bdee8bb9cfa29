#include <algorithm>
#include <iterator>
#include <utility>

#include "hosts/load_host.hpp"

namespace signalr_config {

hosts::HostLoad hosts::load_host(const HostOptions& host, const ResolveOptions& options) {
  HostSources sources = host_sources(host);
  hosts::HostLoad result;
  result.paths = sources.paths();
  auto layers = sources.builder.read();
  result.diagnostics = std::move(sources.diagnostics);
  std::ranges::move(all_diagnostics(layers), std::back_inserter(result.diagnostics));
  const bool refused = std::ranges::any_of(
      result.diagnostics, [](const Diagnostic& found) { return found.severity == Severity::error; });
  if (refused) return result;
  ResolveOptions resolve_options = options;
  resolve_options.host = host.host;
  if (!resolve_options.identity) {
    resolve_options.identity.emplace();
    resolve_options.identity->environment = sources.variables;
  }
  result.resolution = resolve(Configuration(std::move(layers)), resolve_options);
  return result;
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<Resolution> resolve_host(const HostOptions& host, const ResolveOptions& options) {
  hosts::HostLoad loaded = hosts::load_host(host, options);
  if (loaded.resolution)
    std::ranges::copy(loaded.resolution->diagnostics, std::back_inserter(loaded.diagnostics));
  return result_of(std::move(loaded.resolution), std::move(loaded.diagnostics));
}

}  // namespace v0
}  // namespace signalr_config
