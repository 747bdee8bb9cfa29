#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// A value of a JSON document: where it stands, and what it holds.
struct JsonValue {
  enum class Kind { scalar, object, array };

  Kind kind = Kind::scalar;
  Span span;                         ///< with its quotes or brackets
  Span name;                         ///< a member's name with its quotes; empty for items and for the root
  std::string key;                   ///< as configuration has it: the names and indices that lead to it
  std::optional<std::size_t> comma;  ///< the one behind it
  std::vector<JsonValue> children;   ///< members or items

  /// Where it begins in its object or array.
  std::size_t begin() const { return name.empty() ? span.begin : name.begin; }
  /// Whether configuration has a value for its key: a scalar, or what is empty.
  bool is_entry() const { return children.empty(); }
};

struct JsonOutline {
  JsonValue root;
  std::vector<Comment> comments;
};

/// Precondition: `text` is what parse_json accepted.
[[nodiscard]] JsonOutline outline_json(std::string_view text);

/// The comments within a part of the text, with their delimiters.
[[nodiscard]] std::vector<Span> comments_within(const JsonOutline& outline, std::string_view text, Span part);

}  // namespace signalr_config::sources
