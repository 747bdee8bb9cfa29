#pragma once

#include <cstddef>

#include "signalr_config/environment.hpp"
#include "sources/common/parsed_variables.hpp"

namespace signalr_config::sources {

/// Each reads `list.text()` from `begin`, which is behind a byte order mark.

/// compose-go's package `dotenv` (v2.13): the grammar of godotenv with its own escapes and interpolation.
void read_compose_dotenv(VariableList& list, std::size_t begin, const Environment& surrounding);

/// docker/cli's package `kvfile` (v28): a variable a line, taken as it is.
void read_docker_dotenv(VariableList& list, std::size_t begin);

/// The npm package `dotenv` (15 to 18): one regular expression, whose matches are found here by hand. Lines
/// that it does not match are ignored. U+2028 and U+2029 are white space here, and line ends to JavaScript.
void read_npm_dotenv(VariableList& list, std::size_t begin);

}  // namespace signalr_config::sources
