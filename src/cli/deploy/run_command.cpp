#include <unistd.h>
#include <array>

#include <algorithm>
#include <cerrno>
#include <ostream>
#include <string_view>
#include <system_error>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "export/environment_variables.hpp"
#include "export/host_form.hpp"
#include "system/process.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

constexpr auto not_executable = static_cast<ExitCode>(126);
constexpr auto not_found = static_cast<ExitCode>(127);

struct RunOptionsGiven {
  InputOptions input;
  std::vector<std::string> command;
};

constexpr auto run_rows = std::to_array<Option>({
    {"-- COMMAND...", "", "The command and its arguments.", into<&RunOptionsGiven::command>},
});

// What the command's environment has in place of this process's.
struct EnvironmentChange {
  std::vector<std::string> removed;  // names
  std::vector<exports::ExportedVariable> added;
};

// All other variables stay, byte for byte.
std::vector<std::string> changed_environment(const EnvironmentChange& change) {
  std::vector<std::string> lines;
  for (char** line = ::environ; line != nullptr && *line != nullptr; ++line) {
    const std::string_view text(*line);
    const std::string_view name = text.substr(0, text.find('='));
    const bool is_replaced =
        std::ranges::any_of(change.removed, [name](const std::string& one) { return one == name; }) ||
        std::ranges::any_of(change.added,
                            [name](const exports::ExportedVariable& one) { return one.name == name; });
    if (!is_replaced) lines.emplace_back(text);
  }
  for (const exports::ExportedVariable& variable : change.added)
    lines.push_back(variable.name + "=" + variable.value);
  return lines;
}

ExitCode start(const RunOptionsGiven& given, const EnvironmentChange& change, Invocation& invocation) {
  invocation.out.flush();
  invocation.err.flush();
  system::ProcessOptions command;
  command.arguments = given.command;
  command.variables = changed_environment(change);
  const int error = system::replace_this_process(command);
  invocation.err << error_style(invocation).error("error:") << " cannot start "
                 << terminal::shown_argument(given.command.front()) << ": "
                 << std::generic_category().message(error) << '\n';
  return error == ENOENT ? not_found : not_executable;
}
ExitCode run_run(const RunOptionsGiven& given, Invocation& invocation) {
  if (given.command.empty() || given.command.front().empty())
    throw UsageError("there is no command to run", "Write it after '--'.");
  const LoadedInput input = load_input(given.input, invocation);
  // A success says nothing: standard error is the command's.
  const ResolvedInput resolved = resolve_input(given.input, input, invocation, {.warnings = false});
  if (!resolved.resolution) return resolved.code;
  exports::ExportedVariables exported = exports::endpoint_variables(*resolved.resolution, resolved.options);
  if (auto problem = exports::host_objection(resolved.options.host))
    exported.problems.push_back(*std::move(problem));
  write_diagnostics(invocation.err, exported.problems, error_style(invocation));
  if (!exported.ok()) return ExitCode::no;
  const EnvironmentChange change{
      exports::endpoint_variable_names(invocation.process.environment, resolved.options),
      std::move(exported.variables)};
  return start(given, change, invocation);
}

}  // namespace

extern constinit const Command run_command = command_of<RunOptionsGiven, run_run>({
    .name = "run",
    .summary = "Start a command with the endpoints in its environment",
    .usage = "[OPTION]... [PATH]... -- COMMAND [ARGUMENT]...",
    .description = "Starts a command with the resolved endpoints in its environment, and nothing of them on "
                   "its command line, which everybody on the machine can read. Other variables are kept; "
                   "those that configure endpoints are replaced, so that the command sees the endpoints that "
                   "were resolved. The command takes this program's place: signals, terminal and exit status "
                   "are its own. Where the application would not start, the command is not started.",
    .options = {{part<&RunOptionsGiven::input>(input_sources),
                 part<&RunOptionsGiven::input>(application_options),
                 own<RunOptionsGiven>("The application", run_rows)}},
    .examples = {{{"signalr-config run src/Shop -e Staging -- ./server --port 8080",
                   "A server that reads Azure__SignalR__ConnectionString and its like."},
                  {"signalr-config run --env-from compose.yaml --service web -- dotnet run",
                   "With the endpoints of a Compose service."},
                  {"signalr-config run signalr.env --as dotenv -- env", "What a command would see."}}},
    .exit_status = {.all = "The command's own, once it is started. Else:\n"
                           "1    the application would not start, or an endpoint cannot be a variable\n"
                           "2    cannot answer: usage, or a file that cannot be read\n"
                           "3    internal error\n"
                           "126  the command cannot be executed\n"
                           "127  there is no such command"},
});

}  // namespace signalr_config::cli
