#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "export/endpoint_settings.hpp"
#include "export/environment_variables.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::exports {

/// What a form's text depends on besides the settings.
struct FormOptions {
  bool flat = false;  ///< whole keys with ':' in place of nested sections
  std::string name;   ///< of the Secret, of the Compose service; empty: the form's own choice
};

using Settings = std::vector<ExportedSetting>;
using Variables = std::vector<ExportedVariable>;

/// A form in which settings can be written. Most bear the name of the source's kind that reads them.
struct ExportForm {
  std::string_view name;
  std::string_view summary;  ///< for help
  /// What reads it; nothing for a script, which a shell runs.
  std::optional<SourceKind> read_as;
  std::string (*write_settings)(const Settings& settings, const FormOptions& options) = nullptr;
  /// For forms that are lists of environment variables; of the two functions one is set.
  std::string (*write_variables)(const Variables& variables, const FormOptions& options) = nullptr;
  VariableNames names = VariableNames::any;
  bool has_nulls = false;  ///< whether it can say null

  bool is_variables() const { return write_variables != nullptr; }
};

/// Every form, in the order in which help lists them.
std::span<const ExportForm> all_export_forms();

/// The form of a name; null pointer if there is none.
const ExportForm* find_export_form(std::string_view name);

}  // namespace signalr_config::exports
