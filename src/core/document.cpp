#include "signalr_config/document.hpp"

#include <algorithm>
#include <utility>

#include "core/source_traits.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

// A position is kept for every so many bytes: close enough that one is found quickly even in a file that is
// a single line of many megabytes, far enough apart that the table stays small beside the file.
constexpr std::size_t checkpoint_stride = 256;

bool is_continuation_byte(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

// The position after `bytes`, given the one before them. A continuation byte shares its character's column.
void advance(Position& position, std::string_view bytes) {
  for (std::size_t end = bytes.find('\n'); end != std::string_view::npos; end = bytes.find('\n')) {
    ++position.line;
    position.column = 1;
    bytes.remove_prefix(end + 1);
  }
  const auto continuations = std::ranges::count_if(bytes, is_continuation_byte);
  position.column += static_cast<std::uint32_t>(bytes.size()) - static_cast<std::uint32_t>(continuations);
}

}  // namespace

Document::Document(std::string name, SourceKind kind, std::string bytes)
    : name_(std::move(name)), kind_(kind), bytes_(std::move(bytes)) {}

bool Document::has_positions() const { return core::has_positions(core::traits_of(kind_)); }

std::string_view Document::text(Span span) const {
  const std::size_t begin = std::min<std::size_t>(span.begin, bytes_.size());
  const std::size_t end = std::clamp<std::size_t>(span.end, begin, bytes_.size());
  return std::string_view(bytes_).substr(begin, end - begin);
}

void Document::index_positions() const {
  checkpoints_.reserve(bytes_.size() / checkpoint_stride + 1);
  Position position;
  for (std::string_view rest = bytes_; !rest.empty();) {
    checkpoints_.push_back(position);
    const std::string_view block = rest.substr(0, checkpoint_stride);
    advance(position, block);
    rest.remove_prefix(block.size());
  }
  if (checkpoints_.empty()) checkpoints_.push_back(position);
}

Position Document::position(std::size_t offset) const {
  std::call_once(indexed_, [this] { index_positions(); });
  const std::size_t target = std::min(offset, bytes_.size());
  const std::size_t checkpoint = std::min(target / checkpoint_stride, checkpoints_.size() - 1);
  Position position = checkpoints_[checkpoint];
  const std::size_t begin = checkpoint * checkpoint_stride;
  advance(position, std::string_view(bytes_).substr(begin, target - begin));
  // Editors do not count a byte order mark as a column.
  const bool behind_mark = position.line == 1 && text::begin_of_text(bytes_) != 0 && position.column > 1;
  if (behind_mark) --position.column;
  return position;
}

bool Location::operator==(const Location& other) const {
  const auto name = [](const Location& one) {
    return one.document ? std::string_view(one.document->name()) : "";
  };
  return name(*this) == name(other) && span == other.span;
}

}  // namespace v0
}  // namespace signalr_config
