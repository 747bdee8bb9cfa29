#include <algorithm>
#include <ostream>
#include <thread>
#include <utility>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/lint/baseline.hpp"
#include "cli/lint/changes.hpp"
#include "cli/lint/input.hpp"
#include "cli/lint/options.hpp"
#include "cli/lint/outputs.hpp"
#include "cli/lint/settings.hpp"
#include "lint/linter.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

lint::SettingsLookup settings_lookup(const LintOptions& given) {
  if (given.config && given.isolated) throw UsageError("--config has no effect with --isolated");
  if (given.config && given.config->empty()) throw UsageError("a path is empty");
  return {given.isolated, given.config};
}

lint::LinterOptions linter_options(const LintOptions& given, Invocation& invocation) {
  lint::LinterOptions options;
  options.settings = command_line_layer(given);
  options.settings_files = settings_lookup(given);
  if (given.host) options.host = parse_host_kind(*given.host);
  options.connection = given.connection;
  options.connection_string_key = given.connection_string_key;
  options.sdk = given.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  options.environment = invocation.process.environment;
  options.process_variables = given.process_environment;
  options.user_secrets = given.user_secrets;
  options.files = lint_file_system(given, invocation);
  options.threads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
  return options;
}

void write_remarks(const lint::ReadFiles& read, Invocation& invocation) {
  const terminal::Style style = error_style(invocation);
  for (const lint::ReadProblem& problem : read.problems) {
    const std::string word = problem.is_given ? style.error("error:") : style.warning("warning:");
    invocation.err << word << ' ' << terminal::printable(problem.text) << '\n';
  }
  for (const std::string& note : read.notes) {
    invocation.err << style.strong("note:") << ' ' << terminal::printable(note) << '\n';
  }
}

ExitCode list_files(const lint::ReadFiles& read, Invocation& invocation) {
  for (const lint::LintedFile& file : read.files) {
    invocation.out << terminal::printable(file.path.string()) << ' '
                   << (file.kind ? to_string(*file.kind) : "text") << '\n';
  }
  return ExitCode::yes;
}

ExitCode report_on(lint::ReadFiles read, lint::Linter& linter, const LintOptions& given,
                   Invocation& invocation) {
  check_lint_options(given);
  if (given.diff) return write_patch(linter, std::move(read.files), given, invocation);
  const LintOutputs outputs(given, invocation);
  if (given.add_ignores) return write_ignores(linter, std::move(read.files), given, invocation);
  if (given.wants_fixes()) read.files = make_fixes(linter, std::move(read.files), given, invocation);
  lint::LintReport report = linter.lint(std::move(read.files));
  for (std::string& note : read.notes) report.notes.push_back({{}, std::move(note)});
  use_baselines(given, linter, report, invocation);
  if (given.wants_fixes() && !given.unsafe_fixes) note_unsafe_fixes(report, invocation);
  const bool text_was_written = given.wants_fixes() && given.stdin_filename;
  outputs.write(report, text_was_written ? invocation.err : invocation.out);
  return linter.has_failure(report) ? ExitCode::no : ExitCode::yes;
}

ExitCode run_lint(const LintOptions& given, Invocation& invocation) try {
  lint::Linter linter(linter_options(given, invocation));
  if (given.show_settings) {
    for (const std::string& path : lint_paths(given)) write_settings(invocation.out, path, linter);
    return ExitCode::yes;
  }
  lint::ReadFiles read = read_lint_files(given, linter);
  write_remarks(read, invocation);
  const bool is_complete = std::ranges::none_of(read.problems, &lint::ReadProblem::is_given);
  const ExitCode code =
      given.list_files ? list_files(read, invocation) : report_on(std::move(read), linter, given, invocation);
  return is_complete ? code : ExitCode::cannot_answer;
} catch (const lint::SettingsError& error) {
  write_diagnostics(invocation.err, error.problems(), error_style(invocation));
  return ExitCode::cannot_answer;
}

}  // namespace

extern constinit const Command lint_command = command_of<LintOptions, run_lint>({
    .name = "lint",
    .summary = "Find what is wrong, risky or surprising in configuration files",
    .usage = "[OPTION]... [PATH]...",
    .description = "Finds in configuration files what the SDK would refuse, get wrong silently, or leak. An "
                   "application is looked at in every environment that has a settings file.",
    .options = {{whole<LintOptions>(lint_options)}},
    .examples = {{{"signalr-config lint", "Everything below the current directory."},
                  {"signalr-config lint --select ASRS4 --fail-on error src", "Secrets only, below src."}}},
    .exit_status = {"nothing found", "something was found (see --fail-on)"},
});

}  // namespace signalr_config::cli
