#include "system/git.hpp"

#include <array>
#include <csignal>
#include <utility>

#include "text/well_formed.hpp"

namespace signalr_config::system {

namespace {

namespace fs = std::filesystem;

// All that git gets of the surroundings. SUDO_UID lets it trust what belongs to the user before `sudo`; the
// last two only let it look in fewer directories.
constexpr std::array<std::string_view, 7> passed_variables{"PATH",
                                                           "HOME",
                                                           "XDG_CONFIG_HOME",
                                                           "LD_LIBRARY_PATH",
                                                           "SUDO_UID",
                                                           "GIT_CEILING_DIRECTORIES",
                                                           "GIT_DISCOVERY_ACROSS_FILESYSTEM"};

constexpr std::array<std::string_view, 7> own_variables{
    "LC_ALL=C",                  // its words are read
    "GIT_NO_LAZY_FETCH=1",       // a missing object is missing; older versions heed the next one only
    "GIT_ALLOW_PROTOCOL=none",   // no remote is reached, whatever its URL runs
    "GIT_TERMINAL_PROMPT=0",     // nobody is asked
    "GIT_OPTIONAL_LOCKS=0",      // nothing is written
    "GIT_NO_REPLACE_OBJECTS=1",  // an object is what its name says
    "GIT_PAGER=cat",
};

// In place of what a repository configures: whatever names a program, and what would start one later.
constexpr std::array<std::string_view, 19> own_configuration{"core.fsmonitor=",
                                                             "core.hooksPath=/dev/null",
                                                             "core.untrackedCache=false",
                                                             "core.attributesFile=/dev/null",
                                                             "core.excludesFile=/dev/null",
                                                             "core.pager=cat",
                                                             "core.editor=false",
                                                             "core.askPass=",
                                                             "core.sshCommand=false",
                                                             "core.gitProxy=none",
                                                             "core.alternateRefsCommand=false",
                                                             "credential.helper=",
                                                             "diff.external=",
                                                             "gpg.program=false",
                                                             "protocol.allow=never",
                                                             "submodule.recurse=false",
                                                             "fetch.recurseSubmodules=false",
                                                             "gc.auto=0",
                                                             "maintenance.auto=false"};

std::string place_name(const fs::path& directory) {
  return directory.empty() ? "the current directory" : text::well_formed(directory.string());
}

// git's own words are not shown: they may quote files that a stranger's configuration includes.
GitProblem problem_of(const CapturedOutput& output, const fs::path& directory) {
  using Kind = GitProblem::Kind;
  const std::string name = place_name(directory);
  const auto says = [&](std::string_view words) { return output.err.find(words) != std::string::npos; };
  if (output.end == CapturedOutput::End::not_started)
    return {Kind::not_started, "git cannot be started", "Install git, or set PATH."};
  if (output.end == CapturedOutput::End::too_slow)
    return {Kind::no_answer, "git gives no answer in " + name, "Call 'git status' there."};
  if (output.end == CapturedOutput::End::too_large)
    return {Kind::no_answer, "git gives too long an answer in " + name, "Call 'git status' there."};
  if (says("dubious ownership") || says("unsafe repository"))
    return {Kind::foreign, "git refuses " + name + ": it belongs to another user",
            "If it is to be trusted, add it to safe.directory in git's global configuration."};
  if (says("not a git repository"))
    return {Kind::no_repository, "git finds no repository in " + name, "'git status' there says more."};
  return {Kind::no_answer, "git cannot read the repository in " + name, "'git status' there says why."};
}

}  // namespace

Git::Git(const Environment& environment) {
  for (const std::string_view name : passed_variables) {
    if (const auto value = environment.get(name))
      variables_.push_back(std::string(name) + "=" + std::string(*value));
  }
  variables_.insert(variables_.end(), own_variables.begin(), own_variables.end());
}

ProcessOptions Git::options(const fs::path& directory, const std::vector<std::string>& arguments) const {
  ProcessOptions options;
  options.search = ProgramSearch::absolute_only;
  options.variables = variables_;
  options.arguments = {"git", "--no-pager"};
  for (const std::string_view one : own_configuration) {
    options.arguments.emplace_back("-c");
    options.arguments.emplace_back(one);
  }
  if (!directory.empty()) options.arguments.insert(options.arguments.end(), {"-C", directory.string()});
  options.arguments.insert(options.arguments.end(), arguments.begin(), arguments.end());
  return options;
}

GitAnswer Git::run(const fs::path& directory, const std::vector<std::string>& arguments) const {
  CapturedOutput output = run_captured(options(directory, arguments));
  // What is lost on the way is no failure to `git ls-files`, only an error among its words.
  const bool is_partial =
      output.err.starts_with("error: ") || output.err.find("\nerror: ") != std::string::npos;
  if (!output.ok() || is_partial) return {{}, problem_of(output, directory)};
  return {std::move(output.out), std::nullopt};
}

Process Git::start(const fs::path& directory, const std::vector<std::string>& arguments) const {
  ProcessOptions settings = options(directory, arguments);
  settings.in = settings.out = ProcessStream::piped;
  settings.err = ProcessStream::nowhere;
  settings.ends_with_owner = true;
  ::sigemptyset(&settings.blocked_signals.emplace());
  return Process(settings);
}

}  // namespace signalr_config::system
