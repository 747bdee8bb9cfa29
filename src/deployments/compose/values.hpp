#pragma once

#include <vector>

#include "deployments/compose/file.hpp"

namespace signalr_config::deployments {

/// A text with the variables of the shell and of `.env` put in, as Compose does it. A value that is one
/// variable and nothing else has the variable's place, with the text's as the one that led there. What
/// Compose refuses or warns of is added to `diagnostics`.
[[nodiscard]] ComposeText put_compose_variables(const ComposeText& text, const Environment& shell,
                                                std::vector<Diagnostic>& diagnostics);

/// The origin of a variable of the shell for which a place of the description asks.
[[nodiscard]] Origin led_from(const EnvironmentVariable& variable, const Origin& place);

}  // namespace signalr_config::deployments
