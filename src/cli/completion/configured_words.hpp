#pragma once

#include <string>
#include <vector>

#include "cli/completion/values.hpp"

namespace signalr_config::cli {

/// Words that a configuration has, for completion. The configuration is what the words on the command line
/// name, as far as that can be read. Nothing that may be a secret is among them.

/// The names of endpoints in effect.
std::vector<std::string> endpoint_words(const ValueQuestion& question);

/// The keys that are set, and those that the SDK reads.
std::vector<std::string> key_words(const ValueQuestion& question);

/// The applications of deployment descriptions.
std::vector<std::string> application_words(const ValueQuestion& question);

/// The environments that have a settings file, and .NET's own.
std::vector<std::string> environment_words(const ValueQuestion& question);

}  // namespace signalr_config::cli
