#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/document.hpp"

namespace signalr_config::deployments {

/// Text that was put together from pieces of a document (continued lines, quotes, escapes), of which every
/// byte knows its place there.
class PlacedText {
 public:
  /// A text that stands in the document as it is.
  PlacedText(std::string_view text, std::size_t offset) { append(text, offset); }
  explicit PlacedText(std::size_t offset) : end_(static_cast<std::uint32_t>(offset)) {}

  /// Adds what stands at `offset` as it is.
  void append(std::string_view text, std::size_t offset);

  /// Adds what is written otherwise in `place`.
  void append(std::string_view text, Span place);

  const std::string& text() const { return text_; }
  bool empty() const { return text_.empty(); }
  std::size_t size() const { return text_.size(); }

  /// Where the bytes from `begin` to `end` stand; nothing but a position where there are none.
  Span place(std::size_t begin, std::size_t end) const;
  Span place() const { return place(0, size()); }

  /// A part of it. An empty one knows where it would stand.
  PlacedText part(std::size_t begin, std::size_t end = std::string_view::npos) const;

  /// Without white space at its ends.
  PlacedText trimmed(std::string_view white_space) const;

 private:
  std::string text_;
  std::vector<Span> places_;
  std::uint32_t end_ = 0;
};

}  // namespace signalr_config::deployments
