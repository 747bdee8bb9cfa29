#pragma once

#include <string>

#include "signalr_config/environment.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/sources.hpp"
#include "sources/common/parsed_variables.hpp"

namespace signalr_config::sources {

/// The kind of the documents of a dialect, and the dialect of a kind of .env files.
[[nodiscard]] SourceKind kind_of(DotenvDialect dialect);
[[nodiscard]] DotenvDialect dialect_of(SourceKind kind);

/// Reads a .env file as the dialect's program does. `surrounding` are the variables that a value may refer
/// to where the dialect interpolates; they count before those that the text itself has set.
///
/// The document holds UTF-8: the file's own bytes if they are that. A variable that is named only has no
/// value, whether or not `surrounding` has one.
[[nodiscard]] ParsedVariables parse_dotenv(std::string name, std::string bytes, DotenvDialect dialect,
                                           const Environment& surrounding);

/// The same as entries: what `surrounding` has stands for variables that are named only.
[[nodiscard]] ParsedSource parse_dotenv_entries(std::string name, std::string bytes, SourceKind kind,
                                                const Environment& surrounding);

}  // namespace signalr_config::sources
