#include "terminal/column_width.hpp"

#include <utf8proc.h>

#include "dotnet/ascii.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::terminal {

std::size_t column_width(char32_t code_point) {
  if (code_point >= 0x20 && code_point < 0x7F) return 1;
  const int width = utf8proc_charwidth(static_cast<utf8proc_int32_t>(code_point));
  return width > 0 ? static_cast<std::size_t>(width) : 0;
}

std::size_t column_width(std::string_view printable_text) {
  if (dotnet::is_ascii(printable_text)) return printable_text.size();
  std::size_t columns = 0;
  for (std::size_t at = 0; at < printable_text.size();)
    columns += column_width(dotnet::decode(printable_text, at));
  return columns;
}

}  // namespace signalr_config::terminal
