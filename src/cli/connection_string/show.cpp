#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/connection_string/commands.hpp"
#include "cli/connection_string/input.hpp"
#include "cli/connection_string/show_report.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/option_parser.hpp"
#include "cli/input/input_options.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp show_help() {
  CommandHelp help;
  help.name = "connection-string show";
  help.usage = "[OPTION]... [STRING | -]";
  help.description =
      "Takes a connection string apart: each property with what the SDK makes of it, the endpoint, the URLs "
      "and the credential. Secrets are masked. '-' or no argument reads standard input, which keeps a key "
      "out "
      "of the shell's history.";
  help.examples = {
      {"signalr-config connection-string show < string.txt", "What the SDK makes of the string in a file."},
      {"signalr-config connection-string show --sdk 1.25 "
       "'Endpoint=https://chat.service.signalr.net;AuthType=aad'",
       "What an older release does."},
  };
  help.exit_status = exit_status("the SDK accepts it", "the SDK refuses it; the reason is on standard error");
  return help;
}

struct ShowOptions {
  std::vector<std::string> arguments;
  ReportOptions report;
  std::string sdk = "1.34";
  std::optional<std::string> hub;
};

void add_options(OptionParser& parser, ShowOptions& options) {
  parser.group("Input");
  parser.positionals({"STRING", "", "The connection string. '-', or none: standard input."},
                     options.arguments);
  parser.choice({"--sdk", "VERSION", "The release of the SDK to behave as: 1.34 (default) or 1.25."},
                {"1.34", "1.25"}, options.sdk);
  parser.value({"--hub", "NAME", "The hub of the URLs. Default: chat."}, options.hub);
  add_report_options(parser, options.report);
}

}  // namespace

ExitCode connection_string_show(Invocation& invocation) {
  ShowOptions options;
  OptionParser parser(show_help());
  add_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  StandardInput standard_input(invocation.in);
  const ConnectionStringInput input = read_connection_string(options.arguments, invocation, standard_input);
  ConnectionStringShowReport report;
  report.sdk = options.sdk;
  report.hub = options.hub.value_or("chat");
  report.disclosure = options.report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked;
  const SdkVersion sdk = options.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  report.text = input.text;
  report.parts = report_connection_string(input.text, sdk, report.disclosure);
  auto made = make_service_endpoint("", input.text, sdk);
  if (auto* const endpoint = std::get_if<ServiceEndpoint>(&made)) report.endpoint = std::move(*endpoint);
  if (report.parts.error) report.diagnostics.push_back(refusal(input, *report.parts.error));
  for (Diagnostic& difference : release_differences(input))
    report.diagnostics.push_back(std::move(difference));
  if (options.report.wants_json()) {
    write_connection_string_show_json(invocation.out, report);
  } else {
    write_connection_string_show_text(invocation.out, report, output_style(invocation));
  }
  write_diagnostics(invocation.err, report.diagnostics, error_style(invocation));
  return report.parts.error ? ExitCode::no : ExitCode::yes;
}

}  // namespace signalr_config::cli
