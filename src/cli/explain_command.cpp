#include <algorithm>
#include <ostream>

#include "cli/applications.hpp"
#include "cli/commands.hpp"
#include "cli/diagnostic_text.hpp"
#include "cli/endpoint_filter.hpp"
#include "cli/explain_report.hpp"
#include "cli/explain_search.hpp"
#include "cli/input_options.hpp"
#include "cli/load_input.hpp"
#include "cli/printable.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp help() {
  CommandHelp help;
  help.name = "explain";
  help.usage = "[OPTION]... KEY [PATH]... [-- ARGUMENT...]";
  help.description =
      "Shows every source that sets a key, the one in effect first, then those that it overrides. A "
      "connection string "
      "is broken down into its properties, with what the SDK makes of each.\n"
      "KEY is written with ':' or with '__', or is the name of an endpoint; '(default)' is the default one.";
  help.examples = {
      {"signalr-config explain Azure:SignalR:ConnectionString",
       "Where the default connection string comes from."},
      {"signalr-config explain east src/Shop -e Production", "The endpoint named east, in production."},
  };
  help.exit_status = exit_status("the key is there", "it is not, or the configuration cannot be loaded");
  return help;
}

ExitCode report_absent(Invocation& invocation, const std::string& query, const Resolution& resolution) {
  invocation.err << error_style(invocation).error("error:") << " no key and no endpoint '"
                 << shown_argument(query) << "'\n";
  if (const auto meant = nearest_key(query, resolution)) {
    invocation.err << "  Did you mean " << printable(*meant) << "?\n";
  }
  return ExitCode::no;
}

struct ExplainOptionsGiven {
  InputOptions input;
  ReportOptions report;
  std::string query;
};

ExitCode report_on(const LoadedInput& input, const ExplainOptionsGiven& given, Invocation& invocation) {
  write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
  if (!input.ok()) return failed_load_code(input);
  const ResolveOptions resolve_options = given.input.resolve_options();
  const Resolution resolution = resolve(*input.configuration, resolve_options);
  ExplainReport report{
      printable(input.application), shown_argument(given.query), resolution, {}, Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = Disclosure::full;
  report.keys = find_explained_keys(given.query, resolution, {resolve_options.sdk, report.disclosure});
  if (report.keys.empty() && input.application.empty())
    return report_absent(invocation, given.query, resolution);
  if (given.report.wants_json()) {
    write_explain_json(invocation.out, report);
  } else {
    write_explain_text(invocation.out, report, output_style(invocation));
  }
  if (report.keys.empty()) return report_absent(invocation, given.query, resolution);
  return ExitCode::yes;
}

}  // namespace

ExitCode explain_command(Invocation& invocation) {
  ExplainOptionsGiven given;
  OptionParser parser(help());
  add_input_options(parser, given.input);
  add_report_options(parser, given.report);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  if (given.input.paths.empty()) throw UsageError("explain takes a KEY");
  given.query = given.input.paths.front();
  given.input.paths.erase(given.input.paths.begin());
  const std::vector<LoadedInput> applications = load_applications(given.input, invocation);
  return report_on_applications(
      applications, invocation, given.report.wants_json(),
      [&](const LoadedInput& input, Invocation& one) { return report_on(input, given, one); });
}

}  // namespace signalr_config::cli
