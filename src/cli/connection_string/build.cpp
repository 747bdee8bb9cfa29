#include <array>
#include <charconv>
#include <optional>
#include <string>

#include "cli/connection_string/credential_options.hpp"
#include "cli/connection_string/output.hpp"
#include "cli/framework/command.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/framework/terminal_question.hpp"
#include "cli/input/input_options.hpp"

namespace signalr_config::cli {

namespace {

struct BuildOptions {
  std::optional<std::string> endpoint;
  std::optional<std::string> client_endpoint;
  std::optional<std::string> server_endpoint;
  std::optional<std::string> port;
  CredentialOptions credential;
  bool show_secrets = false;
};

constexpr auto build_rows = std::to_array<Option>({
    {"--endpoint", "URL", "The service's address: https://NAME.service.signalr.net.",
     into<&BuildOptions::endpoint>},
    {"--client-endpoint", "URL", "Where clients are sent, where that is elsewhere.",
     into<&BuildOptions::client_endpoint>},
    {"--server-endpoint", "URL", "Where servers connect to, where that is elsewhere.",
     into<&BuildOptions::server_endpoint>},
    {"--port", "NUMBER", "The port of the endpoint, where it is not the scheme's own.",
     into<&BuildOptions::port>},
});
constexpr auto build_output_rows = std::to_array<Option>({
    {"--show-secrets", "", "Write a string that holds a secret on a terminal, too.",
     into<&BuildOptions::show_secrets>},
});

int to_port(const std::string& text) {
  int port = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
  if (error != std::errc() || end != text.data() + text.size()) {
    throw UsageError("--port takes a number from 1 to 65535");
  }
  return port;
}
ExitCode run_build(const BuildOptions& given, Invocation& invocation) {
  if (!given.endpoint && !can_ask(invocation)) {
    throw UsageError("--endpoint is missing",
                     "It is the service's address: https://NAME.service.signalr.net.");
  }
  ConnectionStringBuilder builder;
  if (given.port) builder.port = to_port(*given.port);
  builder.endpoint = given.endpoint ? *given.endpoint : ask(invocation, "Endpoint");
  const CredentialChoice choice = choose_credential(given.credential, invocation);
  if (holds_secret(choice, given.credential)) refuse_secret_on_terminal(invocation, given.show_secrets);
  StandardInput standard_input(invocation.in);
  builder.credential = read_credential(choice, given.credential, invocation, standard_input);
  builder.client_endpoint = given.client_endpoint;
  builder.server_endpoint = given.server_endpoint;
  return write_built(invocation, builder, given.show_secrets);
}

}  // namespace

extern constinit const Command connection_string_build_command = command_of<BuildOptions, run_build>({
    .name = "build",
    .summary = "Put a connection string together, as the portal does",
    .usage = "--endpoint URL [OPTION]...",
    .description =
        "Prints a connection string, as the portal's generator does. Only what the SDK reads is in it; what "
        "a connection string cannot express is refused. What is missing is asked for on a terminal.\n"
        "A secret is read from standard input or asked for, never taken from the command line. A string that "
        "holds one is not written on a terminal without --show-secrets.",
    .options = {{own<BuildOptions>("Endpoint", build_rows),
                 part<&BuildOptions::credential>(credential_options),
                 own<BuildOptions>("Output", build_output_rows)}},
    .examples =
        {{{"signalr-config connection-string build --endpoint https://chat.service.signalr.net --auth "
           "managed-identity",
           "For a server with a system-assigned managed identity."},
          {"az signalr key list -n chat -g rg --query primaryKey -o tsv | signalr-config connection-string "
           "build --endpoint https://chat.service.signalr.net --access-key-stdin > string.txt",
           "With an access key, which is seen by nobody."},
          {"signalr-config connection-string build", "Asks for everything."}}},
    .exit_status = {"the string was printed", "it cannot be expressed, or the SDK would refuse it"},
});

}  // namespace signalr_config::cli
