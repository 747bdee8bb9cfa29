#pragma once

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/discovery/found_file.hpp"
#include "lint/discovery/git_files.hpp"
#include "lint/settings/tree.hpp"

namespace signalr_config::cli {

/// The paths that are linted, as they were given; without any, the repository as it is seen from here.
std::vector<std::string> lint_paths(const LintOptions& options);

/// The files that the options lead to, with those of the same applications. Reads standard input where that
/// was asked for. Throws `UsageError` for a path at which there is nothing, and `lint::SettingsError`.
lint::FoundFiles find_lint_files(const LintOptions& options, lint::SettingsTree& settings,
                                 lint::GitFiles& git, Invocation& invocation);

}  // namespace signalr_config::cli
