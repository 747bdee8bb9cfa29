#pragma once

#include <optional>
#include <string>
#include <vector>

#include "signalr_config/environment.hpp"

namespace signalr_config::cli {

/// What one side is made of, as arguments name it.
struct SideWords {
  std::vector<std::string> paths;
  /// Whether nothing need be there: a path that one of two commits does not have.
  bool may_be_absent = false;
};

/// Both sides.
struct BothSides {
  SideWords before;
  SideWords after;
};

/// What is to be told apart by something else than its path.
struct SideDifference {
  bool before = false;          ///< --from or --from-env
  bool after = false;           ///< --to or --to-env
  bool by_description = false;  ///< by those with -env
};

/// Tells which arguments are which side. `REV [REV] [PATH]`, `REV..REV` and `REV...REV` are as for `git
/// diff`: with one commit the second side is the working tree. What exists on this machine is a path,
/// whatever git calls by that name. Otherwise two paths are two sides, and with a difference on both sides
/// anything else is one application twice. Throws `UsageError`.
BothSides choose_sides(const std::vector<std::string>& words, const SideDifference& difference,
                       const Environment& environment);

}  // namespace signalr_config::cli
