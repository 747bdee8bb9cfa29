#include "store/store_text.hpp"

#include <algorithm>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/text_edit.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/json/removal.hpp"
#include "sources/json/tree.hpp"
#include "text/json_escape.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::store {

namespace {

using sources::DataNode;
using sources::JsonTree;
using sources::JsonTreeEntry;

constexpr std::string_view blanks = " \t";
constexpr std::string_view white_space = " \t\r\n";

std::string json_of(const std::optional<std::string>& value) {
  return value ? text::json_quoted(text::well_formed(*value)) : "null";
}

/// How the members of the root are set apart.
struct Layout {
  std::string newline = "\n";
  std::string indent = "  ";
  bool has_lines = true;

  std::string separator() const { return has_lines ? newline + indent : " "; }
};

Layout layout_of(const DataNode& root, std::string_view text) {
  Layout layout;
  if (text.find("\r\n") != std::string_view::npos) layout.newline = "\r\n";
  if (root.members.empty()) return layout;
  const std::size_t first = root.members.front().key->whole.begin;
  const std::size_t line = text.substr(0, first).find_last_of("\r\n");
  layout.has_lines = line != std::string_view::npos && line > root.whole.begin;
  if (!layout.has_lines) return layout;
  const std::string_view indent = text.substr(line + 1, first - line - 1);
  if (indent.find_first_not_of(blanks) == std::string_view::npos) layout.indent = indent;
  return layout;
}

// Whether a comment reaches to the end of its line there: nothing can be added on that line.
bool is_end_of_line_comment(const JsonTree& tree, std::string_view text, std::size_t end) {
  return std::ranges::any_of(tree.comments, [&](const Comment& comment) {
    return comment.span.end >= end && text.substr(comment.span.begin - 2, 2) == "//" &&
           comment.span.begin <= end;
  });
}

// After the last member and the comments that follow it.
std::string append_members(std::string_view text, std::span<const UserSecret* const> secrets) {
  const JsonTree tree = sources::read_json_tree(text);
  const DataNode& root = *tree.root;
  Layout layout = layout_of(root, text);
  const std::size_t closing = root.whole.end - 1;
  const std::size_t end = text.substr(0, closing).find_last_not_of(white_space) + 1;
  layout.has_lines = layout.has_lines || is_end_of_line_comment(tree, text, end);
  core::TextEdits edits;
  std::string added;
  if (!root.members.empty() && !root.members.back().value->comma) {
    const std::size_t last_end = root.members.back().value->whole.end;
    if (last_end == end) {
      added = ",";
    } else {
      edits.push_back({make_span(last_end, last_end), ","});
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

std::string remove(const JsonTree& tree, std::string_view text, const JsonTreeEntry& entry) {
  return *core::apply_edits(text, remove_json_value(tree, text, sources::removed_way(entry.way)));
}

// .NET lets what is empty replace a value that has the same key: only the last one counts.
std::optional<std::string> without_doublet(std::string_view text) {
  const JsonTree tree = sources::read_json_tree(text);
  const std::vector<JsonTreeEntry> entries = entries_of(tree);
  std::unordered_map<std::string, const JsonTreeEntry*> seen;
  for (const JsonTreeEntry& entry : entries) {
    const auto [first, is_new] = seen.emplace(dotnet::fold(entry.key), &entry);
    if (!is_new) return remove(tree, text, *first->second);
  }
  return std::nullopt;
}

}  // namespace

std::string with_values(std::string text, std::span<const UserSecret> secrets) {
  while (auto single = without_doublet(text)) text = *std::move(single);
  const JsonTree tree = sources::read_json_tree(text);
  std::unordered_map<std::string, Span> places;
  for (const JsonTreeEntry& entry : entries_of(tree))
    places.emplace(dotnet::fold(entry.key), entry.value().whole);
  std::unordered_map<std::string, const UserSecret*> last;
  for (const UserSecret& secret : secrets) last[dotnet::fold(secret.key)] = &secret;
  core::TextEdits edits;
  std::vector<const UserSecret*> added;
  for (const UserSecret& secret : secrets) {
    const std::string folded = dotnet::fold(secret.key);
    if (last[folded] != &secret) continue;
    const auto place = places.find(folded);
    if (place == places.end()) {
      added.push_back(&secret);
    } else {
      edits.push_back({place->second, json_of(secret.value)});
    }
  }
  text = *core::apply_edits(text, std::move(edits));
  return added.empty() ? text : append_members(text, added);
}

std::optional<std::string> without_key(std::string_view text, std::string_view key) {
  std::optional<std::string> remaining;
  while (true) {
    const std::string_view present = remaining ? std::string_view(*remaining) : text;
    const JsonTree tree = sources::read_json_tree(present);
    const std::vector<JsonTreeEntry> entries = entries_of(tree);
    const auto found = std::ranges::find_if(
        entries, [&](const JsonTreeEntry& entry) { return dotnet::equals_ignore_case(entry.key, key); });
    if (found == entries.end()) return remaining;
    remaining = remove(tree, present, *found);
  }
}

}  // namespace signalr_config::store
