#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace structure {

/// `#include <name>` or `#include "name"`.
struct Include {
  std::string name;
  bool angled = false;

  bool operator==(const Include&) const = default;
};

std::vector<Include> find_includes(std::string_view source);

/// Where a file belongs: a folder of src/, or in include/signalr_config/ a room.
struct Place {
  std::string_view folder;
  bool is_public = false;
};

/// The first part of a folder's name.
std::string_view room_of(std::string_view folder);

/// The folders that a folder may include, by the table: those that it uses, those that they use, and so on.
/// Itself only if the table has a circle.
std::vector<std::string_view> reachable(std::string_view folder);

/// The place of a file, by its path from the repository's top; nothing if no table has it.
std::optional<Place> place_of(std::string_view path);

/// What is wrong with an include in a file of that place, and what to do about it; nothing if it may be
/// there.
std::optional<std::string> objection(const Place& place, const Include& include);

}  // namespace structure
