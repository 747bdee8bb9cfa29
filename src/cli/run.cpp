#include "cli/run.hpp"

#include <exception>
#include <new>
#include <ostream>
#include <string_view>

#include "cli/completion/completion.hpp"
#include "cli/framework/help_text.hpp"
#include "cli/framework/subcommands.hpp"
#include "signalr_config/version.hpp"
#include "terminal/style.hpp"

namespace signalr_config::cli {

namespace {

void write_version(std::ostream& out) {
  const auto [number, commit] = version();
  out << "signalr-config " << number;
  if (!commit.empty()) out << " (commit " << commit << ')';
  out << '\n';
}

ExitCode dispatch(Invocation& invocation) {
  std::vector<std::string>& arguments = invocation.arguments;
  if (arguments.empty()) {
    write_program_help(invocation.err);
    return ExitCode::cannot_answer;
  }
  std::string first = arguments.front();
  arguments.erase(arguments.begin());
  if (first == "help" && !arguments.empty()) {
    first = arguments.front();
    arguments.erase(arguments.begin());
    arguments.emplace_back("--help");
  }
  if (first == "--help" || first == "-h" || first == "help") {
    write_program_help(invocation.out);
    return ExitCode::yes;
  }
  if (first == "--version") {
    write_version(invocation.out);
    return ExitCode::yes;
  }
  if (first == "__complete") return complete_command(invocation);  // for the scripts of `completion`
  const Command* const command = find_command(all_commands(), first);
  if (command == nullptr) throw unknown_command(all_commands(), first);
  invocation.command = first;
  return command->run(invocation);
}

void report(const Invocation& invocation, std::string_view problem, std::string_view hint) {
  const terminal::Style style =
      terminal::Style::for_stream(invocation.process.err_is_terminal, invocation.process.environment);
  invocation.err << style.error("error:") << ' ' << problem << '\n';
  if (!hint.empty()) invocation.err << "  " << hint << '\n';
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const ProcessContext& process) {
  Invocation invocation{arguments, in, out, err, process};
  ExitCode code = ExitCode::internal_error;
  try {
    code = dispatch(invocation);
  } catch (const UsageError& error) {
    out.flush();
    report(invocation, error.what(), error.hint());
    const std::string& command = invocation.command;
    err << "Try 'signalr-config " << command << (command.empty() ? "" : " ") << "--help'.\n";
    code = ExitCode::cannot_answer;
  } catch (const std::bad_alloc&) {
    report(invocation, "out of memory", "");
  } catch (const std::exception&) {
    // What the exception says is not shown: it may quote the input, and the input holds secrets.
    report(invocation, "internal error", "This is a defect of signalr-config; please report it.");
  }
  out.flush();
  err.flush();
  return static_cast<int>(code);
}

}  // namespace signalr_config::cli
