#include <algorithm>
#include <utility>

#include "signalr_config/host.hpp"

namespace signalr_config {

Resolution resolve_host_or_throw(const HostOptions& host, const ResolveOptions& options) {
  HostSources sources = host_sources(host);
  LoadResult loaded = sources.builder.load();
  std::vector<Diagnostic> problems = std::move(sources.diagnostics);
  std::move(loaded.diagnostics.begin(), loaded.diagnostics.end(), std::back_inserter(problems));
  const bool refused = std::any_of(problems.begin(), problems.end(),
                                   [](const Diagnostic& found) { return found.severity == Severity::error; });
  if (refused) throw ConfigurationError(std::move(problems));
  ResolveOptions resolve_options = options;
  resolve_options.host = host.host;
  if (!resolve_options.identity) {
    resolve_options.identity.emplace();
    resolve_options.identity->environment = sources.variables;
  }
  return resolve_or_throw(*loaded.configuration, resolve_options);
}

}  // namespace signalr_config
