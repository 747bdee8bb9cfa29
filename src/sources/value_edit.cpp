#include "sources/value_edit.hpp"

#include <algorithm>
#include <utility>

#include "core/source_traits.hpp"
#include "dotnet/utf8.hpp"
#include "sources/common/edit_syntax.hpp"
#include "sources/formats.hpp"

namespace signalr_config::sources {
namespace {

/// Of descriptions the key says nothing about how the name is written: their names are variables'.
bool has_variables(SourceKind kind) { return core::traits_of(kind).role == core::SourceRole::description; }

std::optional<EditSyntax> syntax_of(SourceKind kind) {
  const Format* const format = find_format(kind);
  return format == nullptr || format->edit == nullptr ? std::nullopt : std::optional(format->edit());
}

/// Only what stands in a document that is edited, and came from nowhere else.
std::optional<EditSyntax> syntax_of(const Entry& entry) {
  const Origin& origin = entry.origin;
  if (!origin.document || origin.via || origin.encoding == ValueEncoding::reference) return std::nullopt;
  if (origin.key.end == 0 && origin.value.end == 0) return std::nullopt;
  return syntax_of(origin.document->kind());
}

/// Precondition: there is a syntax of that kind.
ParsedSource parse(SourceKind kind, std::string text) {
  return find_format(kind)->parse({}, std::move(text), kind, {});
}

std::ptrdiff_t errors_of(const ParsedSource& source) {
  return std::ranges::count(source.diagnostics, Severity::error, &Diagnostic::severity);
}

/// The entry that stands where `wanted` does.
std::optional<std::size_t> find(const ParsedSource& source, const Origin& wanted) {
  const auto found = std::ranges::find_if(source.entries, [&](const Entry& entry) {
    return entry.origin.key == wanted.key && entry.origin.value == wanted.value;
  });
  if (found == source.entries.end()) return std::nullopt;
  return static_cast<std::size_t>(found - source.entries.begin());
}

std::optional<core::TextEdits> edits_of(const Entry& entry, const EntryChange& change) {
  switch (change.kind) {
    case EntryChange::Kind::value:
      return edit_value(entry, change.text);
    case EntryChange::Kind::key:
      return edit_key(entry, change.text);
    case EntryChange::Kind::removal:
      break;
  }
  return edit_removal(entry);
}

/// Whether `after` is what `before` becomes when its entry at `index` is changed, and only that.
bool is_changed_alone(const ParsedSource& before, std::size_t index, const EntryChange& change,
                      const ParsedSource& after) {
  const bool is_removal = change.kind == EntryChange::Kind::removal;
  if (after.entries.size() + (is_removal ? 1 : 0) != before.entries.size()) return false;
  for (std::size_t i = 0; i < before.entries.size(); ++i) {
    if (is_removal && i == index) continue;
    const Entry& old_entry = before.entries[i];
    const Entry& new_entry = after.entries[is_removal && i > index ? i - 1 : i];
    std::string key(old_entry.key);
    std::optional<std::string_view> value = old_entry.value;
    if (i == index && change.kind == EntryChange::Kind::value) value = change.text;
    if (i == index && change.kind == EntryChange::Kind::key) {
      key.resize(key.size() - last_segment(key).size());
      key += change.text;
    }
    if (new_entry.key != key || new_entry.value != value) return false;
  }
  return errors_of(after) <= errors_of(before);
}

}  // namespace

std::optional<core::TextEdits> edit_value(const Entry& entry, std::string_view value) {
  const auto syntax = syntax_of(entry);
  if (!syntax || !dotnet::is_valid(value)) return std::nullopt;
  return syntax->value(entry, value);
}

std::optional<core::TextEdits> edit_key(const Entry& entry, std::string_view segment) {
  const auto syntax = syntax_of(entry);
  if (!syntax || !dotnet::is_valid(segment) || has_variables(entry.origin.document->kind())) {
    return std::nullopt;
  }
  return syntax->key(entry, segment);
}

std::optional<core::TextEdits> edit_removal(const Entry& entry) {
  const auto syntax = syntax_of(entry);
  if (!syntax) return std::nullopt;
  return syntax->removal(entry);
}

std::optional<std::string> change_entries(const Document& document, const std::vector<EntryChange>& changes) {
  std::string text(document.bytes());
  if (!syntax_of(document.kind())) return std::nullopt;
  ParsedSource source = parse(document.kind(), text);
  std::vector<std::size_t> places;
  for (const EntryChange& change : changes) {
    const auto index = find(source, change.entry.origin);
    if (change.entry.origin.document.get() != &document || !index) return std::nullopt;
    places.push_back(*index);
  }
  for (std::size_t i = 0; i < changes.size(); ++i) {
    const EntryChange& change = changes[i];
    const auto edits = edits_of(source.entries[places[i]], change);
    const auto edited = edits ? core::apply_edits(text, *edits) : std::nullopt;
    if (!edited) return std::nullopt;
    ParsedSource after = parse(document.kind(), *edited);
    if (!is_changed_alone(source, places[i], change, after)) return std::nullopt;
    if (change.kind == EntryChange::Kind::removal) {
      for (std::size_t& place : places) place -= place > places[i] ? 1 : 0;
    }
    text = *edited;
    source = std::move(after);
  }
  return text;
}

}  // namespace signalr_config::sources
