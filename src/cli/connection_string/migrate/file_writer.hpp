#pragma once

#include <vector>

#include "cli/connection_string/migrate/migration.hpp"
#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Writes files and can take it back. A file that somebody else changes meanwhile is left to him.
class FileWriter {
 public:
  explicit FileWriter(Invocation& invocation) : invocation_(invocation) {}

  /// False where one could not be written, which is reported; those before it are written then.
  bool write(const std::vector<FileChange>& files);

  /// Puts back what `write` has written; reports what cannot be.
  void restore();

 private:
  Invocation& invocation_;
  std::vector<FileChange> written_;
};

}  // namespace signalr_config::cli
