#include "cli/input/host_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/input/launch_profile.hpp"
#include "core/shown_text.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

void write_row(std::ostream& out, std::string_view title, const std::string& value, const std::string& reason,
               const terminal::Style& style) {
  constexpr std::size_t width = 14;
  out << style.strong(title) << std::string(width - std::min(width - 1, title.size()), ' ')
      << terminal::printable(core::shown_name(value)) << " (" << terminal::printable(core::shown_name(reason))
      << ")\n";
}

// What the options or the project say; where there is a project, also what it does not say.
void write_declared(std::ostream& out, const HostChoice& choice, bool is_told, const terminal::Style& style) {
  const bool is_builder_shown = choice.builder || (is_told && choice.has_builder());
  if (is_builder_shown)
    write_row(out, "Builder:", std::string(builder_name(choice)), builder_reason(choice), style);
  if (choice.framework || is_told)
    write_row(out, "Framework:", std::string(framework_name(choice)), framework_reason(choice), style);
  if (choice.has_project && choice.sdk)
    write_row(out, "SDK:", std::string(sdk_name(choice)), sdk_reason(choice), style);
  if (!choice.has_project) return;
  if (choice.registration)
    write_row(out, "Registration:", choice.registration->value, choice.registration->reason, style);
  if (choice.connection_string_key)
    write_row(out, "Handed over:", choice.connection_string_key->value, choice.connection_string_key->reason,
              style);
  if (choice.connection_string)
    write_row(out, "Handed over:", "a connection string", choice.connection_string->reason, style);
}

// Nothing is said of the host that everybody expects.
void write_host_choice(std::ostream& out, const HostChoice& choice, bool is_told,
                       const terminal::Style& style) {
  write_declared(out, choice, is_told, style);
  if (choice.kind == HostKind::aspnetcore) return;
  out << style.strong("Host:") << "         " << to_string(choice.kind) << " ("
      << terminal::printable(choice.reason) << ")\n";
  if (!choice.connection) return;
  out << style.strong("Connection:") << "   "
      << terminal::printable(core::shown_name(choice.connection->value)) << " ("
      << terminal::printable(choice.connection->reason) << ")\n";
}

// Code may add them whatever the environment is.
bool has_secrets(const LoadedInput& input) {
  return input.configuration && std::ranges::any_of(input.configuration->layers(), [](const auto& layer) {
           return layer->kind() == SourceKind::user_secrets;
         });
}

void write_host(std::ostream& out, const LoadedInput& input, const terminal::Style& style) {
  if (input.host_choice.kind == HostKind::aspnet) return;
  const HostSources& host = *input.host;
  out << style.strong("Environment:") << "  " << terminal::printable(core::shown_name(host.environment.value))
      << " (" << terminal::printable(host.environment.reason) << ")\n";
  if (const auto run = dotnet_run(input))
    write_row(out, "dotnet run:", run->environment, "launch profile " + run->profile + " in " + run->file,
              style);
  if (!input.cleared.empty()) write_row(out, "Sources:", "those that code adds", input.cleared, style);
  const bool development = dotnet::equals_ignore_case(host.environment.value, "Development");
  if (!input.directory || (!development && !host.secrets.id)) return;
  const bool is_added = !host.secrets.included && has_secrets(input);
  out << style.strong("User secrets:") << ' ' << (host.secrets.included || is_added ? "read" : "not read")
      << " (" << (is_added ? "AddUserSecrets in code" : terminal::printable(host.secrets.reason)) << ")\n";
}

}  // namespace

bool has_host_text(const LoadedInput& input) {
  return input.host || input.host_choice.kind != HostKind::aspnetcore;
}

void write_host_text(std::ostream& out, const LoadedInput& input, const terminal::Style& style,
                     Expected expected) {
  const bool is_told = input.host_choice.has_project || expected == Expected::told;
  write_host_choice(out, input.host_choice, is_told, style);
  if (input.host) write_host(out, input, style);
  for (const std::string& sentence : input.not_followed)
    out << style.strong("Not followed:") << ' ' << terminal::printable(sentence) << '\n';
}

}  // namespace signalr_config::cli
