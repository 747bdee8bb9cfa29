#pragma once

#include <optional>
#include <string_view>

#include "hosts/code/source_code.hpp"

namespace signalr_config::hosts::code {

/// A function that is handed over: a lambda, `delegate (...) { }`, or a method of the same source.
struct Function {
  std::string_view parameter;  ///< its first; empty where it has none
  TokenRange body;
  bool has_condition = false;  ///< whether the body has an `if` or the like in it
};

/// The function that an argument is, written there or named; nothing where it is none that is known.
[[nodiscard]] std::optional<Function> find_function(const SourceCode& code, TokenRange argument);

}  // namespace signalr_config::hosts::code
