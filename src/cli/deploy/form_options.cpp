#include "cli/deploy/form_options.hpp"

#include <array>
#include <string>
#include <string_view>

#include "cli/framework/command.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view short_for_dotenv = "dotenv";  // as for --as

ChoiceWords form_names() {
  ChoiceWords names;
  for (const exports::ExportForm& form : exports::all_export_forms()) names.push_back(form.name);
  names.push_back(short_for_dotenv);
  return names;
}

std::string summaries() {
  std::string text;
  for (const exports::ExportForm& form : exports::all_export_forms()) {
    if (!text.empty()) text += "; ";
    text += std::string(form.name) + " (" + std::string(form.summary) + ")";
  }
  return text;
}

constexpr auto form_rows = std::to_array<Option>({
    {"--to", "FORM", "What to write: {choices}. 'dotenv' is short for dotenv-compose.", into<&FormChoice::to>,
     form_names, summaries},
    {"--flat", "",
     "In json, yaml and ini, whole keys such as Azure:SignalR:ConnectionString in place of nested sections.",
     into<&FormChoice::options, &exports::FormOptions::flat>},
    {"--name", "NAME", "The name of the Secret (default: signalr), or of the Compose service (default: app).",
     into<&FormChoice::name>},
});
constexpr std::array form_groups{OptionGroup{"Output", form_rows}};

// A name stands in the text that is written, as it is.
bool is_name(const std::string& name) {
  for (const char c : name) {
    const bool allowed = dotnet::is_ascii_letter_or_digit(c) || c == '.' || c == '-' || c == '_';
    if (!allowed) return false;
  }
  return !name.empty();
}

}  // namespace

const exports::ExportForm& FormChoice::form() {
  if (!to) throw UsageError("--to is missing: the form to write", "For example --to json.");
  if (name) {
    if (!is_name(*name)) throw UsageError("--name takes letters, digits, '.', '-' and '_'");
    options.name = *name;
  }
  if (options.flat && *to == "xml")
    throw UsageError("xml cannot be flat", "Leave out --flat, or use another form.");
  return *exports::find_export_form(*to == short_for_dotenv ? to_string(SourceKind::dotenv_compose)
                                                            : std::string_view(*to));
}

constinit const OptionTable<FormChoice> form_options{form_groups};

}  // namespace signalr_config::cli
