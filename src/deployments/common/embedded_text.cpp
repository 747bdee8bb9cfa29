#include "deployments/common/embedded_text.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "deployments/common/settings_files.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::deployments {
namespace {

bool is_white(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

std::size_t skip_white(std::string_view text, std::size_t at) {
  while (at < text.size() && is_white(text[at])) ++at;
  return at;
}

// Bytes of an escape in double quotes, and of what it means.
struct Escape {
  std::size_t written;
  std::size_t meant;
};

std::size_t digits_of(char letter) {
  switch (letter) {
    case 'x':
      return 2;
    case 'u':
      return 4;
    case 'U':
      return 8;
    default:
      return 0;
  }
}

// `raw` begins with a backslash. JSON writes what is beyond U+FFFF as two escapes.
Escape escape_at(std::string_view raw) {
  const char letter = raw.size() > 1 ? raw[1] : '\0';
  const std::size_t digits = digits_of(letter);
  if (digits != 0) {
    const char32_t code_point = dotnet::hexadecimal_number(raw.substr(2, digits));
    if (letter == 'u' && dotnet::is_high_surrogate(code_point) && raw.substr(6, 2) == "\\u") return {12, 4};
    return {2 + digits, dotnet::utf8_size(code_point)};
  }
  if (letter == 'N' || letter == '_') return {2, 2};
  if (letter == 'L' || letter == 'P') return {2, 3};
  if (letter == '\n' || letter == '\r') return {skip_white(raw, 1), 0};
  return {2, 1};
}

class EmbeddedSource final : public Source {
 public:
  EmbeddedSource(EmbeddedFile file, std::shared_ptr<const Source> parsed)
      : file_(std::move(file)), parsed_(std::move(parsed)), places_(*file_.document, *file_.node) {}

  ParsedSource load() const override {
    const ParsedSource inner = parsed_->load();
    ParsedSource moved(file_.document);
    for (const Entry& entry : inner.entries) {
      moved.entries.push_back({moved.store(entry.key), std::nullopt, move(entry.origin)});
      if (!entry.value) continue;
      Entry& added = moved.entries.back();
      added.value = moved.store(*entry.value);
      const bool stands_there = !file_.is_encoded && file_.document->text(added.origin.value) == *entry.value;
      added.origin.encoding = stands_there ? ValueEncoding::verbatim : ValueEncoding::opaque;
    }
    for (Diagnostic problem : inner.diagnostics) {
      if (problem.span) problem.span = move(*problem.span);
      if (problem.origin) problem.origin = move(*problem.origin);
      for (Origin& related : problem.related) related = move(related);
      moved.diagnostics.push_back(std::move(problem));
    }
    return moved;
  }

 private:
  std::size_t offset(std::size_t inner) const {
    return file_.is_encoded ? file_.node->span.begin : places_.offset(inner);
  }

  Span move(Span inner) const {
    const std::size_t begin = offset(inner.begin);
    return make_span(begin, std::max(begin, inner.empty() ? begin : offset(inner.end - 1) + 1));
  }

  Origin move(const Origin& inner) const {
    return {file_.document, move(inner.key), move(inner.value), ValueEncoding::opaque, file_.via};
  }

  EmbeddedFile file_;
  std::shared_ptr<const Source> parsed_;
  EmbeddedText places_;
};

}  // namespace

EmbeddedText::EmbeddedText(const Document& document, const sources::DataNode& scalar)
    : end_(scalar.span.end) {
  const std::string_view raw = document.text(scalar.span);
  const std::size_t begin = scalar.span.begin;
  add(0, begin);
  if (scalar.style == sources::ScalarStyle::double_quoted) {
    align_escapes(scalar.text, raw, begin);
  } else {
    align_words(scalar.text, raw, begin, scalar.style == sources::ScalarStyle::single_quoted);
  }
}

std::size_t EmbeddedText::offset(std::size_t text_offset) const {
  const auto after = std::ranges::upper_bound(pieces_, text_offset, {}, &Piece::text);
  const Piece& piece = *std::prev(after);
  const std::size_t limit = after == pieces_.end() ? end_ : after->document;
  return std::min(piece.document + (text_offset - piece.text), limit);
}

// Runs without white space stand there as they are; what is between them may not.
void EmbeddedText::align_words(std::string_view text, std::string_view raw, std::size_t begin,
                               bool doubles_quotes) {
  std::size_t r = 0;
  for (std::size_t i = 0; i < text.size() && r < raw.size();) {
    if (is_white(text[i])) {
      const std::size_t word = skip_white(text, i);
      const std::size_t raw_word = skip_white(raw, r);
      if (word - i != raw_word - r) add(word, begin + raw_word);
      i = word;
      r = raw_word;
    } else if (is_white(raw[r])) {
      r = skip_white(raw, r);
      add(i, begin + r);
    } else {
      r += doubles_quotes && text[i] == '\'' ? 2 : 1;
      ++i;
      if (doubles_quotes && text[i - 1] == '\'') add(i, begin + r);
    }
  }
}

void EmbeddedText::align_escapes(std::string_view text, std::string_view raw, std::size_t begin) {
  std::size_t r = 0;
  for (std::size_t i = 0; i < text.size() && r < raw.size();) {
    if (raw[r] == '\\') {
      const Escape escape = escape_at(raw.substr(r));
      i += escape.meant;
      r += escape.written;
      add(i, begin + r);
    } else if (raw[r] == '\n' || raw[r] == '\r') {
      i = skip_white(text, i);
      r = skip_white(raw, r);
      add(i, begin + r);
    } else {
      ++i;
      ++r;
    }
  }
}

std::shared_ptr<const Source> embedded_settings(std::string_view path, EmbeddedFile file) {
  auto parsed = settings_source(path, file.document->name(), file.bytes);
  return std::make_shared<EmbeddedSource>(std::move(file), std::move(parsed));
}

}  // namespace signalr_config::deployments
