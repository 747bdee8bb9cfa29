#include <algorithm>
#include <ostream>
#include <thread>

#include "cli/commands.hpp"
#include "cli/diagnostic_text.hpp"
#include "cli/input_options.hpp"
#include "cli/input_paths.hpp"
#include "cli/lint_options.hpp"
#include "cli/printable.hpp"
#include "lint/build_scopes.hpp"
#include "lint/discovery/find_files.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/glob.hpp"
#include "lint/discovery/read_files.hpp"
#include "lint/discovery/tracked_files.hpp"
#include "lint/registry.hpp"
#include "lint/run_rules.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

CommandHelp help() {
  CommandHelp help;
  help.name = "lint";
  help.usage = "[OPTION]... [PATH]...";
  help.description =
      "Finds in configuration files what the SDK would refuse, get wrong silently, or leak. An application "
      "is "
      "looked at in every environment that has a settings file.";
  help.examples = {
      {"signalr-config lint", "Everything in the repository."},
      {"signalr-config lint --select ASRS4 --fail-on error src", "Secrets only, below src."},
  };
  help.exit_status = exit_status("nothing found", "something was found (see --fail-on)");
  return help;
}

// The repository, as seen from here.
std::string repository_here() {
  const auto top = lint::git_top_level(".");
  if (!top) return ".";
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return error ? "." : top->lexically_relative(here).string();
}

std::vector<std::string> given_paths(const LintOptions& options) {
  return options.paths.empty() ? std::vector{repository_here()} : options.paths;
}

void refuse(const std::string& path) {
  if (lint::Glob::is_pattern(path)) throw UsageError("no file matches " + shown_argument(path));
  classify_path(path);
}

unsigned thread_count() { return std::clamp(std::thread::hardware_concurrency(), 1U, 8U); }

void write_files(std::ostream& out, const lint::ReadFiles& read) {
  for (const lint::LintedFile& file : read.files) {
    out << printable(file.path.string()) << ' ' << (file.kind ? to_string(*file.kind) : "text") << '\n';
  }
}

lint::ScopeOptions scope_options(const LintOptions& options, const Invocation& invocation) {
  lint::ScopeOptions scope;
  if (options.host) scope.host = parse_host_kind(*options.host);
  scope.connection = options.connection;
  if (options.sdk == "1.25") scope.sdk = SdkVersion::v1_25;
  if (options.process_environment) scope.variables = invocation.process.environment;
  scope.user_secrets = options.user_secrets;
  scope.secrets_environment = invocation.process.environment;
  return scope;
}

std::vector<const lint::Rule*> rules_to_run() {
  std::vector<const lint::Rule*> rules;
  std::ranges::copy_if(lint::all_rules(), std::back_inserter(rules), [](const lint::Rule* rule) {
    return rule->metadata.by_default == lint::RuleDefault::on;
  });
  return rules;
}

void write_finding(std::ostream& out, const lint::Finding& finding) {
  const Document& document = *finding.location.document;
  out << printable(document.name());
  if (document.has_positions()) {
    const Position begin = document.position(finding.location.span.begin);
    out << ':' << begin.line << ':' << begin.column;
  }
  out << ": " << to_string(finding.severity) << ": " << finding.rule->metadata.id << ' '
      << printable(finding.message.masked()) << " [" << finding.rule->metadata.name << "]\n";
}

ExitCode report(const lint::ReadFiles& read, const std::vector<lint::Finding>& findings,
                Invocation& invocation) {
  for (const lint::Finding& finding : findings) write_finding(invocation.out, finding);
  const auto is_given = [](const lint::ReadProblem& problem) { return problem.is_given; };
  if (std::ranges::any_of(read.problems, is_given)) return ExitCode::cannot_answer;
  return findings.empty() ? ExitCode::yes : ExitCode::no;
}

}  // namespace

ExitCode lint_command(Invocation& invocation) {
  LintOptions options;
  OptionParser parser(help());
  add_lint_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  lint::PathSearch search = lint::find_files(given_paths(options), {});
  for (const std::string& path : search.unmatched) refuse(path);
  lint::add_companions(search.found);
  const lint::ReadFiles read = lint::read_files(search.found, thread_count());
  const Style style = error_style(invocation);
  for (const lint::ReadProblem& problem : read.problems) {
    invocation.err << style.error("error:") << ' ' << printable(problem.text) << '\n';
  }
  for (const std::string& note : read.notes) {
    invocation.err << style.strong("note:") << ' ' << printable(note) << '\n';
  }
  if (options.list_files) {
    write_files(invocation.out, read);
    return ExitCode::yes;
  }
  const std::vector<lint::Scope> scopes = lint::build_scopes(read.files, scope_options(options, invocation));
  const std::vector<const lint::Rule*> rules = rules_to_run();
  lint::TrackedFiles tracked;
  const auto is_tracked = [&](const fs::path& path) { return tracked.contains(path); };
  const SdkVersion sdk = options.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  return report(read, lint::run_rules({rules, sdk}, {read.files, scopes, is_tracked}), invocation);
}

}  // namespace signalr_config::cli
