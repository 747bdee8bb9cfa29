#include <array>
#include <ostream>
#include <utility>

#include "cli/diff/report.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/application_messages.hpp"
#include "cli/input/command_line_settings.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

struct DiffOptions {
  InputOptions input{.process_environment = false};
  ReportOptions report;
  std::optional<std::string> from;
  std::optional<std::string> to;
  std::optional<std::string> from_env;
  std::optional<std::string> to_env;
  std::optional<std::string> endpoint;
};

ChoiceWords diff_formats() { return {"text", "json", "markdown"}; }

constexpr auto side_rows = std::to_array<Option>({
    {"A, B", "",
     "A directory, a file, or a deployment description; what resolve --json printed; REV:path, any of them "
     "as it is in a commit of git; '-': standard input. Applications of descriptions are compared by their "
     "names.",
     into<&DiffOptions::input, &InputOptions::paths>},
    {"REV, PATH", "",
     "As for git diff: with one commit, PATH (default: the current directory) as it was there and as it is "
     "now; with two, or REV..REV, in both. REV...REV begins where their history parted.",
     into<&DiffOptions::input, &InputOptions::paths>},
});
constexpr auto comparison_rows = std::to_array<Option>({
    {"--from", "NAME", "The environment's name on the first side.", into<&DiffOptions::from>},
    {"--to", "NAME",
     "The same on the second side. With one PATH or none, or with several files of one application, both "
     "sides are these in the two environments.",
     into<&DiffOptions::to>},
    {"--from-env", "FILE",
     "A deployment description whose environment the application has on the first side.",
     into<&DiffOptions::from_env>},
    {"--to-env", "FILE", "The same on the second side. --env-from is for both.", into<&DiffOptions::to_env>},
    {"--endpoint", "NAME", "Compare the endpoints of this name only; '' is the default one.",
     into<&DiffOptions::endpoint>},
});
constexpr auto diff_format_rows = std::to_array<Option>({
    {"--format", "FORMAT", "text (default), json, whose schema is in docs/schemas, or markdown.",
     into<&DiffOptions::report, &ReportOptions::format>, diff_formats},
});

InputOptions side_options(const DiffOptions& given, const std::optional<std::string>& environment,
                          const std::optional<std::string>& description) {
  InputOptions options = given.input;
  options.paths.clear();
  options.settings.clear();  // read once for both sides
  if (environment) options.environment_name = environment;
  if (description) options.environment_from = description;
  return options;
}

// An option that has no effect is a mistake.
void refuse_picking(const InputOptions& options, const DiffSide& before, const DiffSide& after) {
  const bool picks = options.service || options.profile || options.container;
  if (picks && !before.is_described && !after.is_described)
    throw UsageError(
        "--service, --profile and --container are for deployment descriptions, and neither side is one");
}

// Says why a side does not resolve, and whether one does not.
bool report_unresolved(const DiffSide& side, const DiffApplication* application, Invocation& invocation) {
  if (application == nullptr || application->resolution) return false;
  const terminal::Style style = error_style(invocation);
  invocation.err << style.error("error:") << ' ' << terminal::printable(side.label);
  if (!application->name.empty()) invocation.err << " (" << terminal::printable(application->name) << ')';
  invocation.err << " does not resolve: " << terminal::printable(application->problem) << '\n';
  if (application->name.empty()) {
    write_diagnostics(invocation.err, application->diagnostics, style);
  } else {
    ApplicationMessages messages(invocation.err, terminal::printable(application->name));
    write_diagnostics(messages, application->diagnostics, style);
  }
  return true;
}

bool all_resolve(const DiffReport& report, Invocation& invocation) {
  bool resolve = true;
  for (const ApplicationDifference& application : report.applications) {
    if (report_unresolved(report.before, application.before, invocation)) resolve = false;
    if (report_unresolved(report.after, application.after, invocation)) resolve = false;
  }
  return resolve;
}

