#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>

#include "hosts/load_host.hpp"
#include "log/records.hpp"

namespace signalr_config {

hosts::HostLoad hosts::load_host(const HostOptions& host, const ResolveOptions& options) {
  HostSources sources = host_sources(host);
  auto layers = sources.builder.read();
  std::vector<Diagnostic> problems = std::move(sources.diagnostics);
  std::ranges::move(all_diagnostics(layers), std::back_inserter(problems));
  for (const Diagnostic& problem : problems) log::write(LogLevel::trace, problem);
  std::optional<Resolution> resolution;
  if (std::ranges::find(problems, Severity::error, &Diagnostic::severity) == problems.end()) {
    ResolveOptions resolve_options = options;
    resolve_options.host = host.host;
    if (!resolve_options.identity) {
      resolve_options.identity.emplace();
      resolve_options.identity->environment = sources.variables;
    }
    resolution = resolve(Configuration(std::move(layers)), resolve_options);
    std::ranges::copy(resolution->diagnostics, std::back_inserter(problems));
  }
  return {result_of(std::move(resolution), std::move(problems)), sources.paths()};
}

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Result<Resolution> resolve_host(const HostOptions& host, const ResolveOptions& options) {
  return hosts::load_host(host, options).resolution;
}

}  // namespace v0
}  // namespace signalr_config
