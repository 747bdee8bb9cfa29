#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "export/export_form.hpp"

namespace signalr_config::exports {

using KeyAndValue = std::pair<std::string, std::optional<std::string>>;

/// What this program's own reader makes of a text of the form; nothing where it refuses it, or where only a
/// shell reads it. Keys are folded: their case makes no difference.
std::optional<std::vector<KeyAndValue>> read_back(const ExportForm& form, const std::string& text);

/// What it should make of the settings, for which the form has nulls or there are none.
std::vector<KeyAndValue> expected_of(const std::vector<ExportedSetting>& settings);

}  // namespace signalr_config::exports
