#pragma once

#include <string>
#include <vector>

#include "sources/common/parsed_variables.hpp"

namespace signalr_config::deployments {

/// A file that a unit reads variables from.
struct EnvironmentFileReference {
  std::string path;       ///< absolute; may have wildcards, as of glob(7)
  bool optional = false;  ///< written with '-' before it: it may be missing
  Origin origin;          ///< `value`: the path
};

/// What the [Service] sections of a unit say about the environment. In the running service a variable of
/// `variables` overrides an inherited one, files override both in their order, and what `unset` names is
/// removed at last (systemd.exec(5)).
struct SystemdUnit {
  sources::ParsedVariables
      environment;  ///< `Environment=`, and `PassEnvironment=` before it, as variables without value
  std::vector<EnvironmentFileReference> files;
  std::vector<sources::TextVariable> unset;  ///< with a value: only where the variable has this value
};

/// Reads a unit file: continued lines, comments, quotes, C-style escapes, `%%`. An empty assignment takes
/// back what the setting has said before. Where systemd warns and ignores, so does this; other specifiers
/// than `%%` stay in the value, with a warning. Drop-in files are read by themselves: the caller knows their
/// order.
[[nodiscard]] SystemdUnit parse_systemd_unit(std::string name, std::string bytes);

}  // namespace signalr_config::deployments
