#include "lint/output/masked_line.hpp"

#include <algorithm>

#include "core/source_traits.hpp"
#include "lint/output/masked_text.hpp"
#include "lint/output/masked_value.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::lint {

namespace {

/// Nobody reads more of a line, and a file may be a single line of many megabytes.
constexpr std::size_t most_before = 1024;
constexpr std::size_t most_after = 3072;

struct Line {
  Span span;
  bool is_cut = false;  ///< whether there is more before it
};

Line find_line(std::string_view text, std::size_t offset) {
  offset = std::min(offset, text.size());
  const std::size_t window = offset - std::min(offset, most_before);
  const std::string_view before = text.substr(window, offset - window);
  const std::size_t line_break = before.rfind('\n');
  std::size_t begin = line_break == std::string_view::npos ? window : window + line_break + 1;
  const bool is_cut = line_break == std::string_view::npos && window != 0 && text[window - 1] != '\n';
  const std::string_view after = text.substr(offset, most_after);
  std::size_t end = offset + std::min(after.find('\n'), after.size());
  const bool has_return = end > begin && end < text.size() && text[end] == '\n' && text[end - 1] == '\r';
  if (has_return) --end;
  if (begin == 0) begin = std::min(text::begin_of_text(text), end);
  return {make_span(begin, std::max(begin, end)), is_cut};
}

bool is_sound(const LintedFile& file) {
  return std::ranges::none_of(
      file.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.severity != Severity::info; });
}

TextMode mode_of(const LintedFile& file) {
  const core::SourceTraits& traits = core::traits_of(file.document->kind());
  if (file.source && !file.source->refused() && traits.has_entries_only) return TextMode::between_values;
  if (!file.kind) return TextMode::unknown;
  if (!is_sound(file)) return TextMode::broken;
  const std::string_view text = file.document->bytes();
  const std::size_t first = text.find_first_not_of("\xEF\xBB\xBF \t\r\n");
  const bool is_json = first != std::string_view::npos && (text[first] == '{' || text[first] == '[');
  return is_json ? TextMode::json : TextMode::unknown;
}

void show_key(const Document& document, Span place, ShownPieces& pieces) {
  std::string_view name = document.text(place);
  const bool is_quoted = name.size() >= 2 && (name.front() == '"' || name.front() == '\'');
  if (is_quoted) name = name.substr(1, name.size() - 2);
  const std::size_t quote = is_quoted ? 1 : 0;
  if (is_plain_word(name)) return pieces.show(place.begin, place.end);
  pieces.show(place.begin, place.begin + quote);
  pieces.hide(place.begin + quote, place.end - quote);
  pieces.show(place.end - quote, place.end);
}

Span with_quotes(const Document& document, Span place) {
  const std::string_view text = document.bytes();
  const bool is_quoted = place.begin > 0 && place.end < text.size() &&
                         text[place.begin - 1] == text[place.end] &&
                         (text[place.end] == '"' || text[place.end] == '\'');
  return is_quoted ? make_span(place.begin - 1, place.end + 1) : place;
}

}  // namespace

MaskedLines::MaskedLines(std::span<const LintedFile> files, std::span<const Scope> scopes) {
  for (const LintedFile& file : files) {
    if (!file.document) continue;
    files_[file.document->name()] = &file;
    if (file.source) sources_[file.document->name()].push_back(file.source.get());
  }
  for (const Scope& scope : scopes) {
    for (const auto& layer : scope.layers) {
      std::string_view last;
      for (const Entry& entry : layer->entries) {
        if (!entry.origin.document || entry.origin.document->name() == last) continue;
        last = entry.origin.document->name();
        auto& sources = sources_[last];
        if (std::ranges::find(sources, layer.get()) == sources.end()) sources.push_back(layer.get());
      }
    }
  }
}

