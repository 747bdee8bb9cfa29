#pragma once

#include <string>
#include <vector>

#include "cli/program.hpp"

namespace signalr_config::test {

/// What must never be shown. Without a word in it, so that no piece of it occurs in the program's own text.
inline const std::string secret = "k3yZq9XwV7uTs5Rp2NmL8jHg4Fd";

/// The key of the default connection string.
inline const std::string planted_key = "Azure:SignalR:ConnectionString";

/// Values that hold the secret, in its right place and in wrong ones.
std::vector<std::string> planted_values();

/// Keys under which they are planted: what the SDK reads, options, near misses, and others.
std::vector<std::string> planted_keys();

/// Files that do not parse as JSON, with the secret beside the mistake.
std::vector<std::string> planted_texts();

/// Whether a piece of the secret is there that is too long to be chance.
bool reveals(const std::string& text);

/// Runs the program, and fails the test if it shows the secret or does not end as it should.
void check(const ProgramCall& call);

}  // namespace signalr_config::test
