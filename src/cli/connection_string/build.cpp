#include <charconv>
#include <optional>
#include <string>

#include "cli/connection_string/commands.hpp"
#include "cli/connection_string/credential_options.hpp"
#include "cli/framework/option_parser.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/framework/terminal_question.hpp"
#include "cli/input/input_options.hpp"

namespace signalr_config::cli {

namespace {

CommandHelp build_help() {
  CommandHelp help;
  help.name = "connection-string build";
  help.usage = "--endpoint URL [OPTION]...";
  help.description =
      "Prints a connection string, as the portal's generator does. Only what the SDK reads is in it; what a "
      "connection string cannot express is refused. What is missing is asked for on a terminal.\n"
      "A secret is read from standard input or asked for, never taken from the command line. A string that "
      "holds one is not written on a terminal without --show-secrets.";
  help.examples = {
      {"signalr-config connection-string build --endpoint https://chat.service.signalr.net --auth "
       "managed-identity",
       "For a server with a system-assigned managed identity."},
      {"az signalr key list -n chat -g rg --query primaryKey -o tsv | signalr-config connection-string build "
       "--endpoint https://chat.service.signalr.net --access-key-stdin > string.txt",
       "With an access key, which is seen by nobody."},
      {"signalr-config connection-string build", "Asks for everything."},
  };
  help.exit_status =
      exit_status("the string was printed", "it cannot be expressed, or the SDK would refuse it");
  return help;
}

struct BuildOptions {
  std::optional<std::string> endpoint;
  std::optional<std::string> client_endpoint;
  std::optional<std::string> server_endpoint;
  std::optional<std::string> port;
  CredentialOptions credential;
  bool show_secrets = false;
};

void add_options(OptionParser& parser, BuildOptions& options) {
  parser.group("Endpoint");
  parser.value({"--endpoint", "URL", "The service's address: https://NAME.service.signalr.net."},
               options.endpoint);
  parser.value({"--client-endpoint", "URL", "Where clients are sent, where that is elsewhere."},
               options.client_endpoint);
  parser.value({"--server-endpoint", "URL", "Where servers connect to, where that is elsewhere."},
               options.server_endpoint);
  parser.value({"--port", "NUMBER", "The port of the endpoint, where it is not the scheme's own."},
               options.port);
  add_credential_options(parser, options.credential, "--auth");
  parser.group("Output");
  parser.toggle({"--show-secrets", "", "Write a string that holds a secret on a terminal, too."},
                options.show_secrets);
}

int to_port(const std::string& text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw UsageError("--port takes a number from 1 to 65535");
  }
  return port;
}

}  // namespace

ExitCode connection_string_build(Invocation& invocation) {
  BuildOptions options;
  OptionParser parser(build_help());
  add_options(parser, options);
  if (parser.parse(invocation.arguments, invocation.out) == ParseOutcome::help_shown) return ExitCode::yes;
  if (!options.endpoint && !can_ask(invocation)) {
    throw UsageError("--endpoint is missing",
                     "It is the service's address: https://NAME.service.signalr.net.");
  }
  ConnectionStringBuilder builder;
  if (options.port) builder.port = to_port(*options.port);
  builder.endpoint = options.endpoint ? *options.endpoint : ask(invocation, "Endpoint");
  const CredentialChoice choice = choose_credential(options.credential, "--auth", invocation);
  if (holds_secret(choice, options.credential)) refuse_secret_on_terminal(invocation, options.show_secrets);
  StandardInput standard_input(invocation.in);
  builder.credential = read_credential(choice, options.credential, invocation, standard_input);
  builder.client_endpoint = options.client_endpoint;
  builder.server_endpoint = options.server_endpoint;
  return write_built(invocation, builder, options.show_secrets);
}

}  // namespace signalr_config::cli
