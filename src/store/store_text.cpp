#include "store/store_text.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text_edit.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/json/outline.hpp"
#include "text/json_escape.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::store {

namespace {

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

/// The values that lead from the root to one with an entry, the root first.
using Path = std::vector<const sources::JsonValue*>;

void collect_entries(const Path& parents, std::vector<Path>& found) {
  for (const sources::JsonValue& child : parents.back()->children) {
    Path path = parents;
    path.push_back(&child);
    if (child.is_entry()) {
      found.push_back(std::move(path));
    } else {
      collect_entries(path, found);
    }
  }
}

std::vector<Path> entries_of(const sources::JsonOutline& outline) {
  std::vector<Path> found;
  collect_entries({&outline.root}, found);
  return found;
}

std::string json_of(const std::optional<std::string>& value) {
  return value ? text::json_quoted(text::well_formed(*value)) : "null";
}

/// One character behind what it removes: an object's comma or an item.
struct Removal {
  std::size_t begin;
  std::size_t end;
};

// The white space before the member goes with it where nothing follows on its line, else that behind it.
Removal widen(std::string_view text, Removal removal) {
  const std::size_t next = std::min(text.find_first_not_of(blanks, removal.end), text.size());
  const bool ends_line = next == text.size() || text[next] == '\n' || text[next] == '\r';
  const bool ends_container = next < text.size() && (text[next] == '}' || text[next] == ']');
  if (!ends_line && !ends_container) return {removal.begin, next};
  // Not the line's beginning, where a closing bracket follows: a comment may end before it.
  const std::size_t before = text.substr(0, removal.begin).find_last_not_of(ends_line ? white_space : blanks);
  return {before == std::string_view::npos ? removal.begin : before + 1, removal.end};
}

std::string kept_comments(const sources::JsonOutline& outline, std::string_view text,
                          const Removal& removal) {
  std::string kept;
  for (const Span comment : sources::comments_within(outline, text, make_span(removal.begin, removal.end))) {
    const std::string_view shown = text.substr(comment.begin, comment.size());
    kept.append(" ").append(shown);
    if (shown.starts_with("//")) kept += '\n';
  }
  return kept;
}

// An array that keeps later items becomes an object, in which they keep their indices.
void make_object(const sources::JsonValue& array, const sources::JsonValue* removed,
                 std::vector<core::TextEdit>& edits) {
  edits.push_back({make_span(array.span.begin, array.span.begin + 1), "{"});
  edits.push_back({make_span(array.span.end - 1, array.span.end), "}"});
  for (std::size_t i = 0; i < array.children.size(); ++i) {
    const sources::JsonValue& item = array.children[i];
    if (&item == removed) continue;
    edits.push_back({make_span(item.begin(), item.begin()), text::json_quoted(std::to_string(i)) + ": "});
  }
}

std::string remove_value(const sources::JsonOutline& outline, std::string_view text, Path path) {
  while (path.size() > 2 && path[path.size() - 2]->children.size() == 1) path.pop_back();
  const sources::JsonValue& value = *path.back();
  const sources::JsonValue& parent = *path[path.size() - 2];
  const bool is_last = &value == &parent.children.back();
  std::vector<core::TextEdit> edits;
  if (parent.kind == sources::JsonValue::Kind::array && !is_last) make_object(parent, &value, edits);
  if (is_last && !value.comma && parent.children.size() > 1) {
    const std::size_t comma = *parent.children[parent.children.size() - 2].comma;
    edits.push_back({make_span(comma, comma + 1), ""});
  }
  const Removal removal = widen(text, {value.begin(), value.comma ? *value.comma + 1 : value.span.end});
  edits.push_back({make_span(removal.begin, removal.end), kept_comments(outline, text, removal)});
  return *core::apply_edits(text, std::move(edits));
}

/// How the members of the root are set apart.
struct Layout {
  std::string newline = "\n";
  std::string indent = "  ";
  bool has_lines = true;

