#include <algorithm>
#include <string>

#include "dotnet/ascii.hpp"
#include "export/forms.hpp"

namespace signalr_config::forms {

namespace {

// What stands for itself in every dialect. Not at the front: '#', and quotes nowhere.
bool is_plain(char c) {
  const bool is_letter = dotnet::is_ascii_letter_or_digit(c);
  return is_letter || std::string_view("_-.,:;/+=@%~?&*()[]!^|").find(c) != std::string_view::npos;
}

// The escapes of double quotes, in which Compose replaces variables as well.
std::string double_quoted(std::string_view value) {
  std::string text = "\"";
  for (const char c : value) {
    if (c == '\\' || c == '"') text += '\\';
    if (c == '$') text += '$';
    if (c == '\n') {
      text += "\\n";
    } else if (c == '\r') {
      text += "\\r";
    } else {
      text += c;
    }
  }
  return text + '"';
}

// In single quotes everything stands for itself, but for quotes and backslashes.
std::string compose_value(const std::string& value) {
  if (std::ranges::all_of(value, is_plain)) return value;
  if (value.find_first_of("'\\\r\n") == std::string::npos) return "'" + value + "'";
  return double_quoted(value);
}

}  // namespace

std::string dotenv_compose(const exports::Variables& variables, const exports::FormOptions&) {
  std::string text;
  for (const exports::ExportedVariable& variable : variables)
    text += variable.name + "=" + compose_value(variable.value) + "\n";
  return text;
}

// There are no quotes: what stands in a line is the value.
std::string dotenv_docker(const exports::Variables& variables, const exports::FormOptions&) {
  std::string text;
  for (const exports::ExportedVariable& variable : variables)
    text += variable.name + "=" + variable.value + "\n";
  return text;
}

}  // namespace signalr_config::forms
