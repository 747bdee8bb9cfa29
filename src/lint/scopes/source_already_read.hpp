#pragma once

#include <memory>

#include "signalr_config/source.hpp"

namespace signalr_config::lint {

/// What was parsed before, as a source: an application is loaded once for each environment, and its files
/// stay the same. What it gives refers to `source`.
std::shared_ptr<const Source> source_already_read(std::shared_ptr<const ParsedSource> source);

}  // namespace signalr_config::lint