  std::string separator() const { return has_lines ? newline + indent : " "; }
};

Layout layout_of(const sources::JsonOutline& outline, std::string_view text) {
  Layout layout;
  if (text.find("\r\n") != std::string_view::npos) layout.newline = "\r\n";
  if (outline.root.children.empty()) return layout;
  const std::size_t first = outline.root.children.front().begin();
  const std::size_t line = text.substr(0, first).find_last_of("\r\n");
  layout.has_lines = line != std::string_view::npos && line > outline.root.span.begin;
  if (!layout.has_lines) return layout;
  const std::string_view indent = text.substr(line + 1, first - line - 1);
  if (indent.find_first_not_of(blanks) == std::string_view::npos) layout.indent = indent;
  return layout;
}

// Whether a comment reaches to the end of its line there: nothing can be added on that line.
bool is_end_of_line_comment(const sources::JsonOutline& outline, std::string_view text, std::size_t end) {
  return std::ranges::any_of(outline.comments, [&](const Comment& comment) {
    return comment.span.end >= end && text.substr(comment.span.begin - 2, 2) == "//" &&
           comment.span.begin <= end;
  });
}

// Behind the last member and the comments that follow it.
std::string append_members(const sources::JsonOutline& outline, std::string_view text,
                           std::span<const UserSecret* const> secrets) {
  Layout layout = layout_of(outline, text);
  const sources::JsonValue& root = outline.root;
  const std::size_t closing = root.span.end - 1;
  const std::size_t end = text.substr(0, closing).find_last_not_of(white_space) + 1;
  layout.has_lines = layout.has_lines || is_end_of_line_comment(outline, text, end);
  std::vector<core::TextEdit> edits;
  std::string added;
  const bool needs_comma = !root.children.empty() && !root.children.back().comma;
  if (needs_comma) {
    const std::size_t behind = root.children.back().span.end;
    if (behind == end) {
      added = ",";
    } else {
      edits.push_back({make_span(behind, behind), ","});
    }
  }
  for (const UserSecret* secret : secrets) {
    if (secret != secrets.front()) added += ',';
    added += layout.separator() + text::json_quoted(text::well_formed(secret->key)) + ": " +
             json_of(secret->value);
  }
  const bool closes_on_new_line = text.substr(end, closing - end).find('\n') != std::string_view::npos;
  if (layout.has_lines && !closes_on_new_line) added += layout.newline;
  edits.push_back({make_span(end, end), std::move(added)});
  return *core::apply_edits(text, std::move(edits));
}

// .NET lets what is empty replace a value that has the same key: only the last one counts.
std::optional<std::string> without_doublet(std::string_view text) {
  const sources::JsonOutline outline = sources::outline_json(text);
  std::unordered_map<std::string, const Path*> seen;
  const std::vector<Path> entries = entries_of(outline);
  for (const Path& path : entries) {
    const auto [first, is_new] = seen.emplace(dotnet::fold(path.back()->key), &path);
    if (!is_new) return remove_value(outline, text, *first->second);
  }
  return std::nullopt;
}

}  // namespace

std::string with_values(std::string text, std::span<const UserSecret> secrets) {
  while (auto single = without_doublet(text)) text = *std::move(single);
  const sources::JsonOutline outline = sources::outline_json(text);
  std::unordered_map<std::string, const sources::JsonValue*> places;
  for (const Path& path : entries_of(outline)) places.emplace(dotnet::fold(path.back()->key), path.back());
  std::unordered_map<std::string, const UserSecret*> last;
  for (const UserSecret& secret : secrets) last[dotnet::fold(secret.key)] = &secret;
  std::vector<core::TextEdit> edits;
  std::vector<const UserSecret*> added;
  for (const UserSecret& secret : secrets) {
    const std::string folded = dotnet::fold(secret.key);
    if (last[folded] != &secret) continue;
    const auto place = places.find(folded);
    if (place == places.end()) {
      added.push_back(&secret);
    } else {
      edits.push_back({place->second->span, json_of(secret.value)});
    }
  }
  text = *core::apply_edits(text, std::move(edits));
  return added.empty() ? text : append_members(sources::outline_json(text), text, added);
}

std::optional<std::string> without_key(std::string_view text, std::string_view key) {
  std::string remaining(text);
  bool found = false;
  for (bool again = true; again;) {
    again = false;
    const sources::JsonOutline outline = sources::outline_json(remaining);
    for (const Path& path : entries_of(outline)) {
      if (!dotnet::equals_ignore_case(path.back()->key, key)) continue;
      remaining = remove_value(outline, remaining, path);
      found = again = true;
      break;
    }
  }
  return found ? std::optional(std::move(remaining)) : std::nullopt;
}

}  // namespace signalr_config::store
