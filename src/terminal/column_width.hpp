#pragma once

#include <cstddef>
#include <string_view>

namespace signalr_config::terminal {

/// How many columns of a terminal a code point takes: two for wide East Asian characters and emoji, none for
/// combining marks.
[[nodiscard]] std::size_t column_width(char32_t code_point);

/// How many columns printable text takes.
[[nodiscard]] std::size_t column_width(std::string_view printable_text);

}  // namespace signalr_config::terminal
