#pragma once

#include <cstddef>
#include <string_view>

namespace signalr_config::text {

/// What tells at the beginning of a file that it is UTF-8.
inline constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

/// Where the text of a file begins: after its byte order mark, if it has one.
[[nodiscard]] constexpr std::size_t begin_of_text(std::string_view bytes) noexcept {
  return bytes.starts_with(byte_order_mark) ? byte_order_mark.size() : 0;
}

}  // namespace signalr_config::text
