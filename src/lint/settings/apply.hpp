#pragma once

#include <span>
#include <vector>

#include "lint/model/finding.hpp"
#include "lint/model/linted_file.hpp"
#include "lint/settings/tree.hpp"

namespace signalr_config::lint {

/// The settings of the file that a finding is in. What is in no file (a variable of the process) counts as
/// being here.
const Settings& settings_of(const Finding& finding, SettingsTree& settings);

/// The rules that are on for at least one of the files. Throws `SettingsError`.
std::vector<const Rule*> rules_in_use(std::span<const LintedFile> files, SettingsTree& settings);

/// Gives findings their severities, and leaves out those of rules that are off for their file, and those of
/// files that were read only because they belong to the application of others.
std::vector<Finding> apply_settings(std::vector<Finding> findings, std::span<const LintedFile> files,
                                    SettingsTree& settings);

/// Whether one of the findings makes the answer no. Those that are suppressed do not.
bool has_failure(std::span<const Finding> findings, SettingsTree& settings);

}  // namespace signalr_config::lint
