#pragma once

#include <span>
#include <string>

#include "lint/fix/files.hpp"
#include "signalr/disclosure/display.hpp"

namespace signalr_config::lint {

/// What was changed as one patch that `git apply` takes. With `Disclosure::masked` its lines are shown as
/// far as they may be, for people to read.
std::string patch_of(const FixOutcome& outcome, signalr::Disclosure disclosure);

}  // namespace signalr_config::lint
