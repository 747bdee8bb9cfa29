#pragma once

#include <catch2/catch.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "sources/common/parsed_variables.hpp"

namespace signalr_config::test {

using VariableRows = std::vector<std::pair<std::string, std::optional<std::string>>>;

/// Names and values in the order of the text.
inline VariableRows rows(const sources::ParsedVariables& parsed) {
  VariableRows found;
  for (const sources::TextVariable& variable : parsed.variables)
    found.emplace_back(variable.name, variable.value);
  return found;
}

inline std::vector<std::string> codes(const sources::ParsedVariables& parsed) {
  std::vector<std::string> found;
  for (const Diagnostic& problem : parsed.diagnostics) found.emplace_back(to_string(problem.code));
  return found;
}

inline bool refused(const sources::ParsedVariables& parsed) {
  for (const Diagnostic& problem : parsed.diagnostics) {
    if (problem.severity == Severity::error) return true;
  }
  return false;
}

inline const Diagnostic& only_diagnostic(const sources::ParsedVariables& parsed) {
  REQUIRE(parsed.diagnostics.size() == 1);
  return parsed.diagnostics.front();
}

/// Where the value of the variable at an index begins.
inline Position value_position(const sources::ParsedVariables& parsed, std::size_t index) {
  REQUIRE(index < parsed.variables.size());
  return parsed.document->position(parsed.variables[index].origin.place());
}

inline std::string raw_value(const sources::ParsedVariables& parsed, std::size_t index) {
  return std::string(parsed.document->text(parsed.variables.at(index).origin.value));
}

}  // namespace signalr_config::test
