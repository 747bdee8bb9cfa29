#include "hosts/host_parts.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/builders/traits.hpp"
#include "hosts/project/msbuild.hpp"
#include "hosts/project/settings_file.hpp"
#include "signalr_config/sources.hpp"
#include "sources/source_of_kind.hpp"

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

// The host makes a file's name from the application's; separators become underscores, as .NET does.
std::string file_stem(std::string name) {
  std::replace(name.begin(), name.end(), '/', '_');
  return name;
}

bool add_mounted(HostSources& sources, const HostOptions& options, const std::string& name) {
  const auto mounted = std::ranges::find(options.mounted_files, name, &DescribedFile::name);
  if (mounted == options.mounted_files.end()) return false;
  sources.builder.add(mounted->source);
  return true;
}

// A JSON file is a source whether or not it is there, as .NET has it; another only where it is.
void add_settings_file(HostSources& sources, const HostOptions& options, const fs::path& root,
                       const std::string& name, SourceKind kind) {
  if (add_mounted(sources, options, name) || options.content != ContentRoot::directory) return;
  const fs::path path = file_in(root, name);
  if (kind != SourceKind::json) {
    sources.deciding_paths.push_back(path);
    if (!options.files->exists(path)) return;
  }
  sources.builder.add(sources::file_of_kind(
      path, kind, {},
      {.presence = Presence::optional, .files = options.files, .release = options.framework}));
}

// An id that properties with literal values give together.
std::optional<Decision> evaluated_secrets_id(const SecretsIdSearch& found, const ProjectSearch& search,
                                             const FileSystem& files) {
  const bool is_expression = found.problem && found.problem->code == DiagnosticCode::secrets_id_expression;
  if (!is_expression || !search.project) return std::nullopt;
  const auto id = read_project_facts(search.project->path, files).secrets_id;
  if (!id || !id->is_literal || id->value.empty()) return std::nullopt;
  return Decision{id->value, "UserSecretsId in " + reason_of(*id), std::nullopt};
}

// Which id the secrets have; a problem is kept only where the secrets would be read.
std::optional<Decision> decide_secrets_id(const HostOptions& options, const ProjectSearch& search,
                                          const fs::path& root, bool development,
                                          std::vector<Diagnostic>& diagnostics) {
  if (options.secrets_id) return Decision{*options.secrets_id, "given explicitly", std::nullopt};
  SecretsIdSearch found =
      search.project ? find_secrets_id(*search.project, *options.files) : SecretsIdSearch();
  std::string name = "UserSecretsId";
  if (!found.id && !found.problem) {
    found = find_settings_secrets_id(root, *options.files);
    name = "secretsId";
  }
  if (auto evaluated = evaluated_secrets_id(found, search, *options.files)) return evaluated;
  if (found.problem && development) diagnostics.push_back(*std::move(found.problem));
  if (!found.id) return std::nullopt;
  const std::string reason =
      found.origin ? name + " in " + describe(*found.origin) + found.remark : "derived from the file's path";
  return Decision{*std::move(found.id), reason, found.origin};
}

std::string reason_without_id(const ProjectSearch& search, const FileSystem& files) {
  if (search.candidates.size() > 1) return "there are several project files; name one to find its secrets id";
  if (!search.project) return "no secrets id is known: there is no project file";
  return "no secrets id is known: " + files.name_of(search.project->path) + " has no literal UserSecretsId";
}

const Environment& secrets_environment(const HostOptions& options) {
  return options.secrets_environment ? *options.secrets_environment : options.environment;
}

// Where the id has no directory yet, .NET's file provider has no root of its own, and `secrets.json` is
// looked for in the content root.
std::shared_ptr<const Source> secrets_source(const SecretsDecision& secrets, const HostOptions& options,
                                             const fs::path& root) {
  const bool stray = secrets.path && !disk()->is_directory(secrets.path->parent_path()) &&
                     options.files->exists(root / "secrets.json");
  return stray ? user_secrets_file(file_in(root, "secrets.json"),
                                   {.files = options.files, .release = options.framework})
               : user_secrets(secrets.id->value, secrets_environment(options), options.framework);
}

