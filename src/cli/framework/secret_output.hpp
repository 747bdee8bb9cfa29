#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// Where a command writes whose purpose is to print secrets.
struct SecretOutput {
  std::optional<std::string> file;  ///< nothing or `-`: standard output
  bool show_secrets = false;        ///< on a terminal too

  bool is_file() const { return file && *file != "-"; }
};

extern const OptionTable<SecretOutput> secret_output_options;

/// Refuses a terminal, unless it was asked for: a `UsageError`.
void refuse_terminal(const SecretOutput& output, const Invocation& invocation);

/// Writes the text: to a file, which only its owner can read and which is replaced in one step, or to
/// standard output.
ExitCode write_secret_output(const SecretOutput& output, std::string_view text, Invocation& invocation);

}  // namespace signalr_config::cli
