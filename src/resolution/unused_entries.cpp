#include "resolution/unused_entries.hpp"

#include <utility>

namespace signalr_config::resolution {

void UnusedEntries::leave(const std::string& path, DiagnosticCode code, const std::string& reason,
                          const Origin& origin, std::optional<Origin> instead) {
  entries_.push_back({path, code, Message(reason), origin, std::move(instead)});
}

void UnusedEntries::leave_key(const std::string& path, DiagnosticCode code, const std::string& reason) {
  const Entry* const entry = configuration_.find(path);
  if (entry != nullptr && entry->value) leave(path, code, reason, entry->origin);
}

void UnusedEntries::leave_section(const Section& section, DiagnosticCode code, const std::string& reason) {
  if (section.with_root) leave_key(section.path, code, reason);
  for (const EnumeratedKey& found : configuration_.enumerate(section.path, EnumerateRows::with_entries)) {
    if (found.value()) leave(found.path, code, reason, found.entry->origin);
  }
}

namespace {

// A file that is read twice has the same value in both: nothing is hidden.
bool is_same_place(const Origin& one, const Origin& other) {
  return one.document && other.document && one.document->has_positions() &&
         one.document->name() == other.document->name() && one.value.end != 0 && one.value == other.value &&
         one.document->text(one.value) == other.document->text(other.value);
}

}  // namespace

void UnusedEntries::leave_shadowed(const std::string& path) {
  const std::vector<const Entry*> chain = configuration_.find_all(path);
  for (std::size_t i = 1; i < chain.size(); ++i) {
    if (is_same_place(chain[i]->origin, chain.front()->origin)) continue;
    leave(path, DiagnosticCode::shadowed, "a later source sets the same key", chain[i]->origin,
          chain.front()->origin);
  }
}

}  // namespace signalr_config::resolution
