#include "terminal/column_width.hpp"

#include <utf8proc.h>

namespace signalr_config::terminal {

std::size_t column_width(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

}  // namespace signalr_config::terminal
