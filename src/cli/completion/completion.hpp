#pragma once

#include <span>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

/// A word that may stand where the cursor is, with a line about it.
struct Candidate {
  std::string word;
  std::string help = {};
};

/// What else the shell should offer.
enum class PathCandidates { none, files, directories };

/// The words that may follow.
struct Completion {
  std::vector<Candidate> candidates;
  PathCandidates paths = PathCandidates::none;
  bool ends_word = true;  ///< false: more is to be typed behind it, without a blank
};

/// Completes the last of the words, which may be empty; the others are complete. The program's own name is
/// none of them. Nothing is read but the files that the words name; nothing is said about what cannot be
/// read.
Completion complete(std::span<const Command* const> commands, const std::vector<std::string>& words,
                    const ProcessContext& process);

/// `signalr-config __complete WORD...`, which the scripts of `completion` call: a candidate a line, a tab and
/// its help, and at the end `:files`, `:directories` or `:none`, and `:nospace` where more is to be typed.
/// Never fails: a shell that completes is no place for messages.
ExitCode complete_command(std::span<const Command* const> commands, Invocation& invocation);

}  // namespace signalr_config::cli
