#pragma once

#include <string>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// Reads a YAML configuration file by the rules of .NET's JSON files: mappings nest, sequences are numbered
/// from 0, scalars are taken as they are written, null is null, an empty mapping is a null and an empty
/// sequence an empty value, no key twice, ignoring case. Only the first document counts, which must be a
/// mapping or nothing at all.
///
/// Origins: `key` is the innermost key inside its quotes (of an item of a sequence: the item), `value` the
/// scalar inside its quotes. What an alias stands for has the place where it was written.
[[nodiscard]] ParsedSource parse_yaml(std::string name, std::string bytes, SourceKind kind);

}  // namespace signalr_config::sources
