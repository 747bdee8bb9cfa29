#include "reload/snapshot_holder.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace signalr_config::reload {

namespace {

/// How much two configurations have in common.
enum class Likeness {
  identical,  // every entry is the same, and at the same place
  moved,      // every entry is the same; lines or comments are not
  different,
};

bool is_same_entry(const Entry& a, const Entry& b) { return a.key == b.key && a.value == b.value; }

bool is_same_layer(const ParsedSource& a, const ParsedSource& b) {
  return a.kind() == b.kind() && a.document()->name() == b.document()->name() &&
         std::ranges::equal(a.entries, b.entries, is_same_entry);
}

bool is_same_place(const Entry& a, const Entry& b) {
  const Origin& first = a.origin;
  const Origin& second = b.origin;
  if (first.key != second.key || first.value != second.value) return false;
  if (!first.document || !second.document) return first.document == second.document;
  return first.document->bytes() == second.document->bytes();
}

// Most layers are one document, whose bytes are compared once.
bool is_same_text(const ParsedSource& a, const ParsedSource& b) {
  if (a.document()->bytes() != b.document()->bytes()) return false;
  const auto is_elsewhere = [](const ParsedSource& source, const Entry& entry) {
    return entry.origin.document != source.document();
  };
  return std::ranges::equal(a.entries, b.entries, [&](const Entry& one, const Entry& other) {
    return !is_elsewhere(a, one) || is_same_place(one, other);
  });
}

Likeness likeness_of(const Configuration& before, const Configuration& after) {
  const auto all_are = [&](auto is_same) {
    return std::ranges::equal(before.layers(), after.layers(),
                              [&](const auto& a, const auto& b) { return is_same(*a, *b); });
  };
  if (!all_are(is_same_layer)) return Likeness::different;
  return all_are(is_same_text) ? Likeness::identical : Likeness::moved;
}

}  // namespace

SnapshotHolder::Acceptance SnapshotHolder::accept(Result<Resolution> loaded) {
  const Pointer before = get();
  const Likeness likeness =
      before ? likeness_of(before->resolution.configuration, loaded->configuration) : Likeness::different;
  AcceptedChange change{before, before, find_difference(before ? before->resolution : Resolution(), *loaded)};
  const bool differs = !change.difference.empty();
  if (differs || likeness != Likeness::identical) {
    std::vector<Diagnostic> warnings = loaded.warnings();
    change.after = std::make_shared<const EndpointSnapshot>(
        EndpointSnapshot{before ? before->version + 1 : 1, *std::move(loaded), std::move(warnings)});
    put(change.after);
  }
  return {std::move(change), differs || likeness == Likeness::different};
}

}  // namespace signalr_config::reload
