#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

/// The options that a builder is given, `new WebApplicationOptions { ... }`, where they stand there or are
/// the value of a variable; nothing where it is something else.
[[nodiscard]] std::optional<TokenRange> members_of_options(const NamedCode& source, TokenRange argument);

/// Whether a name is a member of such options: in their initializer, or after a variable that has some.
[[nodiscard]] bool is_member_of_options(const NamedCode& source, std::size_t name);

}  // namespace signalr_config::hosts::code
