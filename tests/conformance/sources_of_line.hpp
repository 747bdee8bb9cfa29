#pragma once

#include <string>
#include <vector>

#include "conformance/json.hpp"
#include "conformance/scratch_directory.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/environment.hpp"

namespace signalr_config::conformance {

/// Which .NET answered a line.
DotnetRelease release_of(const Json& line);

/// The `sources` of a line, lowest first, as a release reads them. What has to be a file or a directory is
/// written below `scratch`. Throws a `std::runtime_error` for a kind of source that is not known here.
ConfigurationBuilder sources_of_line(const Json& sources, const ScratchDirectory& scratch,
                                     DotnetRelease release);

/// Variables in the order of the line.
Environment environment_of(const Json& variables);

std::vector<std::string> strings_of(const Json& array);

}  // namespace signalr_config::conformance
