#include "lint/output/excerpt.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "dotnet/utf8.hpp"
#include "terminal/column_width.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::size_t tab_stop = 4;
constexpr std::size_t most_columns = 120;
constexpr std::size_t columns_before_caret = 40;
constexpr std::string_view ellipsis = "...";

struct Glyph {
  std::string text;
  std::size_t columns = 0;
};

// A line as glyphs, and the glyphs that a span covers.
class Glyphs {
 public:
  Glyphs(std::string_view bytes, std::span<const ShownPiece> pieces, Span span) : bytes_(bytes), span_(span) {
    for (const ShownPiece& piece : pieces) piece.masked ? add_mask(piece.source) : add_text(piece.source);
    begin_ = begin_.value_or(glyphs_.size());
    end_ = std::max(end_, *begin_);
  }

  Excerpt excerpt() const {
    std::size_t first = 0;
    std::size_t last = glyphs_.size();
    if (columns(0, last) > most_columns) {
      for (std::size_t before = columns(0, *begin_); first < *begin_ && before > columns_before_caret;
           ++first)
        before -= glyphs_[first].columns;
      std::size_t kept = 0;
      last = first;
      while (last < glyphs_.size() && kept + glyphs_[last].columns <= most_columns)
        kept += glyphs_[last++].columns;
    }
    return excerpt(first, last);
  }

 private:
  Excerpt excerpt(std::size_t first, std::size_t last) const {
    Excerpt result;
    const std::size_t margin = first > 0 ? ellipsis.size() : 0;
    if (first > 0) result.line = ellipsis;
    for (std::size_t i = first; i < last; ++i) result.line += glyphs_[i].text;
    if (last < glyphs_.size()) result.line += ellipsis;
    result.caret_begin = margin + columns(first, *begin_);
    result.caret_width = std::max<std::size_t>(1, columns(*begin_, std::min(end_, last)));
    return result;
  }

  std::size_t columns(std::size_t first, std::size_t last) const {
    std::size_t sum = 0;
    for (std::size_t i = first; i < last; ++i) sum += glyphs_[i].columns;
    return sum;
  }

  void add(std::string text, std::size_t columns, Span source) {
    if (!begin_ && source.end > span_.begin) begin_ = glyphs_.size();
    column_ += columns;
    glyphs_.push_back({std::move(text), columns});
    if (source.begin < span_.end) end_ = glyphs_.size();
  }

  void add_mask(Span source) { add(std::string(mask), mask.size(), source); }

  void add_text(Span source) {
    for (std::size_t at = source.begin; at < source.end;) {
      const std::size_t begin = at;
      if (bytes_[at] == '\t') {
        const std::size_t blanks = tab_stop - column_ % tab_stop;
        ++at;
        add(std::string(blanks, ' '), blanks, make_span(begin, at));
        continue;
      }
      const char32_t c = dotnet::decode(bytes_.substr(0, source.end), at);
      // Together with what follows, a '#' may command the service that keeps the log.
      const bool is_command = terminal::begins_log_command(bytes_.substr(begin, source.end - begin));
      std::string text = is_command ? "\\u0023" : terminal::printable(bytes_.substr(begin, at - begin));
      const bool escaped = text.size() > 1 && text.front() == '\\';
      const std::size_t columns = escaped ? text.size() : terminal::column_width(c);
      add(std::move(text), columns, make_span(begin, at));
    }
  }

  std::string_view bytes_;
  Span span_;
  std::vector<Glyph> glyphs_;
  std::size_t column_ = 0;
  std::optional<std::size_t> begin_;
  std::size_t end_ = 0;
};

}  // namespace

Excerpt excerpt_of(std::string_view bytes, std::span<const ShownPiece> pieces, Span span) {
  return Glyphs(bytes, pieces, span).excerpt();
}

std::string line_text(std::string_view bytes, std::span<const ShownPiece> pieces) {
  std::string text;
  for (const ShownPiece& piece : pieces) {
    text += piece.masked ? mask : bytes.substr(piece.source.begin, piece.source.size());
  }
  return text;
}

}  // namespace signalr_config::lint
