#include "cli/run.hpp"

#include <unistd.h>

#include <cerrno>
#include <exception>
#include <istream>
#include <new>
#include <ostream>
#include <string_view>
#include <system_error>

#include "cli/completion/completion.hpp"
#include "cli/framework/descriptor_stream.hpp"
#include "cli/framework/help_text.hpp"
#include "cli/framework/subcommands.hpp"
#include "core/shown_text.hpp"
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
    write_program_help(invocation.err, all_commands());
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
    write_program_help(invocation.out, all_commands());
    return ExitCode::yes;
  }
  if (first == "--version") {
    write_version(invocation.out);
    return ExitCode::yes;
  }
  if (first == "__complete")
    return complete_command(all_commands(), invocation);  // for the scripts of `completion`
  const Command* const command = find_command(all_commands(), first);
  if (command == nullptr) throw unknown_command(all_commands(), first);
  invocation.command = first;
  return command->run(*command, invocation);
}

void report(const Invocation& invocation, std::string_view problem, std::string_view hint) {
  const terminal::Style style =
      terminal::Style::for_stream(invocation.process.err_is_terminal, invocation.process.environment);
  // What was given may be a connection string, whatever it was given as.
  invocation.err << style.error("error:") << ' ' << core::without_secrets(std::string(problem)) << '\n';
  if (!hint.empty()) invocation.err << "  " << core::without_secrets(std::string(hint)) << '\n';
}

ProcessContext this_process() {
  ProcessContext process;
  process.environment = Environment::from_process();
  std::error_code ignored;  // a directory that was removed has no path
  process.current_directory = std::filesystem::current_path(ignored);
  process.in_is_terminal = ::isatty(STDIN_FILENO) == 1;
  process.out_is_terminal = ::isatty(STDOUT_FILENO) == 1;
  process.err_is_terminal = ::isatty(STDERR_FILENO) == 1;
  return process;
}

}  // namespace

int run(const std::vector<std::string>& arguments, std::istream& in, std::ostream& out, std::ostream& err,
        const ProcessContext& process) {
  Invocation invocation{arguments, in, out, err, process};
  ExitCode code = ExitCode::internal_error;
  try {
    code = dispatch(invocation);
  } catch (const OutputError& error) {
    out.flush();
    report(invocation, error.what(), error.hint());
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

int run_process(int argument_count, const char* const* arguments) {
  DescriptorInput in_buffer(STDIN_FILENO);
  DescriptorOutput out_buffer(STDOUT_FILENO);
  DescriptorOutput err_buffer(STDERR_FILENO);
  std::istream in(&in_buffer);
  std::ostream out(&out_buffer);
  std::ostream err(&err_buffer);
  const std::vector<std::string> words(arguments + (argument_count > 0 ? 1 : 0), arguments + argument_count);
  const int code = run(words, in, out, err, this_process());
  if (out_buffer.error() == 0 || out_buffer.error() == EPIPE) return code;
  err << "error: cannot write to standard output: " << std::generic_category().message(out_buffer.error())
      << '\n';
  err.flush();
  return static_cast<int>(ExitCode::internal_error);
}

}  // namespace signalr_config::cli
