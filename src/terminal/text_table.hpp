#pragma once

#include <iosfwd>
#include <string>
#include <string_view>
#include <vector>

#include "terminal/style.hpp"

namespace signalr_config::terminal {

/// A table of left-aligned columns, two blanks apart. Cells are made printable when they are added.
class TextTable {
 public:
  explicit TextTable(std::vector<std::string> headings);

  void add_row(std::vector<std::string> cells);

  bool empty() const { return rows_.empty(); }

  /// Writes the headings and all rows. No blanks at the ends of lines.
  void write(std::ostream& out, const Style& style, std::string_view indent = "") const;

 private:
  std::vector<std::string> headings_;
  std::vector<std::vector<std::string>> rows_;
};

}  // namespace signalr_config::terminal
