#include "signalr/connection_string/lexer.hpp"

#include <algorithm>

#include "dotnet/white_space.hpp"

namespace signalr_config::signalr {

namespace {

struct Trimmed {
  std::string_view text;
  Span span;
};

Trimmed trimmed(const std::string_view whole, const std::size_t begin, const std::size_t end) {
  const std::string_view raw = whole.substr(begin, end - begin);
  const std::string_view text = dotnet::trim(raw);
  // An empty result may point anywhere: it then stands where the untrimmed text begins.
  if (text.empty()) return {raw.substr(0, 0), make_span(begin, begin)};
  const auto offset = static_cast<std::size_t>(text.data() - whole.data());
  return {text, make_span(offset, offset + text.size())};
}

}  // namespace

std::optional<ConnectionStringSegment> ConnectionStringLexer::next() {
  const std::size_t begin = text_.find_first_not_of(';', pos_);
  if (begin == std::string_view::npos) return std::nullopt;
  const std::size_t end = std::min(text_.find(';', begin), text_.size());
  pos_ = end;
  return segment(begin, end);
}

ConnectionStringSegment ConnectionStringLexer::segment(const std::size_t begin, const std::size_t end) const {
  ConnectionStringSegment result;
  result.whole = make_span(begin, end);
  const std::size_t separator = text_.substr(begin, end - begin).find('=');
  if (separator == std::string_view::npos) return result;
  result.has_value = true;
  const Trimmed name = trimmed(text_, begin, begin + separator);
  const Trimmed value = trimmed(text_, begin + separator + 1, end);
  result.name = name.text;
  result.name_span = name.span;
  result.value = value.text;
  result.value_span = value.span;
  return result;
}

}  // namespace signalr_config::signalr
