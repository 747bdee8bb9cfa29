#include "sources/process/switch_mappings.hpp"

#include <utility>

#include "text/well_formed.hpp"

namespace signalr_config::sources {

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
