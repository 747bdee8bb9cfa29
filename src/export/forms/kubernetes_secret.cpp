#include <string>

#include "export/forms.hpp"
#include "text/base64.hpp"
#include "text/yaml_text.hpp"

namespace signalr_config::forms {

std::string kubernetes_secret(const exports::Variables& variables, const exports::FormOptions& options) {
  const std::string name = options.name.empty() ? "signalr" : options.name;
  std::string text =
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + text::yaml_key(name) + "\ntype: Opaque\ndata:";
  if (variables.empty()) return text + " {}\n";
  text += '\n';
  for (const exports::ExportedVariable& variable : variables)
    text += "  " + text::yaml_key(variable.name) + ": \"" + text::encode_base64(variable.value) + "\"\n";
  return text;
}

}  // namespace signalr_config::forms
