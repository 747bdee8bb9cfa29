#pragma once

#include <string>
#include <string_view>

#include "sources/common/text_decoding.hpp"

namespace signalr_config::sources {

/// Decodes a file's bytes as System.Xml.XmlReader does when it is given a stream: by a byte order mark, else
/// by how "<" is written, else as the XML declaration says. A replacement in UTF-8 is where .NET refuses the
/// file.
[[nodiscard]] DecodedText decode_xml(std::string bytes);

/// Whether a text that was found in this encoding may declare itself to be in the one that is named so.
[[nodiscard]] bool may_declare_encoding(TextEncoding found, std::string_view declared);

}  // namespace signalr_config::sources