void MaskedLines::add_entries(const Document& document, const ParsedSource& source, KnownFile& file) const {
  for (const Entry& entry : source.entries) {
    const Origin& origin = entry.origin;
    if (!origin.document || origin.value.end == 0 || origin.value.end > document.bytes().size()) continue;
    if (origin.document.get() != &document && origin.document->name() != document.name()) continue;
    file.values.push_back({with_quotes(document, origin.value), &entry});
    // Where a name is a value itself, nobody would know that it may be shown.
    const bool is_before = origin.key.end != 0 && origin.key.end <= document.bytes().size();
    if (file.mode != TextMode::between_values && is_before)
      file.values.push_back({with_quotes(document, origin.key), &entry, true});
  }
  if (source.document().get() != &document && source.document()->name() != document.name()) return;
  for (const Comment& comment : source.comments) file.values.push_back({comment.span, nullptr});
}

const MaskedLines::KnownFile& MaskedLines::known(const Document& document) {
  const auto [position, is_new] = known_.try_emplace(&document);
  KnownFile& file = position->second;
  if (!is_new) return file;
  const auto linted = files_.find(document.name());
  if (linted != files_.end()) file.mode = mode_of(*linted->second);
  const auto sources = sources_.find(document.name());
  if (sources == sources_.end()) return file;
  for (const ParsedSource* source : sources->second) add_entries(document, *source, file);
  std::ranges::stable_sort(
      file.values, {}, [](const KnownValue& value) { return std::pair(value.place.begin, value.place.end); });
  const auto [first, last] = std::ranges::unique(
      file.values, {}, [](const KnownValue& value) { return std::pair(value.place.begin, value.place.end); });
  file.values.erase(first, last);
  std::uint32_t furthest = 0;
  for (const KnownValue& value : file.values) {
    furthest = std::max(furthest, value.place.end);
    file.furthest_end.push_back(furthest);
  }
  return file;
}

void MaskedLines::show_span(const Document& document, Span line, const KnownFile& file, ShownPieces& pieces) {
  const auto first = std::ranges::upper_bound(file.furthest_end, line.begin);
  std::size_t at = line.begin;
  for (auto i = static_cast<std::size_t>(first - file.furthest_end.begin()); i < file.values.size(); ++i) {
    const KnownValue& value = file.values[i];
    if (value.place.begin >= line.end) break;
    const bool is_first_line_of_comment = value.entry == nullptr && value.place.begin >= line.begin;
    if (value.place.end <= at || is_first_line_of_comment) continue;  // show_text knows comments
    const bool is_whole = value.place.begin >= at && value.place.end <= line.end;
    const bool overlaps = i + 1 < file.values.size() && file.values[i + 1].place.begin < value.place.end;
    if (value.place.begin > at) show_text(document, make_span(at, value.place.begin), file.mode, pieces);
    at = std::max<std::size_t>(at, value.place.begin);
    const std::size_t end = std::min(value.place.end, line.end);
    if (value.is_key && is_whole && !overlaps) {
      show_key(document, make_span(at, end), pieces);
    } else if (value.entry != nullptr && is_whole && !overlaps) {
      pieces.show(at, value.entry->origin.value.begin);
      show_value(*value.entry, pieces);
      pieces.show(value.entry->origin.value.end, end);
    } else {
      pieces.hide(at, end);
    }
    at = end;
  }
  if (at < line.end) show_text(document, make_span(at, line.end), file.mode, pieces);
}

std::vector<ShownPiece> MaskedLines::line_at(const Document& document, std::size_t offset) {
  const Line line = find_line(document.bytes(), offset);
  const KnownFile& file = known(document);
  ShownPieces pieces;
  // In the middle of a line nobody knows whether this is inside of a string or a comment.
  if (line.is_cut && (file.mode == TextMode::unknown || file.mode == TextMode::broken)) {
    pieces.hide(line.span.begin, line.span.end);
  } else {
    show_span(document, line.span, file, pieces);
  }
  return pieces.take();
}

}  // namespace signalr_config::lint
