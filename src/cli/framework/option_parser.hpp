#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/framework/option.hpp"

namespace signalr_config::cli {

/// An option that every command has.
extern const Option help_option;

/// An option, and where what is given for it goes.
struct BoundOption {
  const Option* option;
  OptionTarget target;
};

/// The options of the groups, with their members in `target`, which is of the struct that they belong to.
std::vector<BoundOption> bind_options(std::span<const OptionGroup> groups, void* target);

/// Reads a command line. Whether there is something left to do: false where `--help` was given, which counts
/// as an option too. Throws `UsageError`, which never repeats a value that was given: it may be a secret.
bool read_options(const std::vector<BoundOption>& options, const std::vector<std::string>& arguments);

}  // namespace signalr_config::cli
