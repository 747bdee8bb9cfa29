#pragma once

#include <string>

#include "sources/common/parsed_variables.hpp"

namespace signalr_config::deployments {

/// Reads a file that a unit names by `EnvironmentFile=`, as systemd does (254 and newer: env-file.c). It is
/// not a shell's: quotes may stand anywhere in a value, `$` means nothing, `export` is no word. Lines without
/// '=' are ignored, and so are assignments with a name that systemd does not allow: both are warnings.
[[nodiscard]] sources::ParsedVariables parse_systemd_environment_file(std::string name, std::string bytes);

}  // namespace signalr_config::deployments
