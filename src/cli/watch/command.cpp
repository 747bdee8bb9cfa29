#include <array>
#include <cstdlib>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/input/input_paths.hpp"
#include "cli/watch/loop.hpp"

namespace signalr_config::cli {

namespace {

struct WatchOptionsGiven {
  InputOptions input;
  std::string format = "text";
  bool show_secrets = false;
  std::optional<std::string> command;
  std::string polling = "auto";
  std::optional<std::string> interval;
};

ChoiceWords watch_formats() { return {"text", "jsonl"}; }
ChoiceWords polling_words() { return {"auto", "always", "never"}; }

constexpr auto watch_rows = std::to_array<Option>({
    {"--format", "FORMAT", "A line for each event: for people, or a JSON object.",
     into<&WatchOptionsGiven::format>, watch_formats},
    {"--exec", "COMMAND",
     "Run this by 'sh -c' after each change that is accepted, with the endpoints in its environment. Never "
     "two at once: changes that come while it runs lead to one more run.",
     into<&WatchOptionsGiven::command>},
    {"--polling", "WHEN",
     "Look at the files again and again: auto (where the kernel tells of no changes), always, never.",
     into<&WatchOptionsGiven::polling>, polling_words},
    {"--polling-interval", "SECONDS", "How often that is; 1 unless given.",
     into<&WatchOptionsGiven::interval>},
    {"--show-secrets", "", "Show keys and secrets in full.", into<&WatchOptionsGiven::show_secrets>},
});

// Not by std::from_chars: for a number with a point it needs the library of mathematics, which each start of
// the program would load.
std::chrono::milliseconds polling_interval(const std::string& text) {
  const bool is_number = text.find_first_not_of("0123456789.") == std::string::npos;
  char* end = nullptr;
  const double seconds = std::strtod(text.c_str(), &end);
  constexpr double longest = 86'400;
  if (!is_number || *end != '\0' || !(seconds >= 0.01) || seconds > longest)
    throw UsageError("--polling-interval takes seconds, between 0.01 and 86400");
  return std::chrono::round<std::chrono::milliseconds>(std::chrono::duration<double>(seconds));
}

MonitorOptions monitor_options(const WatchOptionsGiven& given) {
  MonitorOptions options;
  if (given.polling == "always") options.polling = Polling::always;
  if (given.polling == "never") options.polling = Polling::never;
  if (given.interval) options.polling_interval = polling_interval(*given.interval);
  return options;
}

std::unique_ptr<WatchReport> make_report(const WatchOptionsGiven& given, Invocation& invocation) {
  const WatchReportOptions options{
      given.show_secrets ? signalr::Disclosure::full : signalr::Disclosure::masked, output_style(invocation),
      error_style(invocation)};
  return given.format == "jsonl" ? make_json_lines_report(invocation.out, options)
                                 : make_text_report(invocation.out, invocation.err, options);
}

// A path that does not exist is a mistake; a directory in which nothing is yet may get something.
void check_input(WatchInput& input, std::ostream& err) {
  try {
    static_cast<void>(input.read(err));
  } catch (const NothingToRead&) {
  }
}

ExitCode run_watch(const WatchOptionsGiven& given, Invocation& invocation) {
  const MonitorOptions options = monitor_options(given);
  WatchInput input(given.input, invocation);
  check_input(input, invocation.err);
  SignalInput signals;  // not before: reading standard input must remain interruptible
  std::optional<ShellCommand> command;
  if (given.command) {
    const auto output = given.format == "jsonl" ? CommandOutput::to_standard_error : CommandOutput::as_it_is;
    command.emplace(*given.command, output, signals.outside());
  }
  const auto report = make_report(given, invocation);
  WatchLoop(invocation, input, *report, signals, std::move(command)).run(options);
  return ExitCode::yes;
}

}  // namespace

extern constinit const Command watch_command = command_of<WatchOptionsGiven, run_watch>({
    .name = "watch",
    .summary = "Show how the endpoints change while the files do",
    .usage = "[OPTION]... [PATH]... [-- ARGUMENT...]",
    .description = "Shows how the Azure SignalR endpoints of an application change while its files do: what "
                   "is added, removed or renamed, which keys are rotated, and what a .NET server would see "
                   "only after a restart. A configuration with which the application would not start is "
                   "refused, and said why. Runs until it is interrupted.",
    .options = {{part<&WatchOptionsGiven::input>(application_input),
                 own<WatchOptionsGiven>("Watching", watch_rows)}},
    .examples = {{{"signalr-config watch src/Shop -e Production --no-process-env",
                   "What is configured in the files alone."},
                  {"signalr-config watch --format jsonl | jq -c 'select(.event == \"changed\")'",
                   "For programs."},
                  {"signalr-config watch --exec 'systemctl reload shop'",
                   "Tell a server, which reads the files itself."},
                  {"signalr-config watch /etc/shop --polling always",
                   "Where others change the files over a network."}}},
    .exit_status = {.all = "0 it was interrupted, or nobody reads its output any more; 2 there is nothing to "
                           "watch; 3 internal error."},
});

}  // namespace signalr_config::cli
