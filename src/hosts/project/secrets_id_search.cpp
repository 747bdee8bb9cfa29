#include "hosts/project/secrets_id_search.hpp"

#include <utility>

#include "hosts/project/settings_file.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

constexpr const char* how_to_give_one =
    "Give one with --secrets-id or --project, or let 'signalr-config secrets init' make one.";

Diagnostic problem(DiagnosticCode code, Message message, std::string remedy) {
  Diagnostic diagnostic;
  diagnostic.code = code;
  diagnostic.message = std::move(message);
  diagnostic.remedy = std::move(remedy);
  return diagnostic;
}

Diagnostic ambiguous(const fs::path& directory, const ProjectSearch& search) {
  Message message("there are several project files in ");
  message.key(directory.string()).text(": ");
  for (const fs::path& candidate : search.candidates) {
    if (&candidate != &search.candidates.front()) message.text(", ");
    message.key(candidate.filename().string());
  }
  return problem(DiagnosticCode::secrets_project_ambiguous, std::move(message), "Name one with --project.");
}

Diagnostic missing(const NearestSecretsId& nearest, const fs::path& directory) {
  Message message("no id of user secrets is known: ");
  if (nearest.project) {
    message.key(nearest.project->path.string()).text(" has no UserSecretsId");
  } else {
    message.text("there is neither a project file nor a .signalr-config.yaml in ");
    message.key(directory == "." ? "the current directory" : directory.string()).text(" or above it");
  }
  return problem(DiagnosticCode::secrets_id_missing, std::move(message), how_to_give_one);
}

// Whether the search gave an answer: an id, or a problem.
bool take(NearestSecretsId& nearest, SecretsIdSearch found, std::string_view name,
          const fs::path& directory) {
  if (!found.id && !found.problem) return false;
  nearest.directory = directory;
  if (found.id && found.origin)
    nearest.reason = std::string(name) + " in " + describe(*found.origin) + found.remark;
  nearest.id = std::move(found.id);
  nearest.problem = std::move(found.problem);
  return true;
}

// Of several projects on the way up only the nearest counts.
bool take_project(NearestSecretsId& nearest, const fs::path& directory) {
  if (nearest.project) return false;
  ProjectSearch search = find_project(directory);
  if (search.candidates.size() > 1) nearest.problem = ambiguous(directory, search);
  if (!search.project) return nearest.problem.has_value();
  nearest.project = std::move(search.project);
  nearest.directory = directory;
  return take(nearest, find_secrets_id(*nearest.project), "UserSecretsId", directory);
}

bool take_settings(NearestSecretsId& nearest, const fs::path& directory) {
  std::error_code ignored;
  if (!fs::exists(settings_file_in(directory), ignored)) return false;
  return take(nearest, find_settings_secrets_id(directory), "secretsId", directory);
}

}  // namespace

NearestSecretsId find_nearest_secrets_id(const fs::path& directory) {
  NearestSecretsId nearest;
  std::error_code error;
  fs::path folder = directory.lexically_normal();
  fs::path absolute = fs::absolute(directory, error).lexically_normal();
  while (!take_project(nearest, folder) && !take_settings(nearest, folder)) {
    if (absolute == absolute.parent_path()) {
      nearest.problem = missing(nearest, directory);
      break;
    }
    absolute = absolute.parent_path();
    // As it is named: people see `../chat.csproj` and not a path from the root.
    folder = directory.is_absolute() ? absolute : folder == "." ? fs::path("..") : ".." / folder;
  }
  return nearest;
}

NearestSecretsId find_project_secrets_id(const fs::path& project) {
  std::error_code error;
  NearestSecretsId nearest;
  const fs::path directory = fs::is_directory(project, error) ? project : project.parent_path();
  const ProjectSearch search = find_project(project);
  if (search.candidates.size() > 1) {
    nearest.problem = ambiguous(directory, search);
    return nearest;
  }
  if (!search.project || !fs::exists(search.project->path, error)) {
    nearest.problem =
        problem(DiagnosticCode::secrets_project_missing,
                Message("there is no project file at ").key(project.string()), "Correct the path.");
    return nearest;
  }
  nearest.project = search.project;
  nearest.directory = directory.empty() ? fs::path(".") : directory;
  if (take(nearest, find_secrets_id(*nearest.project), "UserSecretsId", nearest.directory)) return nearest;
  if (take(nearest, find_settings_secrets_id(nearest.directory), "secretsId", nearest.directory))
    return nearest;
  nearest.problem = missing(nearest, nearest.directory);
  return nearest;
}

}  // namespace signalr_config::hosts
