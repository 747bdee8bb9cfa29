#pragma once

#include "signalr_config/dotnet_release.hpp"
#include "sources/common/file_source.hpp"

namespace signalr_config::sources {

/// Makes of what parse_json() read what a release of .NET reads; of other kinds nothing. Up to 9, `null` is
/// the empty string, and an empty array is null: there JsonConfigurationFileParser took null through
/// ToString(), and had an explicit null for empty containers of both kinds.
void apply_release(ParsedSource& source, DotnetRelease release);

/// parse_json() as a release of .NET has it.
[[nodiscard]] ParseFunction json_parser(DotnetRelease release);

}  // namespace signalr_config::sources
