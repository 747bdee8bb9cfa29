#pragma once

#include "terminal/style.hpp"

namespace signalr_config::cli {

using signalr_config::Style;

}  // namespace signalr_config::cli
