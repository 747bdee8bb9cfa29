#include "lint/output/shown_piece.hpp"

namespace signalr_config::lint {

void ShownPieces::add(std::size_t begin, std::size_t end, bool masked) {
  if (begin == end) return;
  if (!pieces_.empty() && pieces_.back().masked == masked && pieces_.back().source.end == begin) {
    pieces_.back().source.end = static_cast<std::uint32_t>(end);
  } else {
    pieces_.push_back({make_span(begin, end), masked});
  }
}

}  // namespace signalr_config::lint
