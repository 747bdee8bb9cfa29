#include "lint/scopes/join_descriptions.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "core/source_traits.hpp"
#include "lint/scopes/parse_file.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

using Group = std::vector<LintedFile*>;

// Of files with the same key, those of compose are in the order in which docker reads them.
std::pair<std::string, std::string> group_key(const LintedFile& file) {
  const std::string directory = file.path.parent_path().string();
  if (file.kind == SourceKind::kubernetes) return {directory, "kubernetes"};
  const std::string stem = file.path.stem().string();
  const bool is_standard = stem == "compose" || stem == "docker-compose";
  const bool is_override = stem == "compose.override" || stem == "docker-compose.override";
  if (file.kind != SourceKind::compose || (!is_standard && !is_override)) return {file.path.string(), ""};
  return {directory, is_standard ? stem : fs::path(stem).stem().string()};
}

bool comes_first(const LintedFile* a, const LintedFile* b) {
  const auto is_override = [](const LintedFile* file) {
    return file->kind == SourceKind::compose && file->path.stem().extension() == ".override";
  };
  return std::pair(is_override(a), a->path) < std::pair(is_override(b), b->path);
}

bool has_error(const std::vector<Diagnostic>& diagnostics) {
  return std::ranges::any_of(diagnostics,
                             [](const Diagnostic& one) { return one.severity == Severity::error; });
}

void give_diagnostics(const Group& group, const std::vector<Diagnostic>& diagnostics) {
  for (LintedFile* file : group) file->diagnostics.clear();
  for (const Diagnostic& diagnostic : diagnostics) {
    LintedFile* of = group.front();
    for (LintedFile* file : group) {
      const bool is_place = diagnostic.origin && diagnostic.origin->document &&
                            diagnostic.origin->document->name() == file->document->name();
      if (is_place) of = file;
    }
    of->diagnostics.push_back(diagnostic);
  }
}

void read_together(const Group& group, const DeploymentOptions& options) {
  std::vector<DescriptionText> texts;
  for (const LintedFile* file : group) {
    texts.push_back({file->document->name(), std::string(file->document->bytes())});
  }
  Deployment deployment = read_deployment(*group.front()->kind, std::move(texts), options);
  // Manifests that do not go together, such as those of two environments, are read one by one.
  const bool was_sound =
      std::ranges::none_of(group, [](const LintedFile* file) { return has_error(file->diagnostics); });
  if (group.size() > 1 && was_sound && has_error(deployment.diagnostics)) return;
  give_diagnostics(group, problems_of(deployment));
  for (LintedFile* file : group) file->deployment = nullptr;
  group.front()->deployment = std::make_shared<const Deployment>(std::move(deployment));
}

bool is_resource_template(const LintedFile& file) {
  return file.deployment && core::traits_of(*file.kind).is_resource_template;
}

// What a template of resources deploys as its module says by itself less than it does there.
void leave_modules_to_their_templates(std::vector<LintedFile>& files) {
  std::set<fs::path> modules;
  for (const LintedFile& file : files) {
    if (!is_resource_template(file) || file.deployment->refused()) continue;
    for (const fs::path& path : file.deployment->paths) modules.insert(path.lexically_normal());
  }
  for (LintedFile& file : files) {
    if (is_resource_template(file) && modules.contains(file.path.lexically_normal()))
      file.deployment = nullptr;
  }
}

}  // namespace

void join_descriptions(std::vector<LintedFile>& files, const DeploymentOptions& options) {
  leave_modules_to_their_templates(files);
  std::map<std::pair<std::string, std::string>, Group> groups;
  for (LintedFile& file : files) {
    if (file.deployment) groups[group_key(file)].push_back(&file);
  }
  for (auto& [key, group] : groups) {
    std::ranges::sort(group, comes_first);
    if (group.size() > 1 || !options.surrounding.variables().empty()) read_together(group, options);
  }
}

}  // namespace signalr_config::lint
