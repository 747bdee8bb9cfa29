#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "hosts/project/file.hpp"

namespace signalr_config::hosts {

/// The id of an application's user secrets, and where it was found.
struct NearestSecretsId {
  std::optional<std::string> id;
  std::string reason;                  ///< for people: `UserSecretsId in chat/chat.csproj:4:20`
  std::optional<Diagnostic> problem;   ///< why there is none, or why it cannot be told
  std::optional<ProjectFile> project;  ///< the nearest project, with or without an id
  std::filesystem::path directory;     ///< the application's: where the id or the project was found
};

/// Looks in a directory and in those above it, the nearest first: the UserSecretsId of a project, or the
/// `secretsId` of a `.signalr-config.yaml` for what has no project or one without an id. Problems:
/// `secrets-id-missing`, `secrets-id-expression`, `secrets-project-ambiguous`, and files that cannot be read.
[[nodiscard]] NearestSecretsId find_nearest_secrets_id(const std::filesystem::path& directory);

/// The same for a project file, or for a directory with one.
[[nodiscard]] NearestSecretsId find_project_secrets_id(const std::filesystem::path& project);

}  // namespace signalr_config::hosts
