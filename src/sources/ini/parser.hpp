#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads an INI file as Microsoft.Extensions.Configuration.Ini does: `[section]`, `key=value`, lines that
/// begin with `;`, `#` or `/` are comments (and only whole lines are). Sections and keys may have `:` in
/// them; quotes around a value are removed. A key must not be set twice.
///
/// Origins: `key` is the key as it stands in its line, `value` the value inside its quotes. The document
/// holds UTF-8: the file's own bytes if they are that, else what they were transcoded to. After a line that
/// .NET refuses reading goes on.
[[nodiscard]] ParsedSource parse_ini(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
