#pragma once

#include <string_view>

#include "lint/output/shown_piece.hpp"
#include "signalr_config/document.hpp"

namespace signalr_config::lint {

/// What is known of a text that may hold values.
enum class TextMode {
  between_values,  ///< of a file that was understood: keys, punctuation and comments
  json,     ///< of sound JSON: values are in quotes, or single words that end with a comma or a bracket
  unknown,  ///< anything: what stands behind a `=` or a `:` may be a value
  broken,   ///< what its parser stumbled over: of words, only names before a separator are no values
};

/// Adds what may be shown of `span` of a document, in which no value is known: punctuation and what looks
/// like a key. Strings in quotes, comments and whatever may be a value are hidden, connection strings in
/// part.
void show_text(const Document& document, Span span, TextMode mode, ShownPieces& pieces);

}  // namespace signalr_config::lint
