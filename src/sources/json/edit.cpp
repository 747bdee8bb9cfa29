#include <algorithm>
#include <optional>
#include <string>

#include "sources/common/edit_syntax.hpp"
#include "sources/json/removal.hpp"
#include "sources/json/string.hpp"
#include "sources/json/tree.hpp"
#include "text/json_escape.hpp"

namespace signalr_config::sources {
namespace {

bool is_quoted(std::string_view text, Span span) {
  return span.begin > 0 && text[span.begin - 1] == '"' && span.end < text.size() && text[span.end] == '"';
}

std::optional<core::TextEdits> edit_json_value(const Entry& entry, std::string_view value) {
  const Span span = entry.origin.value;
  const std::string_view text = entry.origin.document->bytes();
  if (is_quoted(text, span)) return core::TextEdits{{span, text::json_escaped(value)}};
  // A number, true, false or null; not the brackets of what is empty.
  const char first = span.empty() ? '\0' : text[span.begin];
  if (first == '\0' || first == '{' || first == '[') return std::nullopt;
  return core::TextEdits{{span, text::json_quoted(value)}};
}

std::optional<core::TextEdits> edit_json_key(const Entry& entry, std::string_view segment) {
  const Span span = entry.origin.key;
  const std::string_view text = entry.origin.document->bytes();
  if (span == entry.origin.value || !is_quoted(text, span)) return std::nullopt;  // an item of an array
  const std::string name = unescape_json(entry.origin.document->text(span)).text;
  const auto renamed = with_last_segment(name, last_segment(entry.key), segment);
  if (!renamed) return std::nullopt;
  return core::TextEdits{{span, text::json_escaped(*renamed)}};
}

std::optional<JsonTreeEntry> entry_at(const JsonTree& tree, Span name) {
  for (JsonTreeEntry& entry : entries_of(tree)) {
    const JsonStep& step = entry.way.back();
    if (step.holder->is_mapping() && step.holder->members[step.index].key->span == name)
      return std::move(entry);
  }
  return std::nullopt;
}

bool is_item(const JsonStep& step) { return step.holder->is_sequence(); }

std::optional<core::TextEdits> edit_json_removal(const Entry& entry) {
  const Span key = entry.origin.key;
  const std::string_view text = entry.origin.document->bytes();
  if (key == entry.origin.value || !is_quoted(text, key)) return std::nullopt;
  try {
    const JsonTree tree = read_json_tree(text);
    const auto found = entry_at(tree, key);
    if (!found) return std::nullopt;
    const JsonWay removed = removed_way(found->way);
    // Other items would get other keys.
    if (std::any_of(found->way.begin() + static_cast<std::ptrdiff_t>(removed.size()) - 1, found->way.end(),
                    is_item))
      return std::nullopt;
    return remove_json_value(tree, text, removed);
  } catch (const JsonSyntaxError&) {
    return std::nullopt;
  }
}

}  // namespace

EditSyntax json_edit_syntax() { return {edit_json_value, edit_json_key, edit_json_removal}; }

}  // namespace signalr_config::sources
