#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/host_kind.hpp"
#include "signalr_config/source.hpp"
#include "signalr_config/source_kind.hpp"
#include "signalr_config/sources.hpp"

namespace signalr_config::cli {

enum class PathKind { directory, file };

/// What a path is. Throws `UsageError`, with a suggestion, where there is nothing.
PathKind classify_path(const std::string& path);

/// A file of the kind. `shell` is what .env files refer to.
std::shared_ptr<const Source> file_source(const std::string& path, SourceKind kind, const Environment& shell,
                                          FileOptions options = {});

/// Standard input, or another text that has no file. Its kind must be known.
std::shared_ptr<const Source> text_source(const std::string& name, std::string text,
                                          std::optional<SourceKind> kind, const Environment& shell,
                                          DotnetRelease release = DotnetRelease::net10);

/// As a `UsageError`; whoever watches files waits at these places for something to appear.
class NothingToRead : public UsageError {
 public:
  using UsageError::UsageError;

  std::vector<std::filesystem::path> paths;  ///< where something would have been read
};

/// A directory in which the host finds nothing.
struct EmptyDirectory {
  std::filesystem::path directory;
  std::filesystem::path current;  ///< the process's own
  HostKind host = HostKind::aspnetcore;
  const FileSystem& files = *disk();
};

/// The error for it: says what the host would read, and names the applications that are near.
NothingToRead nothing_to_read(const EmptyDirectory& empty);

}  // namespace signalr_config::cli
