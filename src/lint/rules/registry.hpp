#pragma once

#include <span>
#include <string_view>

#include "lint/model/rule.hpp"

namespace signalr_config::lint {

/// Every rule, by id.
std::span<const Rule* const> all_rules();

/// The rule of an id or a name, ignoring case; null pointer if there is none.
const Rule* find_rule(std::string_view id_or_name);

}  // namespace signalr_config::lint
