#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/json_parts.hpp"
#include "signalr/display.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::cli {

/// A value for a person: `(null)` and `(empty)` say what cannot be seen.
std::string value_text(std::string_view key, std::optional<std::string_view> value, Disclosure disclosure);

/// The members `value`, `state` (null, empty or present) and `masked` of a value in JSON.
void add_value_json(Json& json, std::string_view key, std::optional<std::string_view> value,
                    Disclosure disclosure);

}  // namespace signalr_config::cli
