#pragma once

#include <string_view>
#include <vector>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// How a comment begins and ends. An empty end: with the line.
struct CommentForm {
  std::string_view open;
  std::string_view close;
};

/// The comments that a kind of file can have, the one that is written first. Empty: none.
using CommentSyntax = std::vector<CommentForm>;

CommentSyntax comment_syntax(const LintedFile& file);

/// The form whose opening stands before a place, with nothing but blanks between; null pointer: none does.
const CommentForm* comment_before(std::string_view text, std::size_t at, const CommentSyntax& syntax);

}  // namespace signalr_config::lint
