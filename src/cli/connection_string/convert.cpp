#include <ostream>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "cli/connection_string/commands.hpp"
#include "cli/connection_string/credential_options.hpp"
#include "cli/connection_string/input.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/option_parser.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/input/input_options.hpp"
#include "cli/output/connection_string_report.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp convert_help() {
  CommandHelp help;
  help.name = "connection-string convert";
  help.usage = "--to KIND [OPTION]... [STRING | -]";
  help.description =
      "Prints a connection string for the same endpoint that authenticates with something else. The client "
      "and server endpoints, the port and the version stay; what the SDK does not read is left out.\n"
      "A string that holds a secret is not written on a terminal without --show-secrets.";
  help.examples = {
      {"signalr-config connection-string convert --to managed-identity < string.txt",
       "Without a key, for the system-assigned identity."},
      {"signalr-config connection-string convert --to access-key --access-key-stdin "
       "'Endpoint=https://chat.service.signalr.net;AuthType=azure.msi' < key.txt",
       "With a key, which is read from standard input."},
  };
  help.exit_status =
      exit_status("the string was printed", "the SDK refuses the one that was given, or the new one");
  return help;
}

struct ConvertOptions {
  std::vector<std::string> arguments;
  CredentialOptions credential;
  std::string sdk = "1.34";
  bool show_secrets = false;
};

void add_options(OptionParser& parser, ConvertOptions& options) {
  parser.group("Input");
  parser.positionals({"STRING", "", "The connection string. '-', or none: standard input."},
                     options.arguments);
  parser.choice({"--sdk", "VERSION", "The release of the SDK that reads it: 1.34 (default) or 1.25."},
                {"1.34", "1.25"}, options.sdk);
  add_credential_options(parser, options.credential, "--to");
  parser.group("Output");
  parser.toggle({"--show-secrets", "", "Write a string that holds a secret on a terminal, too."},
                options.show_secrets);
}

// What was there, and is not any more. Names that the SDK does not know may be misplaced secrets.
void note_left_out(Invocation& invocation, const ConnectionStringReport& report) {
  for (const PropertyReport& property : report.properties) {
    if (property.use == PropertyUse::used) continue;
    invocation.err << error_style(invocation).strong("note:") << " left out: " << property.name << " ("
                   << property.note << ")\n";
  }
}

}  // namespace

ExitCode connection_string_convert(Invocation& invocation) {
  ConvertOptions options;
  OptionParser parser(convert_help());
  add_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  const CredentialChoice choice = choose_credential(options.credential, "--to", invocation);
  if (holds_secret(choice, options.credential)) refuse_secret_on_terminal(invocation, options.show_secrets);
  StandardInput standard_input(invocation.in);
  const ConnectionStringInput input = read_connection_string(options.arguments, invocation, standard_input);
  const SdkVersion sdk = options.sdk == "1.25" ? SdkVersion::v1_25 : SdkVersion::v1_34;
  Credential credential = read_credential(choice, options.credential, invocation, standard_input);
  auto parsed = ConnectionStringBuilder::parse(input.text, sdk);
  if (const auto* const error = std::get_if<ConnectionStringError>(&parsed)) {
    write_diagnostic(invocation.err, refusal(input, *error), error_style(invocation));
    return ExitCode::no;
  }
  auto& builder = std::get<ConnectionStringBuilder>(parsed);
  builder.credential = std::move(credential);
  write_diagnostics(invocation.err, release_differences(input), error_style(invocation));
  note_left_out(invocation, report_connection_string(input.text, sdk, signalr::Disclosure::masked));
  return write_built(invocation, builder, options.show_secrets);
}

}  // namespace signalr_config::cli
