#pragma once

#include <string_view>

#include "signalr_config/host_builder.hpp"

namespace signalr_config::hosts {

/// How the host's own configuration (variables with its prefixes, the command line) gets below that of the
/// application.
enum class HostConfiguration {
  added,    ///< its sources are sources of the application
  chained,  ///< as one source, to which an empty value is none (up to .NET 10)
};

/// Where a builder puts the variables with ASPNETCORE_ in the host's own configuration.
enum class AspnetcoreVariables {
  none,
  lowest,   ///< all others win over them
  highest,  ///< they win over all others, unless they are empty
};

/// What is known of a builder: SIGNALR-SPEC.md 11.1, executed.
struct BuilderTraits {
  HostBuilder builder;
  std::string_view name;
  std::string_view method;
  HostConfiguration host;
  AspnetcoreVariables aspnetcore;
  bool dotnet_variables;      ///< DOTNET_
  bool application_settings;  ///< {Application}.settings.json, since .NET 10
  bool application_sources;   ///< any file, secrets, and variables without a prefix
};

const BuilderTraits& traits_of(HostBuilder builder);

}  // namespace signalr_config::hosts
