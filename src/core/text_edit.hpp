#pragma once

#include "signalr_config/text_edit.hpp"

namespace signalr_config::core {

using signalr_config::apply_edits;
using signalr_config::TextEdit;
using signalr_config::TextEdits;

}  // namespace signalr_config::core
