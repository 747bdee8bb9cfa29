#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace signalr_config::forms {

/// A document as people indent it, with what is not UTF-8 replaced, and a line break at its end.
[[nodiscard]] inline std::string json_text(const nlohmann::ordered_json& document) {
  return document.dump(2, ' ', false, nlohmann::ordered_json::error_handler_t::replace) + "\n";
}

}  // namespace signalr_config::forms
