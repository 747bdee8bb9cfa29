#include "lint/output/masked_value.hpp"

#include <algorithm>
#include <string>

#include "dotnet/ascii.hpp"
#include "dotnet/white_space.hpp"
#include "signalr/connection_string/lexer.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::lint {

namespace {

std::vector<ShownPiece> hidden(std::size_t size) { return {{make_span(0, size), true}}; }

std::vector<signalr::ConnectionStringSegment> segments_of(std::string_view text) {
  std::vector<signalr::ConnectionStringSegment> segments;
  signalr::ConnectionStringLexer lexer(text);
  while (const auto segment = lexer.next()) {
    if (!dotnet::is_blank(text.substr(segment->whole.begin, segment->whole.size())))
      segments.push_back(*segment);
  }
  return segments;
}

std::vector<std::string_view> split(std::string_view text) {
  std::vector<std::string_view> parts;
  if (text.ends_with(';')) text.remove_suffix(1);
  while (true) {
    const std::size_t end = text.find(';');
    parts.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return parts;
    text.remove_prefix(end + 1);
  }
}

// Shows of a segment what the masked form of it shows: its name, its value, both or nothing.
void add_segment(const signalr::ConnectionStringSegment& segment, std::string_view shown,
                 ShownPieces& pieces) {
  const std::size_t separator = shown.find('=');
  if (!segment.has_value || separator == std::string_view::npos) {
    pieces.hide(segment.whole.begin, segment.whole.end);
    return;
  }
  const bool shows_name = shown.substr(0, separator) == segment.name;
  const bool shows_value = shown.substr(separator + 1) == segment.value;
  pieces.show(segment.whole.begin, segment.name_span.begin);
  shows_name ? pieces.show(segment.name_span.begin, segment.name_span.end)
             : pieces.hide(segment.name_span.begin, segment.name_span.end);
  pieces.show(segment.name_span.end, segment.value_span.begin);
  shows_value ? pieces.show(segment.value_span.begin, segment.value_span.end)
              : pieces.hide(segment.value_span.begin, segment.value_span.end);
  pieces.show(segment.value_span.end, segment.whole.end);
}

// `AccessTokenLifetimeInSeconds`: letters whose case changes as seldom as in words. In random text it changes
// at every other letter.
bool is_camel_case(std::string_view word) {
  constexpr std::size_t letters_per_change = 3;
  if (!std::ranges::all_of(word, dotnet::is_ascii_letter)) return false;
  std::size_t changes = 0;
  for (std::size_t i = 1; i < word.size(); ++i)
    changes += dotnet::is_ascii_upper(word[i - 1]) != dotnet::is_ascii_upper(word[i]) ? 1 : 0;
  return changes * letters_per_change <= word.size();
}

// What stands raw at a place of the decoded value; nothing where the encoding does not tell.
bool tells_places(const Entry& entry) {
  return entry.origin.encoding == ValueEncoding::verbatim ||
         entry.origin.encoding == ValueEncoding::json_string;
}

}  // namespace

std::vector<ShownPiece> masked_connection_string(std::string_view text) {
  const std::string shown = mask_connection_string(text);
  if (shown == text) return {{make_span(0, text.size()), false}};
  const std::vector<signalr::ConnectionStringSegment> segments = segments_of(text);
  const std::vector<std::string_view> parts = split(shown);
  if (shown == mask || parts.size() != segments.size()) return hidden(text.size());
  ShownPieces pieces;
  std::size_t at = 0;
  for (std::size_t i = 0; i < segments.size(); ++i) {
    pieces.show(at, segments[i].whole.begin);  // separators and blanks
    add_segment(segments[i], parts[i], pieces);
    at = segments[i].whole.end;
  }
  pieces.show(at, text.size());
  return pieces.take();
}

void show_value(const Entry& entry, ShownPieces& pieces) {
  const Span place = entry.origin.value;
  if (!entry.value || entry.value->empty()) return pieces.show(place.begin, place.end);
  const std::string_view value = *entry.value;
  const bool is_raw = entry.origin.document->text(place) == value;
  if (!tells_places(entry) && !is_raw) return pieces.hide(place.begin, place.end);
  const signalr::DisplayedValue displayed =
      signalr::display_value(entry.key, value, signalr::Disclosure::masked);
  if (!displayed.masked) return pieces.show(place.begin, place.end);
  const auto offset = [&](std::size_t at) {
    return is_raw ? place.begin + at : document_offset(entry.origin, at);
  };
  const std::vector<ShownPiece> parts = masked_connection_string(value);
  for (const ShownPiece& part : parts) {
    const std::size_t begin = &part == &parts.front() ? place.begin : offset(part.source.begin);
    const std::size_t end = &part == &parts.back() ? place.end : offset(part.source.end);
    part.masked ? pieces.hide(begin, end) : pieces.show(begin, end);
  }
}

bool is_plain_word(std::string_view word) {
  constexpr std::size_t longest = 160;
  if (word.size() > longest) return false;
  while (!word.empty()) {
    const std::size_t end = word.find_first_of(":_/.-");
    const std::string_view part = word.substr(0, end);
    if (!part.empty() && !signalr::looks_like_identifier(part) && !is_camel_case(part)) return false;
    if (end == std::string_view::npos) break;
    word.remove_prefix(end + 1);
  }
  return true;
}

}  // namespace signalr_config::lint
