#include "text/xml_text.hpp"

namespace signalr_config::text {

namespace {

constexpr char no_quote = '\0';

/// Line breaks and tabs of an attribute are blanks to a reader if they are not references.
std::string_view reference_to(char c, char quote) {
  switch (c) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return quote == no_quote ? "&gt;" : "";
    case '\r':
      return "&#13;";
    case '"':
      return quote == '"' ? "&quot;" : "";
    case '\'':
      return quote == '\'' ? "&apos;" : "";
    case '\t':
      return quote != no_quote ? "&#9;" : "";
    case '\n':
      return quote != no_quote ? "&#10;" : "";
    default:
      return "";
  }
}

std::string escaped(std::string_view text, char quote) {
  std::string result;
  for (const char c : text) {
    const std::string_view reference = reference_to(c, quote);
    if (reference.empty()) {
      result += c;
    } else {
      result += reference;
    }
  }
  return result;
}

}  // namespace

std::string xml_content(std::string_view text) { return escaped(text, no_quote); }

std::string xml_value(std::string_view text) {
  const bool is_blank = text.find_first_not_of(" \t\n") == std::string_view::npos;
  return is_blank ? "<![CDATA[" + std::string(text) + "]]>" : xml_content(text);
}

std::string xml_attribute(std::string_view text, char quote) { return escaped(text, quote); }

}  // namespace signalr_config::text
