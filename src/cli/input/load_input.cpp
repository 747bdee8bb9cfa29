#include "cli/input/load_input.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "cli/input/command_line_settings.hpp"
#include "cli/input/input_loader.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/input/launch_profile.hpp"
#include "cli/input/standard_input.hpp"
#include "hosts/project/solution.hpp"
#include "hosts/web_config.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

// It gives the variables of the application in its directory, and nothing else of it is read.
bool is_web_config_of_aspnetcore(const InputPath& path) {
  if (path.kind != SourceKind::web_config || path.text) return false;
  const FileContent content = path.files->read(path.path);
  return content && hosts::starts_aspnetcore(*content);
}

// A description that cannot be read as such: nothing is known of its applications.
LoadedInput refused_input(DescribedInput described) {
  LoadedInput input;
  input.diagnostics = std::move(described.diagnostics);
  input.paths = std::move(described.paths);
  return input;
}

// Each of its answers; `label` is the application's own.
void load_variants(const InputParts& parts, const DescribedApplication* application, const std::string& label,
                   std::vector<LoadedInput>& loaded) {
  const Environment& variables = application != nullptr ? application->environment : parts.shell;
  for (const InputVariant& variant : declared_variants(parts.options, parts.paths, variables)) {
    loaded.push_back(load_one(parts, application, variant));
    loaded.back().is_variant = !variant.label.empty();
    loaded.back().application = label + (label.empty() || variant.label.empty() ? "" : ", ") + variant.label;
  }
}

std::vector<LoadedInput> load_described(const InputParts& parts, const DescribedInput& described) {
  std::vector<LoadedInput> loaded;
  for (const DescribedApplication& application : described.applications)
    load_variants(parts, &application, application.label(), loaded);
  for (LoadedInput& one : loaded) std::ranges::copy(described.paths, std::back_inserter(one.paths));
  if (loaded.empty()) {
    const std::vector<Diagnostic>& problems = described.diagnostics;
    throw UsageError("the description starts no application",
                     problems.empty() ? "" : problems.front().message.masked());
  }
  // What is wrong with the description as a whole is said once.
  std::vector<Diagnostic>& first = loaded.front().diagnostics;
  first.insert(first.begin(), described.diagnostics.begin(), described.diagnostics.end());
  return loaded;
}

// The applications among the projects of a solution: one where nothing is to be read is none.
std::vector<LoadedInput> load_solution(const InputOptions& options, const std::vector<InputPath>& paths,
                                       const InputContext& context, Invocation& invocation) {
  const auto solution = std::ranges::find(paths, true, &InputPath::is_solution);
  const auto at = solution - paths.begin();
  std::vector<LoadedInput> loaded;
  for (const fs::path& project : hosts::projects_of_solution(solution->path, *solution->files)) {
    std::vector<InputPath> replaced = paths;
    InputPath& path = replaced[static_cast<std::size_t>(at)];
    const fs::path directory = project.parent_path();
    path = {directory.empty() ? "." : directory.string(), std::nullopt, std::nullopt, path.files,
            project.string()};
    try {
      for (LoadedInput& one : load_applications(options, std::move(replaced), context, invocation)) {
        one.application = project.stem().string() + (one.application.empty() ? "" : ", ") + one.application;
        loaded.push_back(std::move(one));
      }
    } catch (const NothingToRead&) {
    }
  }
  if (loaded.empty())
    throw UsageError("the solution " + terminal::shown_argument(solution->path) + " has no application",
                     "Give the directory of a project.");
  return loaded;
}

}  // namespace

std::vector<LoadedInput> load_applications(const InputOptions& options, Invocation& invocation) {
  StandardInput standard_input(invocation.in);
  const InputContext context{read_settings(options.settings, standard_input, invocation)};
  return load_applications(options, look_at_paths(options, standard_input), context, invocation);
}

std::vector<LoadedInput> load_applications(const InputOptions& options, std::vector<InputPath> paths,
                                           const InputContext& context, Invocation& invocation) {
  if (std::ranges::find(paths, true, &InputPath::is_solution) != paths.end())
    return load_solution(options, paths, context, invocation);
  DescribedInput described = take_descriptions(paths, {options, invocation});
  if (paths.empty() && (options.environment_from || !described.is_described)) {
    paths.push_back({".", std::nullopt, std::nullopt});
  }
  if (paths.size() == 1 && is_web_config_of_aspnetcore(paths.front())) {
    const fs::path directory = fs::path(paths.front().path).parent_path();
    paths.front().path = directory.empty() ? "." : directory.string();
    paths.front().kind.reset();
  }
  const Environment shell = shell_of({options, invocation, described.is_described, paths});
  const InputParts parts{options, invocation, paths, context.settings, shell};
  std::vector<LoadedInput> loaded;
  if (described.refused) {
    loaded.push_back(refused_input(std::move(described)));
  } else if (described.is_described) {
    loaded = load_described(parts, described);
  } else {
    load_variants(parts, nullptr, "", loaded);
  }
  return loaded;
}

LoadedInput load_input(const InputOptions& options, Invocation& invocation) {
  std::vector<LoadedInput> applications = load_applications(options, invocation);
  if (applications.size() > 1) {
    std::vector<std::string> labels;
    for (const LoadedInput& application : applications) labels.push_back(application.application);
    if (applications.front().is_variant) refuse_several_variants(labels);
    refuse_several(labels);
  }
  return std::move(applications.front());
}

ExitCode failed_load_code(const std::vector<Diagnostic>& diagnostics) {
  const bool unreadable = std::ranges::any_of(diagnostics, [](const Diagnostic& diagnostic) {
    return diagnostic.severity == Severity::error && to_string(diagnostic.code).starts_with("file-");
  });
  return unreadable ? ExitCode::cannot_answer : ExitCode::no;
}

ExitCode failed_load_code(const LoadedInput& input) { return failed_load_code(input.diagnostics); }

}  // namespace signalr_config::cli
