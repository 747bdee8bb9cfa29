#include "terminal/text_table.hpp"

#include <algorithm>
#include <ostream>

#include "terminal/column_width.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::terminal {

namespace {

constexpr std::size_t gap = 2;
// One very long cell must not push the following columns out of sight.
constexpr std::size_t widest_column = 80;
// The first piece is small, as most tables are; each is twice as large as the one before, up to a limit.
constexpr std::size_t smallest_piece = 512;
constexpr std::size_t largest_piece = std::size_t{64} << 10;

}  // namespace

TextTable::TextTable(const std::vector<std::string>& headings) : widths_(headings.size()) {
  add_row(headings);
}

void TextTable::add_row(const std::vector<std::string>& cells) {
  for (std::size_t column = 0; column < widths_.size(); ++column)
    add_cell(column < cells.size() ? std::string_view(cells[column]) : "", column);
}

void TextTable::add_cell(std::string_view text, std::size_t column) {
  const std::string shown = printable(text);
  if (pieces_.empty() || pieces_.back().capacity() - pieces_.back().size() < shown.size()) {
    const std::size_t wanted =
        pieces_.empty() ? smallest_piece : std::min(2 * pieces_.back().capacity(), largest_piece);
    pieces_.emplace_back().reserve(std::max(wanted, shown.size()));
  }
  pieces_.back() += shown;
  const std::size_t width = column_width(shown);
  const bool is_heading = cells_.size() < widths_.size();
  widths_[column] = std::max(widths_[column], is_heading ? width : std::min(width, widest_column));
  cells_.push_back(static_cast<std::uint32_t>(shown.size()));
}

void TextTable::write(std::ostream& out, const Style& style, std::string_view indent) const {
  auto piece = pieces_.begin();
  std::size_t at = 0;
  const auto take = [&](std::size_t size) {
    if (at + size > piece->size()) {
      ++piece;
      at = 0;
    }
    at += size;
    return std::string_view(*piece).substr(at - size, size);
  };
  std::string line;
  for (std::size_t begin = 0; begin < cells_.size(); begin += widths_.size()) {
    line = indent;
    std::size_t filled = indent.size();
    std::size_t wanted = indent.size();
    for (std::size_t column = 0; column < widths_.size(); ++column) {
      const std::string_view cell = take(cells_[begin + column]);
      const std::size_t start = column == 0 ? filled : std::max(wanted, filled + gap);
      line.append(start - filled, ' ').append(cell);
      filled = start + column_width(cell);
      wanted += widths_[column] + gap;
    }
    line.erase(line.find_last_not_of(' ') + 1);
    const bool is_strong = begin == 0 && style.coloured();
    out << (is_strong ? "\x1b[1m" : "") << line << (is_strong ? "\n\x1b[0m" : "\n");
  }
}

}  // namespace signalr_config::terminal
