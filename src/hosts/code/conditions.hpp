#pragma once

#include <vector>

#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// Which tokens stand below `if`, `else`, `switch`, `match`, `#if` and the like: whether they run is not
/// known. Costs linear time.
[[nodiscard]] std::vector<bool> tokens_below_conditions(const SourceCode& code);

/// `if` and the like, as a language writes them: what follows may not run.
[[nodiscard]] bool opens_condition(std::string_view word, Language language);

}  // namespace signalr_config::hosts::code
