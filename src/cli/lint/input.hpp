#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "cli/framework/command.hpp"
#include "cli/lint/options.hpp"
#include "lint/linter.hpp"

namespace signalr_config::cli {

/// The paths that are linted; without any, the current directory. Throws `UsageError` where
/// it is not said what standard input is.
std::vector<std::string> lint_paths(const LintOptions& options);

/// The file that standard input stands for; nothing where it is not read.
std::optional<std::filesystem::path> standard_input_path(const LintOptions& options);

/// The disk, with the text of standard input in place of its file.
std::shared_ptr<const FileSystem> lint_file_system(const LintOptions& options, Invocation& invocation);

/// Reads what the options lead to. Throws `UsageError` for a path at which there is nothing.
lint::ReadFiles read_lint_files(const LintOptions& options, lint::Linter& linter);

}  // namespace signalr_config::cli
