#include "sources/xml/tag.hpp"

#include <algorithm>

namespace signalr_config::sources {
namespace {

/// Like find_first_of, but the end of the text instead of npos.
std::size_t find_any(std::string_view text, std::string_view bytes, std::size_t pos) {
  return std::min(text.find_first_of(bytes, pos), text.size());
}

std::size_t skip_white_space(std::string_view text, std::size_t pos) {
  return std::min(text.find_first_not_of(xml_white_space, pos), text.size());
}

}  // namespace

XmlTag scan_xml_tag(std::string_view text, std::size_t offset) {
  XmlTag tag;
  std::size_t pos = find_any(text, " \t\r\n/>", offset + 1);
  tag.name = make_span(offset + 1, pos);
  for (pos = skip_white_space(text, pos); pos < text.size() && text[pos] != '/' && text[pos] != '>';
       pos = skip_white_space(text, pos)) {
    const std::size_t name_end = find_any(text, " \t\r\n=", pos);
    const std::size_t quote = find_any(text, "\"'", name_end);
    if (quote == text.size()) break;
    const std::size_t value_end = std::min(text.find(text[quote], quote + 1), text.size());
    tag.attributes.push_back({make_span(pos, name_end), make_span(quote + 1, value_end)});
    pos = std::min(value_end + 1, text.size());
  }
  tag.closes_itself = pos < text.size() && text[pos] == '/';
  return tag;
}

}  // namespace signalr_config::sources
