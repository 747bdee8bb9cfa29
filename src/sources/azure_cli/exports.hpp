#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

/// What the Azure command line prints, read as configuration. Each takes the JSON or YAML of its command; a
/// text of another shape is refused with `az-shape`. Values that the output does not hold are entries with
/// the encoding `ValueEncoding::reference`.
namespace signalr_config::sources {

/// `az keyvault secret list` (names only) and `az keyvault secret show`, one object or several in a list. As
/// Azure's Key Vault configuration provider does: `--` in a name is `:`.
[[nodiscard]] ParsedSource parse_az_keyvault(std::string name, std::string bytes, SourceKind kind);

/// `az appconfig kv list`, and the files of `az appconfig kv export`: nested or flat JSON, and its profile
/// `appconfig/kvset`. Feature flags are no settings. Of keys with several labels those with one override the
/// one without.
[[nodiscard]] ParsedSource parse_az_appconfig(std::string name, std::string bytes, SourceKind kind);

/// `az signalr key list`: its primary connection string is the default endpoint's. The secondary one is the
/// same endpoint with the other key.
[[nodiscard]] ParsedSource parse_az_keys(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
