#pragma once

#include <string>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::exports {

/// The problem of a value that is outside of the input and cannot be written (`export-unresolved`). `subject`
/// says whose it is; empty: the key's.
Diagnostic unresolved_setting(const std::string& key, const std::string& subject, const Entry& entry);

}  // namespace signalr_config::exports
