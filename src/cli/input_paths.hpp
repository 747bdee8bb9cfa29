#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "cli/command.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/source.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::cli {

enum class PathKind { directory, file };

/// What a path is. Throws `UsageError`, with a suggestion, where there is nothing.
PathKind classify_path(const std::string& path);

/// A file of the kind, or of the one that its name says. `surrounding` is where .env files take variables
/// from.
std::shared_ptr<const Source> file_source(const std::string& path, std::optional<SourceKind> kind,
                                          const Environment& surrounding);

/// Standard input. Its kind must be known.
std::shared_ptr<const Source> text_source(std::string text, std::optional<SourceKind> kind,
                                          const Environment& surrounding);

/// The error for a directory in which the host finds nothing: names the applications that are near.
UsageError nothing_to_read(const std::filesystem::path& directory, const std::filesystem::path& current);

}  // namespace signalr_config::cli
