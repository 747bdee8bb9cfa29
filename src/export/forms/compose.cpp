#include <string>

#include "export/forms.hpp"
#include "text/yaml_text.hpp"

namespace signalr_config::forms {

namespace {

// Compose replaces variables in every value of the file.
std::string without_references(std::string_view value) {
  std::string text;
  for (const char c : value) text += c == '$' ? "$$" : std::string(1, c);
  return text;
}

}  // namespace

std::string compose(const exports::Variables& variables, const exports::FormOptions& options) {
  const std::string service = options.name.empty() ? "app" : options.name;
  std::string text = "services:\n  " + text::yaml_key(service) + ":\n    environment:";
  if (variables.empty()) return text + " {}\n";
  text += '\n';
  for (const exports::ExportedVariable& variable : variables)
    text += "      " + text::yaml_key(variable.name) + ": " +
            text::yaml_quoted(without_references(variable.value)) + "\n";
  return text;
}

}  // namespace signalr_config::forms
