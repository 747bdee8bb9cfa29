#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace signalr_config::sources {

/// System.String.Replace: every `from` in `text`, found from left to right, replaced by `to`. Precondition:
/// `from` is not empty.
[[nodiscard]] std::string replace_all(std::string_view text, std::string_view from, std::string_view to);

/// What follows `prefix` in `text`, if `text` begins with it under StringComparison.OrdinalIgnoreCase. The
/// two may have different numbers of bytes, but have the same number of characters.
[[nodiscard]] std::optional<std::string_view> without_prefix_ignoring_case(std::string_view text,
                                                                           std::string_view prefix);

}  // namespace signalr_config::sources
