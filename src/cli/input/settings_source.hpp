#pragma once

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/source.hpp"

namespace signalr_config::cli {

/// A source of what was given by `--set`: its entries say so.
std::shared_ptr<const Source> settings_source(std::vector<std::pair<std::string, std::string>> settings);

}  // namespace signalr_config::cli
