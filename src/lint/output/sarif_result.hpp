#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "lint/model/finding.hpp"

namespace signalr_config::lint {

/// `error`, `warning`, `note`
std::string_view sarif_level(Severity severity);

/// A finding as a SARIF result. `rule_index` is its rule's place in the run's list, `line` the source line as
/// it may be shown; nothing is shown where it is empty.
nlohmann::ordered_json sarif_result(const Finding& finding, std::size_t rule_index, std::size_t occurrence,
                                    const std::string& line);

}  // namespace signalr_config::lint
