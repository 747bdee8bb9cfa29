#pragma once

#include "terminal/printable.hpp"

namespace signalr_config::cli {

using signalr_config::printable;
using signalr_config::printable_json;
using signalr_config::shown_argument;
using signalr_config::width;

}  // namespace signalr_config::cli
