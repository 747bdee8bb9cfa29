#pragma once

#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// How the expression of these tokens is written.
[[nodiscard]] Text read_expression(const SourceCode& code, TokenRange range);

/// The argument of this name, `name: value`; nothing where it has none.
[[nodiscard]] std::optional<TokenRange> named_argument(const SourceCode& code,
                                                       const std::vector<TokenRange>& arguments,
                                                       std::string_view name);

}  // namespace signalr_config::hosts::code
