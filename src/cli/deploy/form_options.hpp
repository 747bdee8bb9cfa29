#pragma once

#include <optional>
#include <string>

#include "cli/framework/option.hpp"
#include "export/export_form.hpp"

namespace signalr_config::cli {

/// The options by which `export` and `convert` are told what to write.
struct FormChoice {
  std::optional<std::string> to;
  exports::FormOptions options;
  std::optional<std::string> name;

  /// The form. Throws `UsageError` where none was given.
  const exports::ExportForm& form();
};

extern const OptionTable<FormChoice> form_options;

}  // namespace signalr_config::cli
