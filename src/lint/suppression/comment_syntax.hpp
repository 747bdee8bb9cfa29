#pragma once

#include <string_view>
#include <vector>

#include "core/source_traits.hpp"
#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

using core::CommentForm;

/// The comments that a kind of file can have, the one that is written first. Empty: none.
using CommentSyntax = std::vector<CommentForm>;

CommentSyntax comment_syntax(const LintedFile& file);

/// The form whose opening stands before a place, with nothing but blanks between; null pointer: none does.
const CommentForm* comment_before(std::string_view text, std::size_t at, const CommentSyntax& syntax);

}  // namespace signalr_config::lint
