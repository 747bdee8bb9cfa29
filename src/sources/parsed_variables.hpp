#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config {

/// A variable as a text sets it.
struct TextVariable {
  std::string name;
  /// Nothing: the text only names it, the value is taken from the surrounding environment.
  std::optional<std::string> value;
  /// `key` is the name, `value` what stands inside the quotes: verbatim where that is the value byte for
  /// byte, else opaque.
  Origin origin;
};

/// The variables of one text, in order, with duplicates. A diagnostic that is an error says that the program
/// whose format it is refuses the text; what could be read is kept.
struct ParsedVariables {
  std::shared_ptr<const Document> document;
  std::vector<TextVariable> variables;
  std::vector<Comment> comments;
  std::vector<Diagnostic> diagnostics;
};

}  // namespace signalr_config
