#pragma once

#include <optional>
#include <string_view>

#include "signalr_config/source_kind.hpp"

namespace signalr_config::deployments {

/// The kind that the name of a file, without folders and in any case, says alone: `appsettings.json`,
/// `compose.yaml`, `Dockerfile.web`.
[[nodiscard]] std::optional<SourceKind> kind_of_name(std::string_view file_name);

/// The kind that its ending says, where its content says nothing else.
[[nodiscard]] std::optional<SourceKind> kind_of_ending(std::string_view file_name);

}  // namespace signalr_config::deployments
