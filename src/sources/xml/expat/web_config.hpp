#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// What sources/xml/web_config_parser.hpp says, with expat.
[[nodiscard]] ParsedSource read_web_config(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
