#include <array>
#include <chrono>
#include <ostream>

#include "cli/framework/command.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "cli/framework/secret_argument.hpp"
#include "cli/framework/terminal_question.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/input/resolved_input.hpp"
#include "cli/input/standard_input.hpp"
#include "cli/token/options.hpp"
#include "cli/token/show_report.hpp"
#include "text/trim.hpp"

namespace signalr_config::cli {

namespace {

struct TokenShowOptions {
  InputOptions input;
  ReportOptions report;
};

// The token: an argument, or from standard input, where `-` or nothing stands for it.
std::string read_text(TokenShowOptions& given, Invocation& invocation) {
  const std::optional<std::string> argument = take_name(given.input.paths);
  if (argument && *argument != "-") {
    warn_of_secret_argument(invocation, "the token", "use - and give it on standard input");
    return *argument;
  }
  if (!argument && can_ask(invocation)) return ask(invocation, "Token", Echo::off);
  StandardInput standard_input(invocation.in);
  return standard_input.take("-");
}

// What is in the current directory, if anything is, where no path is given.
std::optional<LoadedInput> find_input(const TokenShowOptions& given, Invocation& invocation) {
  try {
    return load_input(given.input, invocation);
  } catch (const UsageError&) {
    if (!given.input.paths.empty()) throw;
    return std::nullopt;
  }
}

// Nothing where there is nothing to compare with.
std::optional<Resolution> find_application(const TokenShowOptions& given, Invocation& invocation) {
  const auto found = find_input(given, invocation);
  if (!found) return std::nullopt;
  const LoadedInput& input = *found;
  if (!input.ok()) {
    write_diagnostics(invocation.err, input.diagnostics, error_style(invocation));
    return std::nullopt;
  }
  return resolve(*input.configuration, resolve_options(given.input, input));
}

ExitCode run_token_show(TokenShowOptions& given, Invocation& invocation) {
  const std::string text = read_text(given, invocation);
  TokenReading reading = read_token(text::trim(text));
  if (!reading.parts) {
    throw UsageError("this is no token: " + reading.problem,
                     "A token is header.payload.signature, without 'Bearer' before it.");
  }
  const auto resolution = find_application(given, invocation);
  const auto now = std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  TokenShowReport report{*std::move(reading.parts), {}, signalr::Disclosure::masked};
  if (given.report.show_secrets) report.disclosure = signalr::Disclosure::full;
  report.found = inspect(report.token, resolution ? &*resolution : nullptr, now);
  if (given.report.wants_json()) {
    write_token_show_json(invocation.out, report);
  } else {
    write_token_show_text(invocation.out, report, output_style(invocation));
  }
  return report.found.is_good() ? ExitCode::yes : ExitCode::no;
}

}  // namespace

extern constinit const Command token_show_command = command_of<TokenShowOptions, run_token_show>({
    .name = "show",
    .summary = "Take a token apart: is it good for this application, and now?",
    .usage = "[TOKEN | -] [OPTION]... [PATH]... [-- ARGUMENT...]",
    .description =
        "Takes a token apart: whether it has expired, for which endpoint and hub it is, and by the key of "
        "which endpoint of the application it is signed. '-' or no argument reads standard input, which "
        "keeps the token out of the shell's history. What users claim is masked, and the signature is not "
        "shown.",
    .options = {{part<&TokenShowOptions::input>(application_input),
                 part<&TokenShowOptions::report>(report_options)}},
    .examples = {{{"signalr-config token show - < token.txt",
                   "Is it good for the application in the current directory?"},
                  {"signalr-config token show - src/Shop -e Production --json < token.txt",
                   "The same in production, for a program."}}},
    .exit_status = {"nothing speaks against the token",
                    "it has expired, is for another audience, or is signed by another key"},
});

}  // namespace signalr_config::cli
