#include "cli/watch/loop.hpp"

#include <poll.h>
#include <sys/wait.h>

#include <array>
#include <ostream>
#include <system_error>
#include <utility>

#include "cli/framework/descriptor_stream.hpp"
#include "cli/framework/diagnostic_text.hpp"
#include "export/environment_variables.hpp"

namespace signalr_config::cli {

namespace {

// The descriptor of the stream, where it has one: -1, which poll leaves out.
int descriptor_of(const std::ostream& out) {
  const auto* const buffer = dynamic_cast<const DescriptorOutput*>(out.rdbuf());
  return buffer != nullptr ? buffer->descriptor() : -1;
}

// `exit status 3`, `signal 15`; empty where it ended well.
std::string failure_words(int status) {
  if (WIFSIGNALED(status)) return "signal " + std::to_string(WTERMSIG(status));
  const int code = WIFEXITED(status) ? WEXITSTATUS(status) : 0;
  return code == 0 ? std::string() : "exit status " + std::to_string(code);
}

}  // namespace

int ShellCommand::start(const Environment& variables) {
  system::ProcessOptions options;
  options.arguments = {"/bin/sh", "-c", text_};
  options.variables = system::environment_lines(variables);
  options.in = system::ProcessStream::nowhere;
  if (output_ == CommandOutput::to_standard_error) options.out = system::ProcessStream::standard_error;
  options.blocked_signals = signals_;
  options.own_group = true;
  process_ = system::Process(options);
  return process_.error();
}

void WatchLoop::run(const MonitorOptions& options) {
  EndpointMonitor monitor([this] { return input_.load(); }, options);
  const Subscription subscription = subscribe(monitor);
  monitor.start(WithoutFirst::keep_watching).value();
  while (!is_over()) wait();
  monitor.stop();
  if (was_told_to_) report_.stopped();
}

// Everything that is told comes to this thread by the queue.
Subscription WatchLoop::subscribe(EndpointMonitor& monitor) {
  return monitor.subscribe({
      .accepted =
          [this](const AcceptedChange& change) {
            events_.add([this, change, options = input_.resolved_with()] { accept(change, options); });
          },
      .refused = [this](const RefusedChange& change) { events_.add([this, change] { refuse(change); }); },
      .noticed =
          [this](const Diagnostic& notice) { events_.add([this, notice] { report_.noticed(notice); }); },
  });
}

void WatchLoop::wait() {
  std::array<pollfd, 3> inputs{pollfd{signals_.descriptor(), POLLIN, 0},
                               pollfd{events_.descriptor(), POLLIN, 0},
                               pollfd{ending_ ? -1 : descriptor_of(invocation_.out), 0, 0}};
  if (::poll(inputs.data(), inputs.size(), -1) < 0) return;
  if (inputs[1].revents != 0 && !ending_) events_.run();
  if (inputs[0].revents != 0) take_signals();
  // Nobody reads any more. A closed pipe says so without being written to.
  if ((inputs[2].revents != 0 || !invocation_.out) && !ending_) end(SIGTERM);
}

void WatchLoop::take_signals() {
  while (const auto signal = signals_.next()) {
    if (*signal == SIGCHLD) {
      const auto status = command_ ? command_->ended() : std::nullopt;
      if (status) command_ended(*status);
    } else if (ending_) {
      if (command_) command_->send(SIGKILL);  // a second time: at once
    } else {
      was_told_to_ = true;
      end(*signal);
    }
  }
}

void WatchLoop::end(int signal) {
  ending_ = true;
  next_run_.reset();
  if (command_) command_->send(signal);
}

void WatchLoop::refuse(const RefusedChange& change) {
  has_begun_ = true;
  report_.refused(change);
}

void WatchLoop::accept(const AcceptedChange& change, const ResolveOptions& options) {
  // What there is to begin with is no change.
  if (!std::exchange(has_begun_, true)) return report_.started(*change.after);
  report_.accepted(change);
  if (!command_) return;
  const exports::ExportedVariables variables = exports::endpoint_variables(change.after->resolution, options);
  if (!variables.ok()) {
    write_diagnostics(invocation_.err, variables.problems, error_style(invocation_));
    invocation_.err << "the command is not run\n";
    invocation_.err.flush();
    return;
  }
  next_run_ = exports::with_endpoint_variables(invocation_.process.environment, variables, options);
  run_command();
}

void WatchLoop::run_command() {
  if (!next_run_ || command_->running()) return;
  const int error = command_->start(*next_run_);
  next_run_.reset();
  if (error == 0) return;
  invocation_.err << error_style(invocation_).error("error:")
                  << " cannot run the command: " << std::generic_category().message(error) << '\n';
  invocation_.err.flush();
}

void WatchLoop::command_ended(int status) {
  const std::string failure = failure_words(status);
  if (!failure.empty() && !ending_) {
    invocation_.err << error_style(invocation_).warning("warning:") << " the command ended with " << failure
                    << '\n';
    invocation_.err.flush();
  }
  run_command();
}

}  // namespace signalr_config::cli
