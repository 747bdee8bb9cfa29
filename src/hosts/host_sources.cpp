#include <algorithm>
#include <iterator>
#include <string>

#include "hosts/sources_by_host.hpp"
#include "log/records.hpp"

namespace signalr_config {

namespace {

HostSources sources_of(const HostOptions& options) {
  switch (options.host) {
    case HostKind::functions:
    case HostKind::functions_isolated:
      return hosts::functions_sources(options);
    case HostKind::aspnet:
      return hosts::aspnet_sources(options);
    case HostKind::aspnetcore:
    case HostKind::management:
      break;
  }
  // Programs with the Management SDK have the host of any other .NET program.
  return hosts::aspnetcore_sources(options);
}

void trace_decisions(const HostSources& sources) {
  if (!log::is_wanted(LogLevel::trace)) return;
  log::write(LogLevel::trace,
             "environment " + sources.environment.value + " (" + sources.environment.reason + ")");
  log::write(LogLevel::trace, std::string("user secrets are ") + (sources.secrets.included ? "" : "not ") +
                                  "read (" + sources.secrets.reason + ")");
}

}  // namespace

inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::vector<std::filesystem::path> HostSources::paths() const {
  std::vector<std::filesystem::path> all = deciding_paths;
  std::ranges::move(builder.paths(), std::back_inserter(all));
  return all;
}

HostOptions HostOptions::from_process(int argc, const char* const* argv) {
  HostOptions options(Environment::from_process());
  if (argc > 1) options.arguments.assign(argv + 1, argv + argc);
  return options;
}

HostSources host_sources(const HostOptions& options) {
  HostSources sources = sources_of(options);
  if (options.add_sources) options.add_sources(sources.builder);
  trace_decisions(sources);
  return sources;
}

}  // namespace v0
}  // namespace signalr_config
