#include "text/xml_text.hpp"

namespace signalr_config::text {

namespace {

std::string escaped(std::string_view text, bool in_attribute) {
  std::string result;
  for (const char c : text) {
    if (c == '&') {
      result += "&amp;";
    } else if (c == '<') {
      result += "&lt;";
    } else if (c == '>') {
      result += "&gt;";
    } else if (c == '\r' || (in_attribute && (c == '\n' || c == '\t'))) {
      result += "&#" + std::to_string(static_cast<int>(c)) + ";";
    } else if (in_attribute && c == '"') {
      result += "&quot;";
    } else {
      result += c;
    }
  }
  return result;
}

}  // namespace

std::string xml_content(std::string_view text) {
  // A reader leaves out white space that stands alone, and has no value for an element without content.
  if (text.find_first_not_of(" \t\n") == std::string_view::npos)
    return "<![CDATA[" + std::string(text) + "]]>";
  return escaped(text, false);
}

std::string xml_attribute(std::string_view text) { return escaped(text, true); }

}  // namespace signalr_config::text
