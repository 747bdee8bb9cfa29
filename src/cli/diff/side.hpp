#pragma once

#include <optional>
#include <string>
#include <vector>

#include "cli/diff/side_words.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/standard_input.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// One application of one side.
struct DiffApplication {
  std::string name;                         ///< as a description names it; empty where there is none
  std::optional<std::string> environment;   ///< nothing where files were given, which do not depend on it
  std::optional<Resolution> resolution;     ///< nothing where it does not resolve
  std::optional<IdentityOptions> identity;  ///< where its credentials are made; nothing where it was saved
  std::string problem;                      ///< why it does not
  std::vector<Diagnostic> diagnostics;      ///< the same, in detail
  bool about_signalr = true;
  bool saved = false;      ///< whether `resolve --json` saved it, without its secrets
  bool is_absent = false;  ///< it stands for a side on which there is nothing
};

/// One of the two configurations that are compared.
struct DiffSide {
  std::string label;
  std::vector<DiffApplication> applications;
  bool is_described = false;  ///< whether a deployment description gives the applications
  std::string hint = {};      ///< what may be meant, where there is nothing to read

  /// Whether there is nothing to read on this side.
  bool is_absent() const { return applications.size() == 1 && applications.front().is_absent; }
};

/// What both sides are read with.
struct DiffContext {
  StandardInput& standard_input;
  InputContext input;
  Invocation& invocation;
};

/// Reads a side: its paths are a directory, files, `-`, a saved resolution or `REV:path`. Throws
/// `UsageError`, which names the side, where it cannot be read.
DiffSide load_side(const SideWords& words, const InputOptions& options, DiffContext& context);

}  // namespace signalr_config::cli
