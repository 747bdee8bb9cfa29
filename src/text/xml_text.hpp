#pragma once

#include <string>
#include <string_view>

namespace signalr_config::text {

/// Text between tags. Characters that XML cannot hold stay as they are: the reader refuses them.
std::string xml_content(std::string_view text);

/// An attribute's value, without its double quotes.
std::string xml_attribute(std::string_view text);

}  // namespace signalr_config::text
