#pragma once

#include <string>
#include <vector>

#include "export/export_form.hpp"

namespace signalr_config::exports {

/// A text in one of the forms. With problems there is none.
struct WrittenForm {
  std::string text;  ///< has secrets
  std::vector<Diagnostic> problems;
  std::vector<Diagnostic> warnings;  ///< nulls that were left out

  bool ok() const { return problems.empty(); }
};

/// Writes settings in a form. The text is read again by the reader of its kind, and what would not come back
/// as it was is a problem that names its setting: `export-name`, `export-value`.
WrittenForm write_form(const ExportForm& form, const ExportedSettings& settings,
                       const FormOptions& options = {});

}  // namespace signalr_config::exports
