#include "sources/xml/expat/line_info.hpp"

#include <string_view>

#include "text/byte_order_mark.hpp"

namespace signalr_config::sources {

std::string xml_line_info(const Document& document, std::size_t offset) {
  const std::string_view text = document.bytes().substr(0, offset);
  std::size_t line = 1;
  std::size_t position = 1;
  for (std::size_t i = text::begin_of_text(text); i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const bool ends_line =
        byte == '\n' || (byte == '\r' && !document.bytes().substr(i + 1).starts_with('\n'));
    if (ends_line) {
      ++line;
      position = 1;
    } else if ((byte & 0xC0U) != 0x80U) {
      position += byte >= 0xF0 ? 2 : 1;
    }
  }
  return " Line " + std::to_string(line) + ", position " + std::to_string(position) + ".";
}

}  // namespace signalr_config::sources
