#include <array>
#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/connection_string/credential_options.hpp"
#include "cli/connection_string/input.hpp"
#include "cli/connection_string/output.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/input/input_options.hpp"
#include "cli/output/connection_string_report.hpp"

namespace signalr_config::cli {

namespace {

struct ConvertOptions {
  std::vector<std::string> arguments;
  CredentialOptions credential;
  std::string sdk = "1.34";
  bool show_secrets = false;
};

constexpr auto convert_rows = std::to_array<Option>({
    {"STRING", "", "The connection string. '-', or none: standard input.", into<&ConvertOptions::arguments>},
    {"--sdk", "VERSION", "The release of the SDK that reads it: 1.34 (default) or 1.25.",
     into<&ConvertOptions::sdk>, sdk_versions},
});
constexpr auto convert_output_rows = std::to_array<Option>({
    {"--show-secrets", "", "Write a string that holds a secret on a terminal, too.",
     into<&ConvertOptions::show_secrets>},
});

// What was there, and is not any more. Names that the SDK does not know may be misplaced secrets.
void note_left_out(Invocation& invocation, const ConnectionStringReport& report) {
  for (const PropertyReport& property : report.properties) {
    if (property.use == PropertyUse::used) continue;
    invocation.err << error_style(invocation).strong("note:") << " left out: " << property.name << " ("
                   << property.note << ")\n";
  }
}
ExitCode run_convert(const ConvertOptions& given, Invocation& invocation) {
  const CredentialChoice choice = choose_credential(given.credential, invocation);
  if (holds_secret(choice, given.credential)) refuse_secret_on_terminal(invocation, given.show_secrets);
  StandardInput standard_input(invocation.in);
  const ConnectionStringInput input = read_connection_string(given.arguments, invocation, standard_input);
  const SdkVersion sdk = given.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  Credential credential = read_credential(choice, given.credential, invocation, standard_input);
  auto parsed = ConnectionStringBuilder::parse(input.text, sdk);
  if (!parsed) {
    write_diagnostic(invocation.err, refusal(input, parsed.error()), error_style(invocation));
    return ExitCode::no;
  }
  ConnectionStringBuilder& builder = *parsed;
  builder.credential = std::move(credential);
  write_diagnostics(invocation.err, release_differences(input), error_style(invocation));
  note_left_out(invocation, report_connection_string(input.text, sdk, signalr::Disclosure::masked));
  return write_built(invocation, builder, given.show_secrets);
}

}  // namespace

extern constinit const Command connection_string_convert_command = command_of<ConvertOptions, run_convert>({
    .name = "convert",
    .summary = "Make it authenticate with something else",
    .usage = "--auth KIND [OPTION]... [STRING | -]",
    .description =
        "Prints a connection string for the same endpoint that authenticates with something else. The client "
        "and server endpoints, the port and the version stay; what the SDK does not read is left out.\n"
        "A string that holds a secret is not written on a terminal without --show-secrets.",
    .options = {{own<ConvertOptions>("Input", convert_rows),
                 part<&ConvertOptions::credential>(credential_options),
                 own<ConvertOptions>("Output", convert_output_rows)}},
    .examples = {{{"signalr-config connection-string convert --auth managed-identity < string.txt",
                   "Without a key, for the system-assigned identity."},
                  {"signalr-config connection-string convert --auth access-key --access-key-stdin "
                   "'Endpoint=https://chat.service.signalr.net;AuthType=azure.msi' < key.txt",
                   "With a key, which is read from standard input."}}},
    .exit_status = {"the string was printed", "the SDK refuses the one that was given, or the new one"},
});

}  // namespace signalr_config::cli
