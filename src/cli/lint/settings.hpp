#pragma once

#include <iosfwd>
#include <string>

#include "cli/lint/options.hpp"
#include "lint/linter.hpp"

namespace signalr_config::cli {

/// What the command line says about rules. Throws `UsageError` for rules that are not known.
lint::SettingsLayer command_line_layer(const LintOptions& options);

/// Writes the settings that hold for a path, and where they are from.
void write_settings(std::ostream& out, const std::string& path, lint::Linter& linter);

}  // namespace signalr_config::cli
