#include <string>

#include "export/forms.hpp"

namespace signalr_config::forms {

// In single quotes a shell takes everything for what it is, but for the quote.
std::string bash(const Variables& variables, const FormOptions&) {
  std::string text;
  for (const ExportedVariable& variable : variables) {
    text += "export " + variable.name + "='";
    for (const char c : variable.value) text += c == '\'' ? "'\\''" : std::string(1, c);
    text += "'\n";
  }
  return text;
}

}  // namespace signalr_config::forms
