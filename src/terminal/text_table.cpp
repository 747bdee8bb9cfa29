#include "terminal/text_table.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "terminal/column_width.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::terminal {

namespace {

constexpr std::size_t gap = 2;
// One very long cell must not push the following columns out of sight.
constexpr std::size_t widest_column = 80;

void write_line(std::ostream& out, const std::vector<std::string>& cells,
                const std::vector<std::size_t>& widths, std::string_view indent) {
  std::string line(indent);
  std::size_t filled = line.size();
  std::size_t wanted = line.size();
  for (std::size_t column = 0; column < cells.size(); ++column) {
    if (column > 0) line.append(std::max(wanted, filled + gap) - filled, ' ');
    if (column > 0) filled = std::max(wanted, filled + gap);
    line += cells[column];
    filled += column_width(cells[column]);
    wanted += widths[column] + gap;
  }
  line.erase(line.find_last_not_of(' ') + 1);
  out << line << '\n';
}

}  // namespace

TextTable::TextTable(std::vector<std::string> headings) : headings_(std::move(headings)) {}

void TextTable::add_row(std::vector<std::string> cells) {
  for (std::string& cell : cells) cell = printable(cell);
  cells.resize(headings_.size());
  rows_.push_back(std::move(cells));
}

void TextTable::write(std::ostream& out, const Style& style, std::string_view indent) const {
  std::vector<std::size_t> widths;
  widths.reserve(headings_.size());
  for (const std::string& heading : headings_) widths.push_back(column_width(heading));
  for (const auto& row : rows_) {
    for (std::size_t column = 0; column < row.size(); ++column) {
      widths[column] = std::max(widths[column], std::min(column_width(row[column]), widest_column));
    }
  }
  if (style.coloured()) out << "\x1b[1m";
  write_line(out, headings_, widths, indent);
  if (style.coloured()) out << "\x1b[0m";
  for (const auto& row : rows_) write_line(out, row, widths, indent);
}

}  // namespace signalr_config::terminal
