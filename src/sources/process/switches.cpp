#include "sources/process/switches.hpp"

#include <utility>

#include "dotnet/utf8.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::sources {

namespace {

// Characters that cannot be seen and that .NET, where it compares by culture (ICU), overlooks before a mark.
bool is_invisible(char32_t character) {
  return character < 0x20 || (character >= 0x7F && character <= 0x9F) || character == 0xAD ||
         (character >= 0x200B && character <= 0x200F) || (character >= 0x202A && character <= 0x202E) ||
         (character >= 0x2060 && character <= 0x2064) || character == 0xFEFF;
}

}  // namespace

Argument take_apart(std::string_view text) {
  Argument argument;
  const std::size_t equals = text.find('=');
  argument.name = text.substr(0, equals);
  argument.has_value = equals != std::string_view::npos;
  if (argument.has_value) argument.value = text.substr(equals + 1);
  argument.switch_name = std::string(argument.name);
  if (argument.name.starts_with("--")) {
    argument.marks = 2;
  } else if (argument.name.starts_with('-')) {
    argument.marks = 1;
  } else if (argument.name.starts_with('/')) {
    argument.marks = 1;
    argument.switch_name.replace(0, 1, "--");
  }
  return argument;
}

bool hides_switch(std::string_view text) {
  std::size_t pos = 0;
  while (pos < text.size()) {
    const std::size_t begin = pos;
    if (!is_invisible(dotnet::decode(text, pos)))
      return begin > 0 && (text[begin] == '-' || text[begin] == '/');
  }
  return false;
}

SwitchMappings::SwitchMappings(const std::map<std::string, std::string>& mappings) {
  for (const auto& [given, key] : mappings) {
    const std::string name = text::well_formed(given);
    if (!name.starts_with('-')) {
      refuse_invalid(name);
    } else if (!keys_.try_emplace(name, text::well_formed(key)).second) {
      refuse_duplicate(name);
    }
  }
}

const std::string* SwitchMappings::find(std::string_view name) const {
  const auto found = keys_.find(name);
  return found == keys_.end() ? nullptr : &found->second;
}

void SwitchMappings::refuse_invalid(const std::string& name) {
  Diagnostic problem;
  problem.code = DiagnosticCode::command_line_mapping_invalid;
  problem.message.text("the switch mapping ").key(name).text(" does not begin with '-' or '--'");
  problem.remedy = "Begin every switch of the mappings with '-' or '--'.";
  refuse(std::move(problem), "ArgumentException: The switch mappings contain an invalid switch '" + name +
                                 "'. (Parameter 'switchMappings')");
}

void SwitchMappings::refuse_duplicate(const std::string& name) {
  Diagnostic problem;
  problem.code = DiagnosticCode::command_line_mapping_duplicate;
  problem.message.text("the switch mapping ")
      .key(name)
      .text(" is there already in other case; case is ignored");
  problem.remedy = "Leave one of the two mappings out.";
  refuse(std::move(problem),
         "ArgumentException: Keys in switch mappings are case-insensitive. A duplicated key '" + name +
             "' was found. (Parameter 'switchMappings')");
}

void SwitchMappings::refuse(Diagnostic problem, std::string exact) {
  problems_.push_back(std::move(problem));
  if (exact_refusal_.empty()) exact_refusal_ = std::move(exact);
}

}  // namespace signalr_config::sources
