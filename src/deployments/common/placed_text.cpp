#include "deployments/common/placed_text.hpp"

#include <algorithm>

namespace signalr_config::deployments {

void PlacedText::append(std::string_view text, std::size_t offset) {
  text_ += text;
  for (std::size_t i = 0; i < text.size(); ++i) places_.push_back(make_span(offset + i, offset + i + 1));
  end_ = static_cast<std::uint32_t>(offset + text.size());
}

void PlacedText::append(std::string_view text, Span place) {
  text_ += text;
  places_.insert(places_.end(), text.size(), place);
  end_ = place.end;
}

Span PlacedText::place(std::size_t begin, std::size_t end) const {
  if (begin < end) return {places_[begin].begin, places_[end - 1].end};
  const std::uint32_t here = begin < places_.size() ? places_[begin].begin : end_;
  return {here, here};
}

PlacedText PlacedText::part(std::size_t begin, std::size_t end) const {
  begin = std::min(begin, size());
  end = std::clamp(end, begin, size());
  PlacedText found(place(begin, end).end);
  found.text_ = text_.substr(begin, end - begin);
  found.places_.assign(places_.begin() + static_cast<std::ptrdiff_t>(begin),
                       places_.begin() + static_cast<std::ptrdiff_t>(end));
  return found;
}

PlacedText PlacedText::trimmed(std::string_view white_space) const {
  const std::size_t begin = std::min(text_.find_first_not_of(white_space), size());
  const std::size_t last = text_.find_last_not_of(white_space);
  return part(begin, last == std::string::npos ? begin : last + 1);
}

}  // namespace signalr_config::deployments
