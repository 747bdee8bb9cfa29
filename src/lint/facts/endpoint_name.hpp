#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "lint/model/scope.hpp"

namespace signalr_config::lint {

/// The segments of an endpoint's key below its section (`east`, `secondary`), where the SDK makes an endpoint
/// of it by ServiceEndpoint.Parse; empty for everything else.
std::vector<std::string_view> endpoint_segments(const ScopeEntry& where);

/// Whether a text is `primary` or `secondary`, ignoring case.
bool is_type_name(std::string_view text);

}  // namespace signalr_config::lint
