#pragma once

#include <memory>
#include <vector>

#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/host_builder.hpp"
#include "signalr_config/source.hpp"

namespace signalr_config::hosts {

/// The host's own configuration: what is known before a single file is read.
struct HostLayers {
  std::vector<std::shared_ptr<const Source>> known;        ///< by which the environment's name is decided
  std::vector<std::shared_ptr<const Source>> application;  ///< as the application's configuration has them
};

/// What the host is started with.
struct HostStart {
  HostBuilder builder;
  DotnetRelease framework;
  const Environment& variables;
  std::shared_ptr<const Source> arguments;  ///< the command line; null pointer where there is none
};

HostLayers host_layers(const HostStart& start);

/// What an empty value becomes where a source is a part of a chained configuration.
enum class EmptyValue {
  null,         ///< the key is there, and hides what lower sources have
  let_through,  ///< the key is there, with the value that lower sources have
};

/// A source as ChainedConfigurationProvider hands it on up to .NET 10, where an empty value is none. Gives
/// `source` itself where it has no empty value: what is asked here never changes while a program runs.
std::shared_ptr<const Source> chained(std::shared_ptr<const Source> source, EmptyValue empty);

}  // namespace signalr_config::hosts
