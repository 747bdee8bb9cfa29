#pragma once

#include <cstddef>
#include <cstdint>
#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/style.hpp"

namespace signalr_config::terminal {

/// A table of left-aligned columns, two blanks apart. Cells are made printable when they are added.
class TextTable {
 public:
  explicit TextTable(const std::vector<std::string>& headings);

  void add_row(const std::vector<std::string>& cells);

  bool empty() const { return cells_.size() == widths_.size(); }

  /// Writes the headings and all rows. No blanks at the ends of lines.
  void write(std::ostream& out, const Style& style, std::string_view indent = "") const;

 private:
  void add_cell(std::string_view text, std::size_t column);

  std::vector<std::size_t> widths_;   // of the columns
  std::vector<std::uint32_t> cells_;  // their sizes, row by row; the headings are the first
  // The text of the cells, one after the other. Tables have millions of them: none is a string of its own,
  // and pieces need no copy to grow.
  std::vector<std::string> pieces_;
};

}  // namespace signalr_config::terminal
