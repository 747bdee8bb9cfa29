#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "signalr_config/parsed_source.hpp"

namespace signalr_config::sources {

/// A hash of a key that grows as the key does, so that a long path is not hashed anew for every value below
/// it. Keys that are equal but for case have equal hashes.
class KeyHash {
 public:
  void append(std::string_view text) noexcept;
  std::uint32_t value() const noexcept;

 private:
  std::uint64_t state_ = 0xCBF29CE484222325U;  // FNV-1a, over folded code points
};

/// Finds the first of several entries with the same key, ignoring case as .NET does. It refers to entries by
/// their index, and has the hashes with it: most look-ups touch one slot and no key.
class KeyIndex {
 public:
  /// Adds the last entry, unless its key is there already: then it returns the first entry with this key.
  /// `hash` is that of the key. Always call it with the same, growing entries.
  const Entry* add_last(const std::vector<Entry>& entries, const KeyHash& hash);

 private:
  // Small, because a look-up costs what it costs to fetch one from memory.
  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t number = 0;  // the entry's index plus one; zero: a free slot
  };

  std::size_t first_slot(std::uint32_t hash) const { return hash & (slots_.size() - 1); }
  std::size_t next_slot(std::size_t slot) const { return (slot + 1) & (slots_.size() - 1); }
  void grow();

  std::vector<Slot> slots_;  // a power of two of them, at most half of them taken; searched linearly
  std::size_t used_ = 0;
};

}  // namespace signalr_config::sources
