#pragma once

#include <span>
#include <string>
#include <string_view>

#include "lint/output/shown_piece.hpp"

namespace signalr_config::lint {

/// A line of a file for a terminal, and where in it a finding is.
struct Excerpt {
  std::string line;
  std::size_t caret_begin = 0;  ///< in columns
  std::size_t caret_width = 1;
};

/// Makes an excerpt of a line that may be shown as `pieces`, for a finding at `span`: tabs become blanks, and
/// of a long line only what is around the span is kept.
Excerpt excerpt_of(std::string_view bytes, std::span<const ShownPiece> pieces, Span span);

/// The whole line as it may be shown.
std::string line_text(std::string_view bytes, std::span<const ShownPiece> pieces);

}  // namespace signalr_config::lint
