#pragma once

#include "signalr_config/configuration.hpp"

namespace signalr_config::reload {

/// How much two configurations have in common.
enum class Likeness {
  identical,  ///< every entry is the same, and at the same place
  moved,      ///< every entry is the same; lines or comments are not
  different,
};

Likeness compare(const Configuration& before, const Configuration& after);

}  // namespace signalr_config::reload
