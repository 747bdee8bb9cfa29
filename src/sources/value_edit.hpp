#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text_edit.hpp"
#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// The edits of a document that write `value` in place of an entry's value, in the file's own syntax and,
/// where it can hold the value, in the quotes that stand there. Everything else stays byte for byte.
///
/// Nothing where it cannot be done safely: the document is not a file that is edited (variables, arguments,
/// descriptions of deployments, INFO files, whose entries have no places), the value is not what stands there
/// (interpolation, an alias, a block of several lines, an empty object), or the syntax cannot express the new
/// one.
[[nodiscard]] std::optional<core::TextEdits> edit_value(const Entry& entry, std::string_view value);

/// The edits that replace the last segment of an entry's key. `segment` may have `:` in it.
[[nodiscard]] std::optional<core::TextEdits> edit_key(const Entry& entry, std::string_view segment);

/// The edits that remove an entry: a JSON member with its comma, a line of an INI, .env or YAML file, an XML
/// attribute or element. A JSON object or YAML mapping that would be left empty, which is a null that
/// overrides, is removed as well.
[[nodiscard]] std::optional<core::TextEdits> edit_removal(const Entry& entry);

/// A change of one entry, as it is asked for.
struct EntryChange {
  enum class Kind { value, key, removal };
  Entry entry;  ///< of the document that is to change
  Kind kind = Kind::value;
  std::string text;  ///< the new value, or the key's new last segment
};

/// The document's text with the changes made, one after the other. After each one the text is read again:
/// nothing where a change cannot be made, where anything but that one entry became different, or where there
/// are more errors than before. All entries must be of `document`.
[[nodiscard]] std::optional<std::string> change_entries(const Document& document,
                                                        const std::vector<EntryChange>& changes);

}  // namespace signalr_config::sources
