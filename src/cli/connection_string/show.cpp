#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/connection_string/input.hpp"
#include "cli/connection_string/show_report.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"

namespace signalr_config::cli {

namespace {

struct ShowOptions {
  std::vector<std::string> arguments;
  ReportOptions report;
  std::string sdk = "1.34";
  std::optional<std::string> hub;
};

constexpr auto show_rows = std::to_array<Option>({
    {"STRING", "", "The connection string. '-', or none: standard input.", into<&ShowOptions::arguments>},
    {"--sdk", "VERSION", "The release of the SDK to behave as: 1.34 (default) or 1.25.",
     into<&ShowOptions::sdk>, sdk_versions},
    {"--hub", "NAME", "The hub of the URLs. Default: chat.", into<&ShowOptions::hub>},
});

ExitCode run_show(const ShowOptions& given, Invocation& invocation) {
  StandardInput standard_input(invocation.in);
  const ConnectionStringInput input = read_connection_string(given.arguments, invocation, standard_input);
  ConnectionStringShowReport report;
  report.sdk = given.sdk;
  report.hub = given.hub.value_or("chat");
  report.disclosure = given.report.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked;
  const SdkVersion sdk = given.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  report.text = input.text;
  report.parts = report_connection_string(input.text, sdk, report.disclosure);
  auto made = make_service_endpoint("", input.text, sdk);
  if (made) report.endpoint = *std::move(made);
  if (report.parts.error) report.diagnostics.push_back(refusal(input, *report.parts.error));
  for (Diagnostic& difference : release_differences(input))
    report.diagnostics.push_back(std::move(difference));
  if (given.report.wants_json()) {
    write_connection_string_show_json(invocation.out, report);
  } else {
    write_connection_string_show_text(invocation.out, report, output_style(invocation));
  }
  write_diagnostics(invocation.err, report.diagnostics, error_style(invocation));
  return report.parts.error ? ExitCode::no : ExitCode::yes;
}

}  // namespace

extern constinit const Command connection_string_show_command = command_of<ShowOptions, run_show>({
    .name = "show",
    .summary = "Take one apart, masked, with what the SDK makes of it",
    .usage = "[OPTION]... [STRING | -]",
    .description = "Takes a connection string apart: each property with what the SDK makes of it, the "
                   "endpoint, the URLs and the credential. Secrets are masked. '-' or no argument reads "
                   "standard input, which keeps a key out of the shell's history.",
    .options = {{own<ShowOptions>("Input", show_rows), part<&ShowOptions::report>(report_options)}},
    .examples = {{{"signalr-config connection-string show < string.txt",
                   "What the SDK makes of the string in a file."},
                  {"signalr-config connection-string show --sdk 1.25 "
                   "'Endpoint=https://chat.service.signalr.net;AuthType=aad'",
                   "What an older release does."}}},
    .exit_status = {"the SDK accepts it", "the SDK refuses it; the reason is on standard error"},
});

}  // namespace signalr_config::cli
