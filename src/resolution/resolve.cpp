#include <utility>

#include "resolution/resolvers.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config {

Resolution resolve(const Configuration& configuration, const ResolveOptions& options) {
  ResolutionBuilder builder(configuration, options);
  switch (options.host) {
    case HostKind::aspnetcore:
      resolve_aspnetcore(builder);
      break;
    case HostKind::aspnet:
      resolve_aspnet(builder);
      break;
    case HostKind::functions:
    case HostKind::functions_isolated:
    case HostKind::management:
      resolve_service_manager(builder);
  }
  return builder.finish();
}

Resolution resolve_or_throw(const Configuration& configuration, const ResolveOptions& options) {
  Resolution resolution = resolve(configuration, options);
  if (!resolution.ok()) throw ConfigurationError(std::move(resolution.diagnostics));
  return resolution;
}

}  // namespace signalr_config
