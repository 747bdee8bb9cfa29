#include <algorithm>
#include <array>
#include <filesystem>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "cli/explain/credential_report.hpp"
#include "cli/explain/report.hpp"
#include "cli/explain/search.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/applications.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

ExitCode report_absent(Invocation& invocation, const std::optional<std::string>& asked,
                       const Resolution& resolution) {
  if (!asked) {
    invocation.err << error_style(invocation).error("error:") << " there is no endpoint to explain\n"
                   << "  'signalr-config resolve' says why, and what is not read.\n";
    return ExitCode::no;
  }
  const std::string& query = *asked;
  invocation.err << error_style(invocation).error("error:") << " no key and no endpoint '"
                 << terminal::shown_argument(query) << "'\n";
  if (const auto meant = nearest_key(query, resolution)) {
    invocation.err << "  Did you mean "
                   << terminal::printable(signalr::display_key(*meant, signalr::Disclosure::masked)) << "?\n";
  }
  return ExitCode::no;
}

struct ExplainOptionsGiven {
  InputOptions input;
  ReportOptions report;
  std::optional<std::string> query;
  bool credential = false;
};

constexpr auto explain_rows = std::to_array<Option>({
    {"--credential", "", "Show how credentials come about, in place of a key.",
     into<&ExplainOptionsGiven::credential>},
});

// The first argument is what is asked for, unless a file or directory has that name.
void take_query(ExplainOptionsGiven& given) {
  std::vector<std::string>& paths = given.input.paths;
  if (paths.empty()) return;
  std::error_code ignored;
  if (paths.front() == "-" || std::filesystem::exists(paths.front(), ignored)) return;
  given.query = paths.front();
  paths.erase(paths.begin());
}

// Where the application would not start, says why.
ExitCode explain_credentials(const LoadedInput& input, const ExplainOptionsGiven& given,
                             Invocation& invocation) {
  const std::optional<std::string>& endpoint = given.query;
  const Resolution resolution = resolve(*input.configuration, resolve_options(given.input, input));
  if (!resolution.ok()) {
    write_diagnostics(invocation.err, resolution.diagnostics, error_style(invocation));
    return ExitCode::no;
  }
  const ResolveOptions resolved = resolve_options(given.input, input);
  const CredentialQuestion question{
      resolution, *resolved.identity,
      given.report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked};
  CredentialReports reports{input, question, {}};
  for (const ConfiguredEndpoint* const configured : endpoints_in_effect(resolution, endpoint))
    reports.endpoints.push_back(report_credential(*configured, question));
  if (reports.endpoints.empty() && endpoint) {
    report_missing_endpoint(invocation, resolution, *endpoint);
    return ExitCode::no;
  }
  if (given.report.wants_json()) {
    write_credentials_json(invocation.out, reports);
  } else {
    write_credentials_text(invocation.out, reports, output_style(invocation));
  }
  return ExitCode::yes;
}

std::string place_of(const SetInCode& code) {
  for (const auto& place : {code.name, code.connection_string, code.endpoints}) {
    if (place) return *place;
  }
  return {};
}

ExitCode report_on(const LoadedInput& input, const ExplainOptionsGiven& given, Invocation& invocation) {
  write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
  if (!input.ok()) return failed_load_code(input);
  if (given.credential) return explain_credentials(input, given, invocation);
  const std::optional<std::string>& query = given.query;
  const ResolveOptions options = resolve_options(given.input, input);
  const Resolution resolution = resolve(*input.configuration, options);
  for (const Diagnostic& diagnostic : resolution.diagnostics) {
    if (diagnostic.code == DiagnosticCode::set_in_code)
      write_diagnostic(invocation.err, diagnostic, error_style(invocation));
  }
  ExplainReport report{input,
                       query ? std::optional(terminal::shown_argument(*query)) : std::nullopt,
                       resolution,
                       {},
                       signalr::Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = signalr::Disclosure::full;
  const auto& in_code = input.host_choice.connection_string;
  report.keys = find_explained_keys(
      query, resolution,
      {options.sdk, report.disclosure, in_code ? in_code->reason : "", place_of(options.set_in_code)});
  add_keys_not_read(report.keys, query, hosts::find_left_out(near_miss_question(input)));
  if (report.keys.empty() && input.application.empty()) return report_absent(invocation, query, resolution);
  if (given.report.wants_json()) {
    write_explain_json(invocation.out, report);
  } else {
    write_explain_text(invocation.out, report, output_style(invocation));
  }
  if (report.keys.empty()) return report_absent(invocation, query, resolution);
  const bool is_there = std::ranges::any_of(report.keys, [](const ExplainedKey& one) {
    return !one.entries.empty() || !one.children.empty() || one.is_of_code();
  });
  return is_there ? ExitCode::yes : ExitCode::no;
}

ExitCode run_explain(ExplainOptionsGiven& given, Invocation& invocation) {
  take_query(given);
  const std::vector<LoadedInput> applications = load_applications(given.input, invocation);
  return report_on_applications(
      applications, invocation, given.report.wants_json(),
      [&](const LoadedInput& input, Invocation& one) { return report_on(input, given, one); });
}

}  // namespace

extern constinit const Command explain_command = command_of<ExplainOptionsGiven, run_explain>({
    .name = "explain",
    .summary = "Show where one key or endpoint gets its value from",
    .usage = "[OPTION]... [KEY | --credential [ENDPOINT]] [PATH]... [-- ARGUMENT...]",
    .description =
        "Shows every source that sets a key, the one in effect first, then those that it overrides, then "
        "those that are not read, and why. A connection string is broken down into its properties, with what "
        "the SDK makes of each.\n"
        "KEY is written with ':' or with '__', or is the name of an endpoint ('(default)' is the default "
        "one), "
        "its host name as a log shows it, or the last segment of a key. Without one, every endpoint is "
        "explained. What a file or directory has for its name is a PATH.\n"
        "With --credential, shows how the credential of an endpoint comes about instead: what each link of "
        "the default chain would find in the given environment, which one is used, and the role that it "
        "needs; without the name of one, all endpoints are shown. Nothing is sent over the network.",
    .options = {{part<&ExplainOptionsGiven::input>(application_input),
                 part<&ExplainOptionsGiven::report>(report_options),
                 own<ExplainOptionsGiven>("Output", explain_rows)}},
    .examples = {{{"signalr-config explain Azure:SignalR:ConnectionString",
                   "Where the default connection string comes from."},
                  {"signalr-config explain east src/Shop -e Production",
                   "The endpoint named east, in production."},
                  {"signalr-config explain --credential east",
                   "What the endpoint named east authenticates with, and why."}}},
    .exit_status = {"the key is there", "it is not, or the configuration cannot be loaded"},
});

}  // namespace signalr_config::cli
