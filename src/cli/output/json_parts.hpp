#pragma once

#include <nlohmann/json.hpp>
#include <optional>

#include "signalr/disclosure/display.hpp"
#include "signalr_config/diagnostic.hpp"
#include "signalr_config/service_endpoint.hpp"

namespace signalr_config::cli {

using Json = nlohmann::ordered_json;

/// The parts that the JSON output of several commands has in common. docs/schemas describes them.
Json to_json(const std::optional<Origin>& origin);
Json to_json(const ServiceEndpoint& endpoint, signalr::Disclosure disclosure);
Json to_json(const Diagnostic& diagnostic);

}  // namespace signalr_config::cli
