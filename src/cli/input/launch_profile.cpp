#include "cli/input/launch_profile.hpp"

#include <algorithm>
#include <filesystem>

#include "cli/framework/command.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/launch_profile.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> file_based(const std::optional<fs::path>& project) {
  return project && project->extension() == ".cs" ? project : std::nullopt;
}

std::string quoted(const std::string& name) { return '\'' + terminal::shown_argument(name) + '\''; }

[[noreturn]] void refuse_profile(const std::string& name, const hosts::LaunchSettings& settings) {
  const std::string file = terminal::printable(settings.file.string());
  if (settings.profiles.empty())
    throw UsageError("no launch profile " + (name.empty() ? "" : quoted(name) + ' ') + "in " + file,
                     "Expected " + file + " with profiles.");
  std::string known;
  for (const hosts::LaunchProfile& profile : settings.profiles) {
    if (profile.is_project()) known += (known.empty() ? "" : ", ") + terminal::printable(profile.name);
  }
  if (known.empty() || name.empty())
    throw UsageError("no launch profile in " + file + " starts the project",
                     "One with the commandName Project was expected.");
  throw UsageError("no launch profile " + quoted(name) + " in " + file + "; there are: " + known);
}

// `dotnet run` starts no others either.
void refuse_other_command(const hosts::LaunchProfile& profile, const hosts::LaunchSettings& settings) {
  if (profile.is_project()) return;
  throw UsageError("dotnet run does not start launch profile " + quoted(profile.name) + " in " +
                       terminal::printable(settings.file.string()) + ": its commandName is " +
                       quoted(profile.command) + ", and 'Project' was expected",
                   "Use --environment to see what another environment reads.");
}

// The directory in which `dotnet run` would be typed.
const InputPath& directory_among(const ShellQuestion& question) {
  const auto found =
      std::ranges::find_if(question.paths, [](const InputPath& path) { return !path.kind && !path.text; });
  if (question.is_described || found == question.paths.end())
    throw UsageError("--launch-profile is for a project's directory", "Give the directory as PATH.");
  return *found;
}

}  // namespace

Environment shell_of(const ShellQuestion& question) {
  const InputOptions& options = question.options;
  Environment shell = options.process_environment ? question.invocation.process.environment : Environment();
  if (!options.launch_profile) return shell;
  const InputPath& directory = directory_among(question);
  std::optional<fs::path> project = directory.project;
  if (options.project) project = *options.project;
  const hosts::LaunchSettings settings =
      hosts::read_launch_settings(directory.path, file_based(project), *directory.files);
  const hosts::LaunchProfile* const profile = settings.find(*options.launch_profile);
  if (profile == nullptr) refuse_profile(*options.launch_profile, settings);
  refuse_other_command(*profile, settings);
  return hosts::with_launch_profile(shell, *profile);
}

std::optional<DotnetRun> dotnet_run(const LoadedInput& input) {
  if (!input.host_options || !input.host || !input.host_choice.has_builder()) return std::nullopt;
  HostOptions options = *input.host_options;
  if (options.environment.get("DOTNET_LAUNCH_PROFILE")) return std::nullopt;  // it is what is shown
  if (input.environment_in_code) return std::nullopt;                         // it wins over a profile
  const hosts::LaunchSettings settings =
      hosts::read_launch_settings(*input.directory, file_based(options.project), *options.files);
  const hosts::LaunchProfile* const profile = settings.find("");
  if (profile == nullptr) return std::nullopt;
  options.environment = hosts::with_launch_profile(options.environment, *profile);
  options.environment_name = std::nullopt;
  options.user_secrets = false;
  std::string environment = host_sources(options).environment.value;
  if (dotnet::equals_ignore_case(environment, input.host->environment.value)) return std::nullopt;
  return DotnetRun{std::move(environment), profile->name, options.files->name_of(settings.file)};
}

}  // namespace signalr_config::cli
