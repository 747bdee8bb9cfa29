#pragma once

#include <optional>

#include "cli/framework/command.hpp"
#include "cli/input/load_input.hpp"
#include "hosts/near_misses/near_misses.hpp"
#include "signalr/keys/meaning.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// Who reads its keys.
signalr::KeyReader key_reader(const LoadedInput& input);

/// Where to look for what it does not read.
hosts::NearMissQuestion near_miss_question(const LoadedInput& input);

/// How to resolve it.
ResolveOptions resolve_options(const InputOptions& options, const LoadedInput& input);

/// What is resolved of an application, for commands that do something with its endpoints.
struct ResolvedInput {
  ResolveOptions options;
  std::optional<Resolution> resolution;  ///< set only where there are endpoints
  ExitCode code = ExitCode::yes;         ///< what to answer where there are none
};

/// Resolves. Where the application would not start, says why on standard error; where it would, writes the
/// warnings if these are asked for.
struct ResolveMessages {
  bool warnings = true;
};
ResolvedInput resolve_input(const InputOptions& options, const LoadedInput& input, Invocation& invocation,
                            const ResolveMessages& messages = {});

}  // namespace signalr_config::cli
