#pragma once

#include <string_view>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/log.hpp"

namespace signalr_config::log {

/// Whether anybody wants records of this level. To be asked before a text is made.
[[nodiscard]] bool is_wanted(LogLevel level) noexcept;

/// Hands a record to who wants it. The text has no secret in it; that it is one line, and harmless to a
/// terminal, is seen to here.
void write(LogLevel level, std::string_view text) noexcept;

/// The same of a problem: its place, what it is, and the remedy.
void write(LogLevel level, const Diagnostic& diagnostic) noexcept;

}  // namespace signalr_config::log
