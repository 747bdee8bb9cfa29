#include "cli/input/described_input.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>

#include "cli/input/input_paths.hpp"
#include "core/source_traits.hpp"
#include "hosts/project/file.hpp"
#include "hosts/project/file_based_app.hpp"
#include "hosts/project/solution.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {
namespace {

// Enough to tell what a file is.
constexpr std::size_t beginning = std::size_t{64} << 10;

std::string beginning_of(const std::string& path) {
  // What is no regular file is reported by whoever reads it.
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(path, ignored)) return {};
  std::ifstream file(path, std::ios::binary);
  std::string bytes(beginning, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  return bytes;
}

SourceKind kind_of_file(const std::string& path) {
  return recognize_kind(path, beginning_of(path)).value_or(SourceKind::json);
}

// A project file or a C# file stands for the directory that it is in, a solution for its projects.
void name_project(InputPath& path) {
  if (hosts::is_solution(path.path)) {
    path.is_solution = true;
  } else if (hosts::is_project_or_code(path.path)) {
    const std::filesystem::path file = path.path;
    const std::filesystem::path directory = file.has_parent_path() ? file.parent_path() : ".";
    const auto above = file.extension() == ".cs" && hosts::app_directives(beginning_of(path.path)).empty()
                           ? hosts::find_project_above(directory, *path.files)
                           : std::nullopt;
    if (!above) path.project = path.path;
    path.path = above.value_or(directory).string();
  } else {
    path.kind = kind_of_file(path.path);
  }
}

DescriptionText text_of(InputPath& path) {
  if (path.text) return {path.name(), *std::move(path.text)};
  FileContent content = path.files->read(path.path);
  if (content) return {path.name(), *std::move(content)};
  const Diagnostic& problem = content.error().diagnostic;
  throw UsageError(terminal::printable(problem.message.masked()), problem.remedy);
}

// Names by which a person may call an application: its label, its name, what it is part of.
bool is_called(const DescribedApplication& application, const std::string& name) {
  const std::string& workload = application.workload;
  return name == application.label() || name == application.name || (!workload.empty() && name == workload) ||
         name == workload.substr(workload.find('/') + 1);
}

// Which application of a description is meant, by which option.
struct PickedName {
  const std::optional<std::string>& name;
  std::string_view what;
};

// The descriptions, as they were named.
std::string described_files(const InputOptions& options) {
  std::vector<std::string> names = options.paths;
  if (options.environment_from) names.insert(names.begin(), *options.environment_from);
  std::string text;
  for (const std::string& name : names) text += (text.empty() ? "" : ", ") + terminal::shown_argument(name);
  return text.empty() ? "the description" : text;
}

[[noreturn]] void refuse_name(const PickedName& picked, const InputOptions& options,
                              const std::vector<DescribedApplication>& applications) {
  std::vector<std::string> labels;
  for (const DescribedApplication& application : applications) labels.push_back(application.label());
  const std::vector<std::string_view> candidates(labels.begin(), labels.end());
  const auto meant = text::nearest(*picked.name, candidates);
  std::string message = "no " + std::string(picked.what) + " '" + terminal::shown_argument(*picked.name) +
                        "' in " + described_files(options) + "; there are: ";
  for (const std::string& label : labels)
    message += (&label == &labels.front() ? "" : ", ") + terminal::printable(label);
  throw UsageError(message, meant ? "Did you mean " + terminal::printable(*meant) + "?" : std::string());
}

void pick(const InputOptions& options, DescribedInput& input) {
  if (input.refused) return;
  for (const PickedName& picked :
       {PickedName{options.service, "service"}, PickedName{options.profile, "launch profile"},
        PickedName{options.container, "container"}}) {
    if (!picked.name) continue;
    const auto is_other = [&](const auto& one) { return !is_called(one, *picked.name); };
    if (std::ranges::all_of(input.applications, is_other)) refuse_name(picked, options, input.applications);
    std::erase_if(input.applications, is_other);
  }
}

void add(Deployment deployment, DescribedInput& input) {
  input.is_described = true;
  input.refused = input.refused || deployment.refused();
  std::ranges::move(deployment.applications, std::back_inserter(input.applications));
  std::ranges::move(deployment.diagnostics, std::back_inserter(input.diagnostics));
  std::ranges::move(deployment.paths, std::back_inserter(input.paths));
}

DeploymentOptions deployment_options(const DescriptionContext& context,
                                     const std::shared_ptr<const FileSystem>& files) {
  DeploymentOptions deployment;
  if (context.options.process_environment) deployment.surrounding = context.invocation.process.environment;
  deployment.files = files;
  return deployment;
}

void add_environment_file(const DescriptionContext& context, DescribedInput& input) {
  InputPath path{*context.options.environment_from, std::nullopt, std::nullopt};
  if (classify_path(path.path) == PathKind::directory) {
    throw UsageError("--env-from takes a file: " + terminal::shown_argument(path.path));
  }
  path.kind = kind_of_file(path.path);
  if (!gives_environment(*path.kind)) {
    throw UsageError("--env-from takes a deployment description, and " + terminal::shown_argument(path.path) +
                         " is " + std::string(to_string(*path.kind)),
                     "Give files of configuration as PATHs.");
  }
  input.paths.emplace_back(path.path);
  const SourceKind kind = *path.kind;
  std::vector<DescriptionText> texts;
  texts.push_back(text_of(path));
  // It is a file of this machine, whatever the others are.
  add(read_deployment(kind, std::move(texts), deployment_options(context, path.files)), input);
}

}  // namespace

