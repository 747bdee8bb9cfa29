#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace docs {

/// A fenced block of a Markdown document.
struct FencedBlock {
  std::string language;   ///< `console`, `cpp`; empty if none is given
  std::string text;       ///< what stands between the fences
  std::size_t line = 0;   ///< 1-based number of the opening fence
  std::size_t begin = 0;  ///< byte offset of `text` in the document
};

/// The fenced blocks at the left margin, in their order. Throws `std::runtime_error` if one is not closed.
std::vector<FencedBlock> fenced_blocks(std::string_view document);

/// The targets of links to files of this repository outside of fenced blocks, without their `#fragment`.
std::vector<std::string> local_link_targets(std::string_view document);

/// What stands in backticks at the beginning of each table row: `` | `code` | ... ``.
std::vector<std::string> table_row_codes(std::string_view document);

}  // namespace docs
