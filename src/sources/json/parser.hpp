#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads a JSON configuration file as Microsoft.Extensions.Configuration.Json does: comments and trailing
/// commas are allowed, at most 64 levels, and no key twice. `kind` is json or user_secrets.
///
/// Entries stand in the order of the document. An empty object is an entry without a value, an empty array
/// one with an empty value; either silently replaces what an earlier entry with the same key has set.
/// Origins: `key` is the innermost property's name inside its quotes (for an item of an array: the item),
/// `value` what stands inside the quotes, the literal, or the brackets of what is empty; its encoding is
/// opaque where the value is not what stands there (`true` is `True`).
///
/// The document holds UTF-8: the file's own bytes if they are that, else what they were transcoded to.
/// After a duplicate key reading goes on; after a syntax error the entries before it are kept.
[[nodiscard]] ParsedSource parse_json(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