bool is_description(const InputPath& path) { return path.kind && is_deployment(*path.kind); }

void refuse_several(const std::vector<std::string>& labels) {
  std::string hint = "Pick one with --service, --profile or --container; there are: ";
  for (const std::string& label : labels)
    hint += (&label == &labels.front() ? "" : ", ") + terminal::printable(label);
  throw UsageError("the description has several applications", std::move(hint));
}

std::vector<InputPath> look_at_paths(const InputOptions& options, StandardInput& standard_input) {
  std::vector<InputPath> paths;
  for (const std::string& given : options.paths) {
    InputPath path{given, options.kind(), std::nullopt};
    if (given == "-") {
      path.text = standard_input.take("-");
      if (!path.kind) path.kind = recognize_kind("", *path.text);
    } else if (classify_path(given) == PathKind::directory) {
      if (path.kind != SourceKind::key_per_file) path.kind = std::nullopt;
    } else if (!path.kind) {
      name_project(path);
    }
    paths.push_back(std::move(path));
  }
  return paths;
}

DescribedInput take_descriptions(std::vector<InputPath>& paths, const DescriptionContext& context) {
  DescribedInput input;
  if (context.options.environment_from) add_environment_file(context, input);
  // Files of one kind are one description: compose files override one another, manifests refer to others.
  struct Group {
    std::vector<DescriptionText> texts;
    std::shared_ptr<const FileSystem> files = disk();
  };
  std::map<SourceKind, Group> groups;
  for (InputPath& path : paths) {
    if (!is_description(path)) continue;
    if (!path.text) input.paths.emplace_back(path.path);
    // Files of parameters are JSON, whatever the template is.
    const bool is_template = core::traits_of(*path.kind).is_resource_template;
    Group& group = groups[is_template ? SourceKind::bicep : *path.kind];
    if (path.files != disk()) group.files = path.files;
    group.texts.push_back(text_of(path));
  }
  std::erase_if(paths, is_description);
  for (auto& [kind, group] : groups) {
    add(read_deployment(kind, std::move(group.texts), deployment_options(context, group.files)), input);
  }
  pick(context.options, input);
  return input;
}

}  // namespace signalr_config::cli
