#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/origin.hpp"

namespace signalr_config::hosts {

/// How the names of project files end.
inline constexpr std::array<std::string_view, 3> project_extensions{".csproj", ".fsproj", ".vbproj"};

/// Whether a file is a project by its name.
[[nodiscard]] bool is_project_file(const std::filesystem::path& file);

/// A .NET project file, as far as the host needs it.
struct ProjectFile {
  std::filesystem::path path;
  std::string name;  ///< without directory and extension: the application's default name
};

/// The outcome of looking for the project of an application.
struct ProjectSearch {
  std::optional<ProjectFile> project;
  std::vector<std::filesystem::path> candidates;  ///< all project files of the directory
};

/// The given project file (or the only one in a given directory).
ProjectSearch find_project(const std::filesystem::path& file_or_directory, const FileSystem& files = *disk());

/// The nearest directory with a project file, the given one or one above it; as it is named from there.
std::optional<std::filesystem::path> find_project_above(const std::filesystem::path& directory,
                                                        const FileSystem& files = *disk());

/// The `<UserSecretsId>` that a project has, and where.
struct SecretsIdSearch {
  std::optional<std::string> id;
  std::optional<Origin> origin;
  std::optional<Diagnostic> problem;  ///< the id is an MSBuild expression, or a file cannot be read
  std::string remark = {};            ///< of conditions, after the place: `, below a condition`
};

/// The text of the last `<UserSecretsId>` outside of comments: MSBuild's later property wins, and one
/// without a condition over those below one, which is not evaluated. This is not an
/// XML parser; the files it reads are the user's own, and one that MSBuild refuses is MSBuild's to refuse.
std::optional<Span> find_secrets_id_element(std::string_view xml);

/// The id that stands at a place; an MSBuild expression is a problem.
SecretsIdSearch literal_secrets_id(Origin origin);

/// The id in the nearest Directory.Build.props in the directory of a file or above it.
SecretsIdSearch find_build_props_secrets_id(const std::filesystem::path& file,
                                            const FileSystem& files = *disk());

/// Reads the literal `<UserSecretsId>` of a project: that of the nearest Directory.Build.props above it,
/// which its own follows, and then that of the nearest Directory.Build.targets, as MSBuild imports them.
/// Conditions are not evaluated: the last one without any is taken, and one below a condition after it is
/// named.
SecretsIdSearch find_secrets_id(const ProjectFile& project, const FileSystem& files = *disk());

/// Where Directory.Build.props or Directory.Build.targets is looked for: the nearest first, up to one that
/// exists.
std::vector<std::filesystem::path> build_files_above(const ProjectFile& project, std::string_view name,
                                                     const FileSystem& files = *disk());

/// The same for any name, from a directory on.
std::vector<std::filesystem::path> candidates_above(const std::filesystem::path& start, std::string_view name,
                                                    const FileSystem& files);

}  // namespace signalr_config::hosts
