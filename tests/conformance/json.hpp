#pragma once

#include <nlohmann/json.hpp>

namespace signalr_config::conformance {

/// Keeps members in the order of the file: variables and pairs are given in an order.
using Json = nlohmann::ordered_json;

/// On one line, for messages; never throws for bytes that are no UTF-8.
inline std::string compact(const Json& value) {
  return value.dump(-1, ' ', false, nlohmann::detail::error_handler_t::replace);
}

}  // namespace signalr_config::conformance
