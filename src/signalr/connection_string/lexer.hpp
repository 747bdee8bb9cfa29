#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "signalr_config/document.hpp"

namespace signalr_config::signalr {

/// A non-empty piece between two `;`, as a place in the connection string. Nothing is copied.
struct ConnectionStringSegment {
  Span whole;              ///< untrimmed
  bool has_value = false;  ///< whether it has a '='; if not, the SDK ignores it
  std::string_view name;   ///< trimmed; empty without '='
  std::string_view value;  ///< trimmed; empty without '='
  Span name_span;
  Span value_span;
};

/// Walks over the segments of a connection string as the SDK's ConnectionStringParser.ToDictionary does:
/// split at `;` without the empty pieces, then at the first `=`, both sides trimmed. There is no quoting.
class ConnectionStringLexer {
 public:
  explicit ConnectionStringLexer(std::string_view text) : text_(text) {}

  /// The next segment; nothing at the end.
  std::optional<ConnectionStringSegment> next();

 private:
  ConnectionStringSegment segment(std::size_t begin, std::size_t end) const;

  std::string_view text_;
  std::size_t pos_ = 0;
};

}  // namespace signalr_config::signalr
