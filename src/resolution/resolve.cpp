#include <utility>

#include "resolution/resolvers.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

Resolution resolve(const Configuration& configuration, const ResolveOptions& options) {
  resolution::ResolutionBuilder builder(configuration, options);
  switch (options.host) {
    case HostKind::aspnetcore:
      resolution::resolve_aspnetcore(builder);
      break;
    case HostKind::aspnet:
      resolution::resolve_aspnet(builder);
      break;
    case HostKind::functions:
    case HostKind::functions_isolated:
    case HostKind::management:
      resolution::resolve_service_manager(builder);
  }
  return builder.finish();
}

Resolution resolve_or_throw(const Configuration& configuration, const ResolveOptions& options) {
  Resolution resolution = resolve(configuration, options);
  if (!resolution.ok()) throw ConfigurationError(std::move(resolution.diagnostics));
  return resolution;
}

}  // namespace v0
}  // namespace signalr_config
