#include <string>

#include "export/forms.hpp"

namespace signalr_config::forms {

namespace {

// systemd.syntax(7): escapes of C; and '%' begins a specifier.
std::string unit_value(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '%') text += '%';
    if (c == '\n') {
      text += "\\n";
    } else if (c == '\t') {
      text += "\\t";
    } else {
      text += c;
    }
  }
  return text;
}

// systemd.exec(5): as in a shell's double quotes, where line breaks are kept.
std::string file_value(std::string_view value) {
  std::string text;
  for (const char c : value) {
    if (std::string_view("\\\"`$").find(c) != std::string_view::npos) text += '\\';
    text += c;
  }
  return text;
}

}  // namespace

std::string systemd(const exports::Variables& variables, const exports::FormOptions&) {
  std::string text = "[Service]\n";
  for (const exports::ExportedVariable& variable : variables)
    text += "Environment=\"" + variable.name + "=" + unit_value(variable.value) + "\"\n";
  return text;
}

std::string systemd_environment_file(const exports::Variables& variables, const exports::FormOptions&) {
  std::string text;
  for (const exports::ExportedVariable& variable : variables)
    text += variable.name + "=\"" + file_value(variable.value) + "\"\n";
  return text;
}

}  // namespace signalr_config::forms
