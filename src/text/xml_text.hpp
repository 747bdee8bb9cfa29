#pragma once

#include <string>
#include <string_view>

namespace signalr_config::text {

// Characters that XML cannot hold stay as they are: the reader refuses them.

/// Text between tags, its markup and carriage returns as references.
[[nodiscard]] std::string xml_content(std::string_view text);

/// The content of an element that is a value: white space that stands alone is kept by CDATA, since a reader
/// leaves it out otherwise, and has no value for an element without content.
[[nodiscard]] std::string xml_value(std::string_view text);

/// An attribute's value, without the quotes in which it stands.
[[nodiscard]] std::string xml_attribute(std::string_view text, char quote = '"');

}  // namespace signalr_config::text
