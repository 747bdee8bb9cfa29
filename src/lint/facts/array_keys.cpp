#include "lint/facts/array_keys.hpp"

#include <algorithm>
#include <string>

#include "core/source_traits.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::lint {

namespace {

bool is_number(std::string_view text) {
  return !text.empty() && std::ranges::all_of(text, dotnet::is_ascii_digit);
}

// Whether something is written as a key `0`, or as a part of one: then it is no array.
bool is_written(const ScopeEntry& where, std::string_view number) {
  const std::string_view text = where.source.document()->bytes();
  for (std::size_t at = text.find(number); at != std::string_view::npos; at = text.find(number, at + 1)) {
    const std::size_t end = at + number.size();
    const bool begins = at > 0 && (text[at - 1] == '"' || text[at - 1] == '\'' || text[at - 1] == ':' ||
                                   text[at - 1] == ' ' || text[at - 1] == '\n');
    const bool ends = end < text.size() && (text[end] == '"' || text[end] == '\'' || text[end] == ':');
    if (begins && ends) return true;
  }
  return false;
}

}  // namespace

std::optional<ArrayElement> array_element(const ScopeEntry& where) {
  if (!core::traits_of(where.source.kind()).has_arrays) return std::nullopt;
  const std::string_view name = where.meaning.name_and_type;
  std::size_t begin = where.entry.key.size() - name.size();
  while (begin < where.entry.key.size()) {
    const std::size_t end = std::min(where.entry.key.find(':', begin), where.entry.key.size());
    const std::string_view segment = where.entry.key.substr(begin, end - begin);
    if (is_number(segment) && !is_written(where, segment)) return ArrayElement{begin, segment.size()};
    begin = end + 1;
  }
  return std::nullopt;
}

}  // namespace signalr_config::lint
