#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads an INFO file with Boost.PropertyTree: keys of nested braces are joined by ':', and a key has a value
/// if it has data or no children. Refused are `#include`, which would read other files, more than 1000
/// levels, a key that is set twice, ignoring case, and a key with a '=' in it, which is meant otherwise.
///
/// Boost tells the line of an error only: entries have no place in the document (see
/// Document::has_positions()), and messages name the line. Where Boost refuses the text there are no entries.
[[nodiscard]] ParsedSource parse_info(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
