#pragma once

#include <filesystem>
#include <functional>

#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// Where a project's sources are looked for.
struct SourceSearch {
  const FileSystem& files;
  std::function<bool(const std::filesystem::path& path)> may_read;  ///< default: all
};

/// Whether code of a project hands a connection string of its own to the SDK, or takes a section of its own:
/// `AddAzureSignalR(` with anything in its brackets, `AddNamedAzureSignalR(`. Then a connection string under
/// any key may be the one that is used. Looks at the sources in a directory and below it.
[[nodiscard]] bool is_handed_over_in_code(const std::filesystem::path& directory, const SourceSearch& search);

}  // namespace signalr_config::lint
