#pragma once

#include <cstddef>
#include <string>

#include "signalr_config/document.hpp"

namespace signalr_config::sources {

/// ` Line 1, position 2.`: a byte offset as System.Xml counts it, in lines that end with "\n", "\r" or "\r\n"
/// and in UTF-16 units.
[[nodiscard]] std::string xml_line_info(const Document& document, std::size_t offset);

}  // namespace signalr_config::sources
