#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

#include "hosts/code/facts.hpp"
#include "hosts/code/source_code.hpp"
#include "hosts/project/compile_items.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::hosts::code {

/// Where a project's sources are looked for.
struct SourceSearch {
  const FileSystem& files;
  /// What may be read; default: all. A link may lead out of a repository.
  std::function<bool(const std::filesystem::path& path)> may_read = {};
  /// Is shown each source of .NET that is read, so that nobody reads it again; may be empty.
  std::function<void(std::string_view text, Language language)> on_text = {};
  /// What the project compiles; default: what the only project of the directory says.
  std::optional<CompileItems> items = {};
};

/// What may be said of a source that was found. False: no more are wanted.
using OnSource = std::function<bool(const std::filesystem::path& file, std::string text, Language language)>;

/// Whether all sources were looked at: a project with very many is passed over.
enum class Searched : bool { in_part, whole };

/// Goes through the sources in a directory and below it, by their names, and through those that its project
/// has elsewhere. Those of another project below the directory's own are another's.
Searched for_each_source(const std::filesystem::path& directory, const SourceSearch& search,
                         const OnSource& on_source);

/// What the sources of a project say, and which of them do.
struct SourceFacts {
  Facts facts;
  std::vector<std::filesystem::path> files;
  Searched searched = Searched::whole;
};

[[nodiscard]] SourceFacts read_project_sources(const std::filesystem::path& directory,
                                               const SourceSearch& search);

/// The same as `read_project_sources` of one file: of an application that has no other.
[[nodiscard]] SourceFacts read_single_source(const std::filesystem::path& file, const SourceSearch& search);

}  // namespace signalr_config::hosts::code
