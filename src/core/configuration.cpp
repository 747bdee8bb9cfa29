#include "signalr_config/configuration.hpp"

#include <utility>

#include "core/configuration_index.hpp"
#include "core/key_tree.hpp"
#include "dotnet/boolean.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/time_span.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

// Tells the five cases apart; `convert` is asked only about text that is there.
template <typename T, typename Convert>
TypedValue<T> typed(const Entry* entry, Convert&& convert) {
  if (entry == nullptr) return {};
  if (!entry->value) return {ValueState::null, std::nullopt, entry};
  if (entry->value->empty()) return {ValueState::empty, std::nullopt, entry};
  std::optional<T> converted = convert(*entry->value);
  const ValueState state = converted ? ValueState::present : ValueState::malformed;
  return {state, std::move(converted), entry};
}

}  // namespace

Configuration::Configuration() : Configuration(std::vector<std::shared_ptr<const ParsedSource>>()) {}

Configuration::Configuration(std::vector<std::shared_ptr<const ParsedSource>> layers)
    : index_(std::make_shared<const Index>(std::move(layers))) {}

const Entry* Configuration::find(std::string_view key) const {
  const std::uint32_t slot = index_->find(key);
  return slot == Index::none ? nullptr : index_->winner(slot);
}

std::vector<const Entry*> Configuration::find_all(std::string_view key) const {
  std::vector<const Entry*> entries;
  const std::uint32_t slot = index_->find(key);
  if (slot == Index::none) return entries;
  for (auto link = index_->slots[slot].winner; link != Index::none; link = index_->links[link].shadowed) {
    entries.push_back(index_->links[link].entry);
  }
  return entries;
}

std::optional<std::string_view> Configuration::get(std::string_view key) const {
  const Entry* const entry = find(key);
  return entry == nullptr ? std::nullopt : entry->value;
}

TypedValue<std::string> Configuration::get_string(std::string_view key) const {
  return typed<std::string>(find(key),
                            [](std::string_view text) { return std::optional(std::string(text)); });
}

TypedValue<std::int32_t> Configuration::get_int32(std::string_view key) const {
  return typed<std::int32_t>(find(key), dotnet::convert_int32);
}

TypedValue<bool> Configuration::get_bool(std::string_view key) const {
  return typed<bool>(find(key), dotnet::parse_boolean);
}

TypedValue<TimeSpan> Configuration::get_time_span(std::string_view key) const {
  return typed<TimeSpan>(find(key), [](std::string_view text) -> std::optional<TimeSpan> {
    const auto parsed = dotnet::parse_time_span(text);
    if (!parsed) return std::nullopt;
    return TimeSpan(parsed->ticks);
  });
}

bool Configuration::exists(std::string_view key) const {
  return get(key).has_value() || core::has_keys_below(*index_, key);
}

std::vector<std::string> Configuration::children(std::string_view section) const {
  std::vector<std::string> segments;
  for (const core::ChildSection& child :
       core::split_into_children(core::keys_below(*index_, section), layers().size())) {
    segments.emplace_back(child.segment);
  }
  return segments;
}

const std::vector<std::shared_ptr<const ParsedSource>>& Configuration::layers() const {
  return index_->layers;
}

}  // namespace v0
}  // namespace signalr_config
