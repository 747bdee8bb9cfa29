#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "signalr_config/document.hpp"

namespace signalr_config::core {

/// Makes the document of a source that has names but no text of its own (variables, arguments, pairs): the
/// names, one a line, so that a span can stand for each. Values never get into it.
class NameList {
 public:
  /// Adds a name and gives its place.
  Span add(std::string_view name);

  /// The document of all names added.
  [[nodiscard]] std::shared_ptr<const Document> document(std::string name, SourceKind kind) &&;

 private:
  std::string names_;
};

}  // namespace signalr_config::core
