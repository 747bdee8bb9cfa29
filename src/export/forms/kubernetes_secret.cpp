#include <string>

#include "export/forms.hpp"
#include "text/base64.hpp"
#include "text/yaml_text.hpp"

namespace signalr_config::forms {

std::string kubernetes_secret(const Variables& variables, const FormOptions& options) {
  const std::string name = options.name.empty() ? "signalr" : options.name;
  std::string text =
      "apiVersion: v1\nkind: Secret\nmetadata:\n  name: " + yaml_key(name) + "\ntype: Opaque\ndata:";
  if (variables.empty()) return text + " {}\n";
  text += '\n';
  for (const ExportedVariable& variable : variables)
    text += "  " + yaml_key(variable.name) + ": \"" + deployments::encode_base64(variable.value) + "\"\n";
  return text;
}

}  // namespace signalr_config::forms
