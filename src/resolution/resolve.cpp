#include <optional>
#include <string>
#include <utility>

#include "log/records.hpp"
#include "resolution/resolvers.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config {

namespace {

void write_line(const std::string& text) { log::write(LogLevel::trace, text); }

std::string named(const std::string& name, EndpointType type) {
  return "endpoint " + (name.empty() ? "without a name" : name) + " (" + to_string(type) + "): ";
}

void trace_sources(const Resolution& resolution) {
  const auto& layers = resolution.configuration.layers();
  write_line("resolving for " + std::string(to_string(resolution.host)) + ", from " +
             std::to_string(layers.size()) + " sources, of which later ones override");
  for (const auto& layer : layers) {
    const std::string& name = layer->document()->name();
    const std::string kind(to_string(layer->kind()));
    write_line("source " + name + (name == kind ? "" : " (" + kind + ")") + ": " +
               std::to_string(layer->entries.size()) + " entries");
  }
}

void trace_endpoints(const Resolution& resolution) {
  for (const ConfiguredEndpoint& configured : resolution.in_effect()) {
    const ServiceEndpoint& endpoint = configured.endpoint;
    write_line(named(endpoint.name, endpoint.type) +
               signalr::display_endpoint(endpoint, signalr::Disclosure::masked) + ", " +
               std::string(kind_name(endpoint.credential)) + ", from " +
               (endpoint.origin ? describe(*endpoint.origin) : "the program's code"));
  }
  for (const UnresolvedEndpoint& unresolved : resolution.unresolved)
    write_line(named(unresolved.name, unresolved.type) + unresolved.reference);
}

void trace_unused(const Resolution& resolution) {
  for (const UnusedEntry& unused : resolution.unused) {
    write_line("not used: " + signalr::display_key(unused.key, signalr::Disclosure::masked) + " from " +
               describe(unused.origin) + ": " + unused.reason.masked() +
               (unused.instead ? ": " + describe(*unused.instead) : ""));
  }
}

// From where the endpoints came, what is not used, and every problem.
void trace(const Resolution& resolution) {
  if (!log::is_wanted(LogLevel::trace)) return;
  trace_sources(resolution);
  trace_endpoints(resolution);
  trace_unused(resolution);
  for (const Diagnostic& problem : resolution.diagnostics) log::write(LogLevel::trace, problem);
}

void resolve_for_host(resolution::ResolutionBuilder& builder) {
  switch (builder.options().host) {
    case HostKind::aspnetcore:
      return resolution::resolve_aspnetcore(builder);
    case HostKind::aspnet:
      return resolution::resolve_aspnet(builder);
    case HostKind::functions:
    case HostKind::functions_isolated:
    case HostKind::management:
      return resolution::resolve_service_manager(builder);
  }
}

}  // namespace

inline namespace SIGNALR_CONFIG_EXPORT v0 {

Resolution resolve(const Configuration& configuration, const ResolveOptions& options) {
  resolution::ResolutionBuilder builder(configuration, options);
  if (options.set_in_code.name) {
    builder.leave_to_code();
  } else {
    resolve_for_host(builder);
  }
  Resolution resolution = builder.finish();
  trace(resolution);
  return resolution;
}

Result<Resolution> checked(Resolution resolution) {
  std::vector<Diagnostic> problems = resolution.diagnostics;
  return result_of(std::optional(std::move(resolution)), std::move(problems));
}

}  // namespace v0
}  // namespace signalr_config
