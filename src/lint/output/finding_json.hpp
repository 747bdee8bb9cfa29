#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "lint/model/finding.hpp"

namespace signalr_config::lint {

/// A finding as an object of docs/schemas/lint-v1.schema.json.
nlohmann::ordered_json finding_json(const Finding& finding);

/// JSON on one line, with nothing in it that drives a terminal. What is not UTF-8 becomes U+FFFD.
std::string compact(const nlohmann::ordered_json& json);

}  // namespace signalr_config::lint
