#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "export/write_form.hpp"

namespace signalr_config::test {

using KeysAndValues = std::vector<std::pair<std::string, std::optional<std::string>>>;

inline exports::ExportedSettings settings_of(const KeysAndValues& pairs) {
  exports::ExportedSettings settings;
  for (const auto& [key, value] : pairs) settings.settings.push_back({key, value, "", std::nullopt});
  return settings;
}

inline exports::WrittenForm written_as(std::string_view form, const KeysAndValues& pairs,
                                       const exports::FormOptions& options = {}) {
  return exports::write_form(*exports::find_export_form(form), settings_of(pairs), options);
}

inline std::vector<std::string> codes_of(const std::vector<Diagnostic>& diagnostics) {
  std::vector<std::string> codes;
  for (const Diagnostic& diagnostic : diagnostics) codes.emplace_back(to_string(diagnostic.code));
  return codes;
}

}  // namespace signalr_config::test
