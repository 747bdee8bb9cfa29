#include <algorithm>
#include <ostream>

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

}  // namespace

ExitCode explain_command(Invocation& invocation) {
  InputOptions input_options;
  ReportOptions report_options;
  OptionParser parser(help());
  add_input_options(parser, input_options);
  add_report_options(parser, report_options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  if (input_options.paths.empty()) throw UsageError("explain takes a KEY");
  const std::string query = input_options.paths.front();
  input_options.paths.erase(input_options.paths.begin());

  const LoadedInput input = load_input(input_options, invocation);
  write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
  if (!input.ok()) return failed_load_code(input);
  const ResolveOptions resolve_options = input_options.resolve_options();
  const Resolution resolution = resolve(*input.configuration, resolve_options);
  ExplainReport report{shown_argument(query), resolution, {}, Disclosure::masked};
  if (report_options.show_secrets) report.disclosure = Disclosure::full;
  report.keys = find_explained_keys(query, resolution, {resolve_options.sdk, report.disclosure});
  if (report.keys.empty()) return report_absent(invocation, query, resolution);
  if (report_options.wants_json()) {
    write_explain_json(invocation.out, report);
  } else {
    write_explain_text(invocation.out, report, output_style(invocation));
  }
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
