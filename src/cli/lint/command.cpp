#include <algorithm>
#include <ostream>
#include <thread>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/lint/input.hpp"
#include "cli/lint/options.hpp"
#include "cli/lint/report.hpp"
#include "cli/lint/settings.hpp"
#include "lint/discovery/git_files.hpp"
#include "lint/discovery/read_files.hpp"
#include "lint/facts/text_search.hpp"
#include "lint/run_rules.hpp"
#include "lint/scopes/build_scopes.hpp"
#include "lint/settings/apply.hpp"
#include "lint/suppression/suppress.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

unsigned thread_count() { return std::clamp(std::thread::hardware_concurrency(), 1U, 8U); }

SdkVersion sdk_of(const LintOptions& options) {
  return options.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
}

lint::SettingsLookup settings_lookup(const LintOptions& options) {
  if (options.config && options.isolated) throw UsageError("--config has no effect with --isolated");
  if (options.config && options.config->empty()) throw UsageError("a path is empty");
  return {options.isolated, options.config};
}

// One call of the command, from the options to the exit code.
class LintRun {
 public:
  LintRun(const LintOptions& options, Invocation& invocation)
      : options_(options),
        invocation_(invocation),
        settings_(command_line_layer(options), settings_lookup(options)),
        git_(invocation.process.environment) {}

  ExitCode run() try {
    if (options_.show_settings) return show_settings();
    read_ = lint::read_files(find_lint_files(options_, settings_, git_, invocation_), thread_count());
    ask_git();
    write_remarks();
    if (options_.list_files) return list_files();
    const ExitCode code = lint_and_report(job(), invocation_);
    return is_complete() ? code : ExitCode::cannot_answer;
  } catch (const lint::SettingsError& error) {
    write_diagnostics(invocation_.err, error.problems(), error_style(invocation_));
    return ExitCode::cannot_answer;
  }

 private:
  ExitCode show_settings() {
    for (const std::string& path : lint_paths(options_)) {
      write_settings(invocation_.out, path == "-" ? *options_.stdin_filename : path, settings_);
    }
    return ExitCode::yes;
  }

  // Where git does not answer, that is said before everything else.
  void ask_git() {
    for (const lint::LintedFile& file : read_.files) {
      if (lint::may_hold_key(file.document->bytes())) git_.tracking(file.path);
    }
    read_.problems.insert(read_.problems.end(), git_.problems().begin(), git_.problems().end());
  }

  void write_remarks() const {
    const terminal::Style style = error_style(invocation_);
    for (const lint::ReadProblem& problem : read_.problems) {
      const std::string word = problem.is_given ? style.error("error:") : style.warning("warning:");
      invocation_.err << word << ' ' << terminal::printable(problem.text) << '\n';
    }
    for (const std::string& note : read_.notes) {
      invocation_.err << style.strong("note:") << ' ' << terminal::printable(note) << '\n';
    }
  }

  ExitCode list_files() const {
    for (const lint::LintedFile& file : read_.files) {
      invocation_.out << terminal::printable(file.path.string()) << ' '
                      << (file.kind ? to_string(*file.kind) : "text") << '\n';
    }
    return is_complete() ? ExitCode::yes : ExitCode::cannot_answer;
  }

  LintJob job() {
    LintJob job{options_, scope_options()};
    job.files = std::move(read_.files);
    for (const std::string& note : read_.notes) job.notes.push_back({{}, note});
    const bool reads_input = std::ranges::find(options_.paths, "-") != options_.paths.end();
    if (reads_input) job.standard_input = options_.stdin_filename;
    job.find = [this](std::span<const lint::LintedFile> files, std::span<const lint::Scope> scopes) {
      return find(files, scopes);
    };
    job.has_failure = [this](std::span<const lint::Finding> findings) {
      return lint::has_failure(findings, settings_);
    };
    return job;
  }

  std::vector<lint::Finding> find(std::span<const lint::LintedFile> files,
                                  std::span<const lint::Scope> scopes) {
    const auto tracking = [this](const fs::path& path) { return git_.tracking(path); };
    const std::vector<const lint::Rule*> rules = lint::rules_in_use(files, settings_);
    const lint::RuleRun run{rules, sdk_of(options_), thread_count()};
    auto findings = lint::suppress(lint::run_rules(run, {files, scopes, tracking}), files, rules);
    return lint::apply_settings(std::move(findings), files, settings_);
  }

  lint::ScopeOptions scope_options() {
    lint::ScopeOptions scope;
    if (options_.host) scope.host = parse_host_kind(*options_.host);
    // Asked by several threads: what the tree does not know yet must not be looked for then.
    for (const lint::LintedFile& file : read_.files) settings_.of_file(file.path);
    scope.host_of = [this](const fs::path& directory) { return settings_.of_directory(directory).host(); };
    scope.connection = options_.connection;
    scope.sdk = sdk_of(options_);
    if (options_.process_environment) scope.variables = invocation_.process.environment;
    scope.user_secrets = options_.user_secrets;
    scope.secrets_environment = invocation_.process.environment;
    scope.may_read = [this](const fs::path& path) { return read_.trees.contain(path); };
    scope.threads = thread_count();
    return scope;
  }

  bool is_complete() const {
    return std::ranges::none_of(read_.problems, [](const auto& problem) { return problem.is_given; });
  }

  const LintOptions& options_;
  Invocation& invocation_;
  lint::SettingsTree settings_;
  lint::ReadFiles read_;
  lint::GitFiles git_;
};

ExitCode run_lint(const LintOptions& given, Invocation& invocation) {
  return LintRun(given, invocation).run();
}

}  // namespace

extern constinit const Command lint_command = command_of<LintOptions, run_lint>({
    .name = "lint",
    .summary = "Find what is wrong, risky or surprising in configuration files",
    .usage = "[OPTION]... [PATH]...",
    .description = "Finds in configuration files what the SDK would refuse, get wrong silently, or leak. An "
                   "application is looked at in every environment that has a settings file.",
    .options = {{whole<LintOptions>(lint_options)}},
    .examples = {{{"signalr-config lint", "Everything in the repository."},
                  {"signalr-config lint --select ASRS4 --fail-on error src", "Secrets only, below src."}}},
    .exit_status = {"nothing found", "something was found (see --fail-on)"},
});

}  // namespace signalr_config::cli