// What decides about the id, and where .NET looks while the store has no directory.
void add_secrets_paths(HostSources& sources, const HostOptions& options, const ProjectSearch& search,
                       const fs::path& root) {
  sources.deciding_paths.push_back(file_in(root, "secrets.json"));
  if (options.secrets_id) return;
  for (const std::string_view name : {"Directory.Build.props", "Directory.Build.targets"}) {
    if (!search.project) break;
    std::ranges::move(build_files_above(*search.project, name, *options.files),
                      std::back_inserter(sources.deciding_paths));
  }
  std::ranges::move(settings_files_above(root, *options.files), std::back_inserter(sources.deciding_paths));
}

// A store without a place is no reason to stop: the application may run where the place is known.
void leave_secrets_out(HostSources& sources, Diagnostic problem) {
  sources.secrets.reason = problem.message.masked();
  const bool unplaced = problem.code == DiagnosticCode::user_secrets_no_root;
  if (unplaced) problem.severity = Severity::warning;
  sources.diagnostics.push_back(std::move(problem));
}

}  // namespace

std::optional<Decision> decide(const Configuration& configuration, std::string_view key) {
  const Entry* const entry = configuration.find(key);
  if (entry == nullptr || !entry->value) return std::nullopt;
  return Decision{std::string(*entry->value), describe(entry->origin), entry->origin};
}

Decision decide_environment(const HostOptions& options, const Configuration& configuration) {
  if (options.environment_name) return {*options.environment_name, "given explicitly", std::nullopt};
  if (auto decided = decide(configuration, "environment")) return *std::move(decided);
  return {"Production", "the default; nothing names another", std::nullopt};
}

std::optional<Decision> decide_application(const HostOptions& options, const Configuration& configuration,
                                           const ProjectSearch& search) {
  auto decided = decide(configuration, "applicationName");
  if (decided && !decided->value.empty()) return decided;
  if (options.application_name) return Decision{*options.application_name, "given explicitly", std::nullopt};
  if (search.project) return Decision{search.project->name, "the project file's name", std::nullopt};
  return std::nullopt;
}

ProjectSearch find_host_project(const HostOptions& options, const fs::path& root) {
  return options.content == ContentRoot::directory
             ? find_project(options.project.value_or(root), *options.files)
             : ProjectSearch();
}

void add_project_paths(HostSources& sources, const HostOptions& options, const fs::path& root) {
  if (options.content != ContentRoot::directory) return;
  const fs::path place = options.project.value_or(root);
  if (!options.files->is_directory(place)) return sources.deciding_paths.push_back(place);
  for (const std::string_view extension : project_extensions)
    sources.deciding_paths.push_back(place / ("*" + std::string(extension)));
}

fs::path file_in(const fs::path& root, const std::string& name) {
  return root == "." || root.empty() ? fs::path(name) : root / name;
}

void add_settings_files(HostSources& sources, const HostOptions& options, const fs::path& root) {
  const std::string& environment = sources.environment.value;
  const auto add_pair = [&](const std::string& stem) {
    for (const std::string& name : {stem, stem + "." + environment}) {
      for (const deployments::SettingsFileEnding& ending : deployments::settings_file_endings)
        add_settings_file(sources, options, root, name + std::string(ending.text), ending.kind);
    }
  };
  add_pair(std::string(deployments::settings_file_stem));
  const bool has_own =
      traits_of(options.builder).application_settings && options.framework >= DotnetRelease::net10;
  if (has_own && sources.application && !sources.application->value.empty()) {
    add_pair(file_stem(sources.application->value) + ".settings");
  }
}

void add_secrets(HostSources& sources, const HostOptions& options, const ProjectSearch& search,
                 const fs::path& root) {
  SecretsDecision& secrets = sources.secrets;
  if (!options.user_secrets) {
    secrets.reason = "left out by the caller";
    return;
  }
  const bool development = dotnet::equals_ignore_case(sources.environment.value, "Development");
  if (development) add_secrets_paths(sources, options, search, root);
  secrets.id = decide_secrets_id(options, search, root, development, sources.diagnostics);
  if (!secrets.id) {
    secrets.reason = reason_without_id(search, *options.files);
    return;
  }
  secrets.reason = development ? "the environment is Development"
                               : "the environment is '" + sources.environment.value + "', not Development";
  auto located = user_secrets_path(secrets.id->value, secrets_environment(options));
  if (!located) {
    if (development) leave_secrets_out(sources, std::move(located).error().front());
    return;
  }
  secrets.path = *std::move(located);
  secrets.included = development;
  if (development) sources.builder.add(secrets_source(secrets, options, root));
}

}  // namespace signalr_config::hosts
