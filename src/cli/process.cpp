#include "cli/process.hpp"

#include <unistd.h>

#include <cerrno>
#include <istream>
#include <ostream>
#include <string>
#include <system_error>
#include <vector>

#include "cli/framework/descriptor_stream.hpp"
#include "cli/run.hpp"

namespace signalr_config::cli {

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
