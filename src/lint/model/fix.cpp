#include "lint/model/fix.hpp"

#include <iterator>

namespace signalr_config::lint {

namespace {

Fix one_change(const Entry& entry, sources::EntryChange::Kind kind, std::string text, FixEffect effect) {
  return {effect, {sources::EntryChange{entry, kind, std::move(text)}}, {}, {}};
}

std::optional<core::TextEdits> edits_of(const sources::EntryChange& change) {
  switch (change.kind) {
    case sources::EntryChange::Kind::key:
      return sources::edit_key(change.entry, change.text);
    case sources::EntryChange::Kind::value:
      return sources::edit_value(change.entry, change.text);
    case sources::EntryChange::Kind::removal:
      break;
  }
  return sources::edit_removal(change.entry);
}

}  // namespace

Fix fix_key(const ScopeEntry& where, std::string_view segment, FixEffect effect) {
  return one_change(where.entry, sources::EntryChange::Kind::key, std::string(segment), effect);
}

Fix fix_value(const ScopeEntry& where, std::string_view value, FixEffect effect) {
  return one_change(where.entry, sources::EntryChange::Kind::value, std::string(value), effect);
}

Fix fix_by_removal(const Entry& entry, FixEffect effect) {
  return one_change(entry, sources::EntryChange::Kind::removal, {}, effect);
}

Fix fix_part(const ScopeEntry& where, Span part, std::string_view text, FixEffect effect) {
  std::string value(where.entry.value.value_or(""));
  if (part.end > value.size() || part.begin > part.end) return {effect, {}, {}, {}};
  value.replace(part.begin, part.size(), text);
  return fix_value(where, value, effect);
}

Fix fix_text(const Location& place, std::string text, FixEffect effect) {
  return {effect, {}, {{place.span, std::move(text)}}, place.document};
}

const Document* document_of(const Fix& fix) {
  return fix.changes.empty() ? fix.document.get() : fix.changes.front().entry.origin.document.get();
}

std::optional<core::TextEdits> edits_of(const Fix& fix) {
  if (!fix.edits.empty()) return fix.edits;
  core::TextEdits edits;
  for (const sources::EntryChange& change : fix.changes) {
    auto some = edits_of(change);
    if (!some) return std::nullopt;
    edits.insert(edits.end(), std::make_move_iterator(some->begin()), std::make_move_iterator(some->end()));
  }
  if (edits.empty()) return std::nullopt;
  return edits;
}

std::optional<signalr_config::Fix> made_fix(const Fix& fix) {
  auto edits = edits_of(fix);
  if (!edits) return std::nullopt;
  auto document = fix.changes.empty() ? fix.document : fix.changes.front().entry.origin.document;
  return signalr_config::Fix{fix.effect, std::move(document), *std::move(edits)};
}

}  // namespace signalr_config::lint
