#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace signalr_config::text {

/// How many letters must be inserted, removed, replaced or swapped with their neighbour to make `a` into
/// `b`, ignoring case; `limit + 1` where it is more than `limit`, or where one of them is no
/// word but a long text.
std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit);

/// The candidate that was probably meant by `word`: the nearest within a third of its length; nothing if
/// none is near enough.
std::optional<std::string_view> nearest(std::string_view word, std::span<const std::string_view> candidates);

}  // namespace signalr_config::text
