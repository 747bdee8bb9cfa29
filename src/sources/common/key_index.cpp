#include "sources/common/key_index.hpp"

#include <utility>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/utf8.hpp"

namespace signalr_config::sources {
namespace {

constexpr std::uint64_t fnv_prime = 0x100000001B3U;
constexpr std::size_t first_capacity = 64;

}  // namespace

void KeyHash::append(std::string_view text) noexcept {
  std::size_t pos = 0;
  while (pos < text.size()) {
    char32_t folded = 0;
    if (dotnet::is_ascii(text[pos])) {
      folded = static_cast<unsigned char>(dotnet::ascii_upper(text[pos++]));
    } else {
      folded = dotnet::fold(dotnet::decode(text, pos));
    }
    state_ = (state_ ^ folded) * fnv_prime;
  }
}

std::uint32_t KeyHash::value() const noexcept {
  // Slots are chosen by the low bits, which FNV leaves uneven: the high ones of a product depend on all.
  const std::uint64_t mixed = (state_ ^ (state_ >> 32U)) * 0x9E3779B97F4A7C15U;
  return static_cast<std::uint32_t>(mixed >> 32U);
}

const Entry* KeyIndex::add_last(const std::vector<Entry>& entries, const KeyHash& hash) {
  if (2 * used_ >= slots_.size()) grow();
  const std::uint32_t value = hash.value();
  std::size_t slot = first_slot(value);
  for (; slots_[slot].number != 0; slot = next_slot(slot)) {
    if (slots_[slot].hash != value) continue;
    const Entry& earlier = entries[slots_[slot].number - 1];
    if (dotnet::equals_ignore_case(earlier.key, entries.back().key)) return &earlier;
  }
  slots_[slot] = {value, static_cast<std::uint32_t>(entries.size())};
  ++used_;
  return nullptr;
}

void KeyIndex::grow() {
  std::vector<Slot> old(slots_.empty() ? first_capacity : 2 * slots_.size());
  std::swap(old, slots_);
  for (const Slot& moved : old) {
    if (moved.number == 0) continue;
    std::size_t slot = first_slot(moved.hash);
    while (slots_[slot].number != 0) slot = next_slot(slot);
    slots_[slot] = moved;
  }
}

}  // namespace signalr_config::sources
