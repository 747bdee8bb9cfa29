#pragma once

#include <iosfwd>

#include "cli/framework/command.hpp"
#include "cli/input/input_options.hpp"
#include "cli/input/load_input.hpp"
#include "cli/watch/recorded_input.hpp"
#include "signalr_config/endpoint_monitor.hpp"

namespace signalr_config::cli {

/// The input of a command, to be read again and again: what comes from standard input is read once and kept.
class WatchInput {
 public:
  WatchInput(const InputOptions& options, Invocation& invocation)
      : options_(options), process_(invocation.process), standard_input_(invocation.in) {}

  /// Reads it. Throws `UsageError` where there is nothing to read, or several applications. Warns on `err`.
  LoadedInput read(std::ostream& err);

  /// The same, for a monitor: what cannot be read is a problem as others are. Warns nobody again.
  EndpointLoad load();

  /// How the last load was resolved. On the thread that loads.
  const ResolveOptions& resolved_with() const { return resolved_with_; }

 private:
  const InputOptions& options_;
  const ProcessContext& process_;
  RecordedInput standard_input_;
  ResolveOptions resolved_with_;
};

}  // namespace signalr_config::cli
