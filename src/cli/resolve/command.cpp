#include <algorithm>
#include <array>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/applications.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/output/endpoint_filter.hpp"
#include "cli/resolve/report.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

struct ResolveOptionsGiven {
  InputOptions input;
  ReportOptions report;
  std::optional<std::string> endpoint;
};

constexpr auto resolve_rows = std::to_array<Option>({
    {"--strict", "", "Exit with 1 if there are warnings.",
     into<&ResolveOptionsGiven::report, &ReportOptions::strict>},
    {"--endpoint", "NAME", "Show the endpoints of this name only; '' is the default one.",
     into<&ResolveOptionsGiven::endpoint>},
});

bool found_nothing(const Resolution& resolution) {
  return resolution.configured().empty() &&
         std::ranges::any_of(resolution.diagnostics, [](const Diagnostic& diagnostic) {
           return diagnostic.code == DiagnosticCode::no_endpoint;
         });
}

ResolveOptions without_code(ResolveOptions options) {
  options.set_in_code = {};
  return options;
}

std::vector<hosts::NearMiss> near_misses(const LoadedInput& input, const Resolution& resolution) {
  const hosts::NearMissQuestion question = near_miss_question(input);
  return found_nothing(resolution) ? hosts::find_near_misses(question) : hosts::find_left_out(question);
}

ExitCode exit_code(const ResolveReport& report, bool strict) {
  if (!report.resolution) return failed_load_code(report.input);
  if (!report.resolution->ok()) return ExitCode::no;
  const bool warned = !report.resolution->unresolved.empty() || has_warning(report.input.diagnostics) ||
                      has_warning(report.resolution->diagnostics);
  return strict && warned ? ExitCode::no : ExitCode::yes;
}

void write(Invocation& invocation, const ResolveReport& report, const ReportOptions& options) {
  if (options.wants_json()) return write_resolve_json(invocation.out, report);
  write_resolve_text(invocation.out, report, output_style(invocation));
  invocation.out.flush();  // what follows on standard error belongs behind it
  write_resolve_problems(invocation.err, report, error_style(invocation));
}

ExitCode report_on(const LoadedInput& input, const ResolveOptionsGiven& given, Invocation& invocation) {
  ResolveReport report{
      given.input, input, std::nullopt, given.endpoint, {}, {}, {}, {}, signalr::Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = signalr::Disclosure::full;
  if (input.ok()) {
    const ResolveOptions options = resolve_options(given.input, input);
    report.resolution = resolve(*input.configuration, options);
    if (options.set_in_code.any()) report.alone = resolve(*input.configuration, without_code(options));
    report.near_misses = near_misses(input, *report.resolution);
    report.endpoints = endpoints_in_effect(*report.resolution, given.endpoint);
    report.unresolved = unresolved_endpoints(*report.resolution, given.endpoint);
  }
  write(invocation, report, given.report);
  const ExitCode code = exit_code(report, given.report.strict);
  const bool missing = report.endpoints.empty() && report.unresolved.empty() && !report.alone;
  if (code == ExitCode::yes && given.endpoint && missing) {
    report_missing_endpoint(invocation, *report.resolution, *given.endpoint);
    return ExitCode::no;
  }
  return code;
}
ExitCode run_resolve(const ResolveOptionsGiven& given, Invocation& invocation) {
  const std::vector<LoadedInput> applications = load_applications(given.input, invocation);
  return report_on_applications(
      applications, invocation, given.report.wants_json(),
      [&](const LoadedInput& input, Invocation& one) { return report_on(input, given, one); });
}

}  // namespace

extern constinit const Command resolve_command = command_of<ResolveOptionsGiven, run_resolve>({
    .name = "resolve",
    .summary = "Show the endpoints that an application would use",
    .usage = "[OPTION]... [PATH]... [-- ARGUMENT...]",
    .description = "Shows the Azure SignalR endpoints that an application would use, exactly as the SDK of "
                   "its host would find them, with the origin of each; then what is configured and not used, "
                   "and why. Where the application would not start, says why and how to mend it. Where "
                   "nothing is configured, lists what looks as if it was meant.",
    .options = {{part<&ResolveOptionsGiven::input>(application_input),
                 part<&ResolveOptionsGiven::report>(report_options),
                 own<ResolveOptionsGiven>("Output", resolve_rows)}},
    .examples = {{{"signalr-config resolve",
                   "The application in the current directory, in this shell's environment."},
                  {"signalr-config resolve src/Shop -e Production --no-process-env",
                   "What is configured for production in the files alone."},
                  {"signalr-config resolve appsettings.json appsettings.Staging.json --json",
                   "Two files; the second overrides."},
                  {"signalr-config resolve . -- --Azure:SignalR:ApplicationName=shop",
                   "With the application's own arguments."}}},
    .exit_status = {"the application has endpoints",
                    "it would not start, or there are warnings and --strict is given"},
});

}  // namespace signalr_config::cli
