#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/text_edit.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// How entries of one syntax are edited; see sources/value_edit.hpp. New text is well-formed UTF-8, and of
/// the entry's value and key at least one has a place in the document.
struct EditSyntax {
  std::optional<core::TextEdits> (*value)(const Entry& entry, std::string_view value);
  std::optional<core::TextEdits> (*key)(const Entry& entry, std::string_view segment);
  std::optional<core::TextEdits> (*removal)(const Entry& entry);
};

[[nodiscard]] EditSyntax dotenv_edit_syntax();
[[nodiscard]] EditSyntax ini_edit_syntax();
[[nodiscard]] EditSyntax json_edit_syntax();
[[nodiscard]] EditSyntax web_config_edit_syntax();
[[nodiscard]] EditSyntax xml_edit_syntax();
[[nodiscard]] EditSyntax yaml_edit_syntax();

/// What stands behind the last ':' of a key.
[[nodiscard]] std::string_view last_segment(std::string_view key);

/// `name`, which must end with `old_segment`, with `segment` in its place.
[[nodiscard]] std::optional<std::string> with_last_segment(std::string_view name,
                                                           std::string_view old_segment,
                                                           std::string_view segment);

/// The line of a place, without and with its end (a line feed, a carriage return, or both).
[[nodiscard]] Span line_at(std::string_view text, std::size_t at);
[[nodiscard]] Span whole_line_at(std::string_view text, std::size_t at);

/// The whole lines of `part` if nothing but white space stands beside it in them, else `part` alone.
[[nodiscard]] Span widen_to_lines(std::string_view text, Span part);

}  // namespace signalr_config::sources
