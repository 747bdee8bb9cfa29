#pragma once

#include <optional>
#include <string_view>

namespace signalr_config::cli {

/// The script for a shell; nothing for a shell that is not known.
std::optional<std::string_view> completion_script(std::string_view shell);

}  // namespace signalr_config::cli
