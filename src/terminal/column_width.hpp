#pragma once

#include <cstddef>

namespace signalr_config::terminal {

/// How many columns of a terminal a code point takes: two for wide East Asian characters and emoji, none for
/// combining marks.
[[nodiscard]] std::size_t column_width(char32_t code_point);

}  // namespace signalr_config::terminal
