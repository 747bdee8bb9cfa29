#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "lint/model/rule.hpp"

namespace signalr_config::lint {

/// What one comment says of which rules: `ASRS302`, `endpoint-type-unknown` or the prefix `ASRS3`.
struct IgnoredRules {
  std::string_view name;  ///< as written; part of the document
  Span place;
};

/// A comment that silences rules: `# signalr-config: ignore ASRS302, ASRS4 -- reason`. On a line of its own
/// it is about the next line that is no such comment; `ignore-file` is about the whole file.
struct IgnoreComment {
  Span place;  ///< from `signalr-config:` to the end of the reason
  bool whole_file = false;
  std::uint32_t line = 0;       ///< which it stands on
  std::uint32_t next_line = 0;  ///< which it is about too; 0: none
  std::vector<IgnoredRules> rules;
  std::string reason;     ///< as written after ` -- `; may be empty
  std::string_view verb;  ///< what follows `signalr-config:`; part of the document
  bool is_known = true;   ///< false: that is neither `ignore` nor `ignore-file`, or it is not marked
  bool is_marked = true;  ///< false: it begins with `signalr-config ignore`, which silences nothing
};

/// The comments of a file that silence rules, in the comment syntax of its kind.
std::vector<IgnoreComment> find_ignore_comments(const LintedFile& file);

/// Which of the two words was probably meant by another one: `disable` is the `ignore` of other linters.
std::optional<std::string_view> meant_verb(std::string_view verb);

/// Whether a rule is named, by its id, its name or a prefix of its id.
bool names(const IgnoredRules& ignored, const Rule& rule);

}  // namespace signalr_config::lint
