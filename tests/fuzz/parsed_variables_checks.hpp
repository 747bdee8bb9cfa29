#pragma once

#include "parsed_source_checks.hpp"
#include "sources/common/parsed_variables.hpp"

namespace signalr_config::fuzz {

inline void check_origin(const Document& document, const Origin& origin, const std::string* value) {
  check_span(document, origin.key);
  check_span(document, origin.value);
  if (origin.encoding == ValueEncoding::verbatim)
    require(value != nullptr && document.text(origin.value) == *value);
}

inline void check_variable(const Document& document, const sources::TextVariable& variable) {
  require(dotnet::is_valid(variable.name) && (!variable.value || dotnet::is_valid(*variable.value)));
  check_origin(document, variable.origin, variable.value ? &*variable.value : nullptr);
}

/// What holds for whatever a parser of variables was given.
inline void check_variables(const sources::ParsedVariables& parsed) {
  const Document& document = *parsed.document;
  require(dotnet::is_valid(document.bytes()));
  for (const sources::TextVariable& variable : parsed.variables) check_variable(document, variable);
  for (const Comment& comment : parsed.comments) check_span(document, comment.span);
  for (const Diagnostic& problem : parsed.diagnostics) check_diagnostic(document, problem);
}

}  // namespace signalr_config::fuzz
