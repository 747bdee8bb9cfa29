#pragma once

#include <memory>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/input/standard_input.hpp"
#include "signalr_config/connection_string.hpp"
#include "signalr_config/diagnostic.hpp"

namespace signalr_config::cli {

/// A connection string that a command was given.
struct ConnectionStringInput {
  std::string text;
  std::shared_ptr<const Document> document;  ///< for places in messages
};

/// The only argument; `-` or none: standard input, without its last line end. Warns of a secret on the
/// command line.
ConnectionStringInput read_connection_string(const std::vector<std::string>& arguments,
                                             Invocation& invocation, StandardInput& standard_input);

/// The SDK's refusal, with its place in the input.
Diagnostic refusal(const ConnectionStringInput& input, const ConnectionStringError& error);

/// What the releases of the SDK make of it in different ways, if anything.
std::vector<Diagnostic> release_differences(const ConnectionStringInput& input);

}  // namespace signalr_config::cli
