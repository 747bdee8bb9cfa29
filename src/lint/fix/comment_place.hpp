#pragma once

#include <cstddef>

#include "lint/model/linted_file.hpp"

namespace signalr_config::lint {

/// Whether a comment may be written above a line, given by where it begins, as far as the text tells: not
/// within a literal, a heredoc, a tag, a block of YAML or after a line that goes on. Parsers say more of what
/// has entries. False where it is not sure: a quote of a line before may be open still.
bool may_be_commented(const LintedFile& file, std::size_t line);

}  // namespace signalr_config::lint
