#pragma once

#include <optional>
#include <string>

#include "hosts/declared/application.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::cli {

/// Adds the sources that the program's code adds above those of its host.
void add_declared_sources(ConfigurationBuilder& builder, const hosts::DeclaredApplication& declared,
                          const HostOptions& host_options, const HostSources& host);

/// The name that code gives the environment, where the variables do not name another that wins.
[[nodiscard]] std::optional<hosts::Declared<std::string>> declared_environment(
    const hosts::DeclaredApplication& declared, HostBuilder builder, const Environment& variables);

}  // namespace signalr_config::cli
