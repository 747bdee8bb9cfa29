#pragma once

#include <cstddef>
#include <optional>

#include "hosts/code/calls.hpp"

namespace signalr_config::hosts::code {

/// `WebApplication.CreateBuilder(...)`, `new HostBuilder()`, ...; nothing where the call makes no host.
[[nodiscard]] std::optional<BuilderCall> read_builder_call(const Call& call);

/// Adds what a call says of the host besides its sources: `UseEnvironment("x")`, `SetBasePath(...)`.
void read_host_call(const Call& call, Facts& facts);

/// Adds what is assigned to a name: `EnvironmentName = "x"` of `new WebApplicationOptions { ... }`.
void read_host_assignment(const NamedCode& source, std::size_t name, const Place& place, Facts& facts);

}  // namespace signalr_config::hosts::code