// What is to be known of a side besides what differs: that it has nothing, or that code decides.
std::string note_on(const DiffApplication& application) {
  const Resolution& resolution = *application.resolution;
  const auto in_code =
      std::ranges::find(resolution.diagnostics, DiagnosticCode::set_in_code, &Diagnostic::code);
  if (in_code != resolution.diagnostics.end()) return in_code->message.masked();
  if (!resolution.endpoints().empty() || !resolution.unresolved.empty()) return {};
  return application.is_absent ? "there is nothing to read" : "there is no endpoint";
}

void write_note(const DiffSide& side, const DiffApplication* application, Invocation& invocation) {
  const std::string note = application == nullptr ? std::string() : note_on(*application);
  if (note.empty()) return;
  invocation.err << error_style(invocation).strong("note:") << ' ' << terminal::printable(side.label);
  if (!application->name.empty()) invocation.err << " (" << terminal::printable(application->name) << ')';
  invocation.err << ": " << terminal::printable(note) << '\n';
}

void write_notes(const DiffReport& report, Invocation& invocation) {
  for (const ApplicationDifference& application : report.applications) {
    const bool is_first = &application == &report.applications.front();
    if (is_first || !report.before.is_absent()) write_note(report.before, application.before, invocation);
    if (is_first || !report.after.is_absent()) write_note(report.after, application.after, invocation);
  }
}

void write(Invocation& invocation, const DiffReport& report, const ReportOptions& options) {
  if (options.wants_json()) return write_diff_json(invocation.out, report);
  if (options.format == "markdown") return write_diff_markdown(invocation.out, report);
  write_diff_text(invocation.out, report, output_style(invocation));
}

ExitCode run_diff(const DiffOptions& given, Invocation& invocation) {
  const BothSides words =
      choose_sides(given.input.paths,
                   {given.from || given.from_env, given.to || given.to_env, given.from_env || given.to_env},
                   invocation.process.environment);
  StandardInput standard_input(invocation.in);
  DiffContext context{
      standard_input, {read_settings(given.input.settings, standard_input, invocation)}, invocation};
  const DiffSide before = load_side(words.before, side_options(given, given.from, given.from_env), context);
  const DiffSide after = load_side(words.after, side_options(given, given.to, given.to_env), context);
  refuse_picking(given.input, before, after);
  DiffReport report{before, after, compare_sides(before, after, given.endpoint), signalr::Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = signalr::Disclosure::full;
  if (!all_resolve(report, invocation)) return ExitCode::cannot_answer;
  write_notes(report, invocation);
  write(invocation, report, given.report);
  return report.is_same() ? ExitCode::yes : ExitCode::no;
}

}  // namespace

extern constinit const Command diff_command = command_of<DiffOptions, run_diff>({
    .name = "diff",
    .summary = "Show what changes from one configuration to another",
    .usage = "[OPTION]... A B [-- ARGUMENT...]\n"
             "       signalr-config diff [OPTION]... REV [REV] [PATH]\n"
             "       signalr-config diff --from NAME --to NAME [OPTION]... [PATH]...",
    .description =
        "Shows what changes for the application from one configuration to another: endpoints that are added, "
        "removed or renamed, whose type or credential is another or whose key was rotated, and options. Says "
        "which of it a .NET server that runs sees only after it is started again. A side without an endpoint "
        "is an empty one. Keys are compared and never shown. This process's environment variables are left "
        "out unless --process-env is given.",
    .options = {{own<DiffOptions>("Input", side_rows), part<&DiffOptions::input>(input_without_process),
                 own<DiffOptions>("Comparison", comparison_rows),
                 own<DiffOptions>("Output", diff_format_rows),
                 part<&DiffOptions::report>(report_options_beside_format)}},
    .examples = {{{"signalr-config diff . --from Development --to Production",
                   "Two environments of one directory."},
                  {"signalr-config diff HEAD src/Shop", "What is not committed."},
                  {"signalr-config diff main:deploy/compose.yaml deploy/compose.yaml --format markdown",
                   "For a comment on a pull request."},
                  {"signalr-config resolve src/Shop --json > before.json; ...; signalr-config diff "
                   "before.json src/Shop",
                   "With a state that was saved."}}},
    .exit_status = {.all = "0  the same\n1  different\n"
                           "2  cannot answer: usage, or a side that cannot be read or does not resolve\n"
                           "3  internal error, or output that cannot be written"},
});

}  // namespace signalr_config::cli
