#include "cli/framework/secret_output.hpp"

#include <array>
#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

constexpr unsigned owner_only = 0600;

constexpr auto output_rows = std::to_array<Option>({
    {"-o,--output", "FILE", "Write to this file, which only its owner can read, in place of standard output.",
     into<&SecretOutput::file>},
    {"--show-secrets", "", "Write to standard output even if it is a terminal.",
     into<&SecretOutput::show_secrets>},
});
constexpr std::array output_groups{OptionGroup{"Output", output_rows}};

}  // namespace

constinit const OptionTable<SecretOutput> secret_output_options{output_groups};

void refuse_terminal(const SecretOutput& output, const Invocation& invocation) {
  if (output.file && output.file->empty()) throw UsageError("--output needs the name of a file");
  if (output.is_file() || output.show_secrets || !invocation.process.out_is_terminal) return;
  throw UsageError("the output has secrets in it, and standard output is a terminal",
                   "Write it to a file with --output FILE, redirect it, or say --show-secrets.");
}

ExitCode write_secret_output(const SecretOutput& output, std::string_view text, Invocation& invocation) {
  if (!output.is_file()) {
    invocation.out << text;
    return ExitCode::yes;
  }
  system::ReplaceFileOptions options;
  options.mode = owner_only;
  if (const auto problem = system::replace_file(*output.file, text, options)) {
    throw UsageError("cannot write " + terminal::shown_argument(*output.file) + ": " +
                         terminal::printable(problem->message.masked()),
                     problem->remedy);
  }
  return ExitCode::yes;
}

}  // namespace signalr_config::cli
