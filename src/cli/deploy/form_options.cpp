#include "cli/deploy/form_options.hpp"

#include <vector>

#include "cli/framework/command.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view short_for_dotenv = "dotenv";  // as for --as

std::vector<std::string> form_names() {
  std::vector<std::string> names;
  for (const exports::ExportForm& form : exports::all_export_forms()) names.emplace_back(form.name);
  names.emplace_back(short_for_dotenv);
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

void add_form_options(OptionParser& parser, FormChoice& choice) {
  parser.choice({"--to", "FORM", "What to write: " + summaries() + ". 'dotenv' is short for dotenv-compose."},
                form_names(), choice.to);
  parser.toggle({"--flat", "",
                 "In json, yaml and ini, whole keys such as Azure:SignalR:ConnectionString in place of "
                 "nested sections."},
                choice.options.flat);
  parser.value({"--name", "NAME",
                "The name of the Secret (default: signalr), or of the Compose service (default: app)."},
               choice.name);
}

}  // namespace signalr_config::cli
