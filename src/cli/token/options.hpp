#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/access_token.hpp"

namespace signalr_config::cli {

/// What the first argument names that is no file and no directory; it is taken off the list.
std::optional<std::string> take_name(std::vector<std::string>& paths);

/// `90s`, `15m`, `1h`, `2d`, or seconds. Throws `UsageError`.
std::chrono::seconds to_lifetime(std::string_view text);

/// `TYPE=VALUE`. Throws `UsageError`.
Claim to_claim(std::string_view text);

/// A point in time for people and programs: `2030-03-17T17:46:40Z`.
std::string utc_text(TokenTimes::Point time);

}  // namespace signalr_config::cli
