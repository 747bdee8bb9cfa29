#pragma once

#include <string_view>

#include "deployments/templates/expression.hpp"

namespace signalr_config::deployments {

/// Reads what stands in the brackets of `[concat('a', parameters('b'))]`; a null pointer where it is none.
/// Everything in it has the place of the whole.
[[nodiscard]] ExpressionPtr read_arm_function(std::string_view text, const TemplatePlace& place);

}  // namespace signalr_config::deployments
