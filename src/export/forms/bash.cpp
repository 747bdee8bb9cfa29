#include <string>

#include "export/forms.hpp"

namespace signalr_config::forms {

// In single quotes a shell takes everything for what it is, but for the quote.
std::string bash(const exports::Variables& variables, const exports::FormOptions&) {
  std::string text;
  for (const exports::ExportedVariable& variable : variables) {
    text += "export " + variable.name + "='";
    for (const char c : variable.value) text += c == '\'' ? "'\\''" : std::string(1, c);
    text += "'\n";
  }
  return text;
}

}  // namespace signalr_config::forms
