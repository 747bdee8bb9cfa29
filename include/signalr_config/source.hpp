#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Whether a source that does not exist is an error. A file that exists but cannot be read or parsed is
/// always one, as in .NET.
enum class Presence {
  required,  ///< it is an error
  optional,  ///< it has no entries
};

/// One place from which configuration is read, each time `load` is called. Programs derive from it for
/// sources of their own.
///
/// Threads: a source may be loaded by several threads at once, unless the program sees to it that it is not.
/// An `EndpointMonitor` loads on the thread that starts it and then on its own, one load at a time.
class Source {
 public:
  virtual ~Source() = default;

  /// Reads the source. Never throws for what it finds: problems are diagnostics of the result.
  /// A missing optional source has no entries and no diagnostics.
  [[nodiscard]] virtual ParsedSource load() const = 0;

  /// The files and directories whose change can change the result; empty where nothing can be watched.
  virtual std::vector<std::filesystem::path> paths() const { return {}; }
};

}  // namespace v0
}  // namespace signalr_config
