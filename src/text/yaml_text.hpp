#pragma once

#include <string>
#include <string_view>

namespace signalr_config::text {

/// A YAML scalar in double quotes, in which every character can be written.
std::string yaml_quoted(std::string_view text);

/// A key: without quotes where nobody can take it for something else.
std::string yaml_key(std::string_view text);

}  // namespace signalr_config::text
