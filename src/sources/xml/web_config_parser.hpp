#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads a classic web.config or app.config as System.Configuration does: `connectionStrings/add` becomes
/// `ConnectionStrings:{name}`, `appSettings/add` its key, `clear` and `remove` take away what stands before
/// them. Names of elements and attributes are told apart by case. The root may be one of the two sections
/// alone, as in a file that `configSource` or `file` names; such a name itself is a warning, since the file
/// is not read. Document types are refused.
[[nodiscard]] ParsedSource parse_web_config(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
