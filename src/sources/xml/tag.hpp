#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"
#include "signalr_config/export.hpp"

namespace signalr_config::sources {

/// `S` of XML 1.0.
inline constexpr std::string_view xml_white_space = " \t\r\n";

/// Where the parts of a start tag stand: expat says what they are, but not where.
struct XmlTag {
  struct Attribute {
    Span name;
    Span value;  ///< inside its quotes
  };
  Span name;
  std::vector<Attribute> attributes;
  bool closes_itself = false;
};

/// The parts of the start tag at `offset`. Precondition: it is well-formed.
[[nodiscard]] SIGNALR_CONFIG_EXPORT XmlTag scan_xml_tag(std::string_view text, std::size_t offset);

}  // namespace signalr_config::sources
