#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"

namespace signalr_config::lint {

inline constexpr std::string_view mask = "***";

/// A piece of a document as it is shown: as it stands there, or something in its place.
struct ShownPiece {
  Span source;
  bool masked = false;  ///< `***` stands for it

  bool operator==(const ShownPiece&) const = default;
};

/// The pieces of a text, in order and without gaps.
class ShownPieces {
 public:
  void show(std::size_t begin, std::size_t end) { add(begin, end, false); }
  void hide(std::size_t begin, std::size_t end) { add(begin, end, true); }

  const std::vector<ShownPiece>& all() const { return pieces_; }
  std::vector<ShownPiece> take() { return std::move(pieces_); }

 private:
  void add(std::size_t begin, std::size_t end, bool masked);

  std::vector<ShownPiece> pieces_;
};

}  // namespace signalr_config::lint
