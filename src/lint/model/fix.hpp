#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/text_edit.hpp"
#include "lint/model/location.hpp"
#include "lint/model/scope.hpp"
#include "sources/value_edit.hpp"

namespace signalr_config::lint {

/// `--fix` makes those without an effect, `--unsafe-fixes` the others.
using signalr_config::FixEffect;

/// How a finding can be mended. Edits are made of it when they are asked for: most runs never do.
struct Fix {
  FixEffect effect = FixEffect::changes_outcome;
  std::vector<sources::EntryChange> changes;  ///< of one document; entries live as long as the scopes
  core::TextEdits edits = {};                 ///< in place of changes: of what stands in `document`
  std::shared_ptr<const Document> document = {};
};

/// A fix that replaces the last segment of an entry's key, one that replaces its value, and one that removes
/// the entry.
Fix fix_key(const ScopeEntry& where, std::string_view segment, FixEffect effect);
Fix fix_value(const ScopeEntry& where, std::string_view value, FixEffect effect);
Fix fix_by_removal(const Entry& entry, FixEffect effect);

/// A fix that replaces a part of an entry's value, given by byte offsets into it.
Fix fix_part(const ScopeEntry& where, Span part, std::string_view text, FixEffect effect);

/// A fix that replaces what stands at a place.
Fix fix_text(const Location& place, std::string text, FixEffect effect);

/// The document that a fix is about; null pointer: it changes nothing.
const Document* document_of(const Fix& fix);

/// The edits of the document; nothing where it cannot be edited safely (see value_edit.hpp).
std::optional<core::TextEdits> edits_of(const Fix& fix);

/// The fix with its edits made, as a diagnostic has it; nothing where there are none.
std::optional<signalr_config::Fix> made_fix(const Fix& fix);

}  // namespace signalr_config::lint
