#include "lint/facts/duplicate_entries.hpp"

#include <string>
#include <unordered_map>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::lint {

namespace {

bool is_flat(const Entry& entry) {
  return entry.origin.document->text(entry.origin.key).find(':') != std::string_view::npos;
}

}  // namespace

bool DuplicateEntry::is_nested_and_flat() const { return is_flat(*first) != is_flat(*second); }

std::vector<DuplicateEntry> duplicate_entries(const ParsedSource& source) {
  std::vector<DuplicateEntry> found;
  std::unordered_map<std::string, const Entry*> seen;
  for (const Entry& entry : source.entries) {
    const auto [first, is_new] = seen.try_emplace(dotnet::fold(entry.key), &entry);
    if (!is_new) found.push_back({first->second, &entry});
  }
  return found;
}

}  // namespace signalr_config::lint
