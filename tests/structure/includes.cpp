#include "structure/includes.hpp"

#include <algorithm>
#include <cstddef>
#include <utility>

#include "structure/rooms.hpp"

namespace structure {

namespace {

constexpr std::string_view public_folder = "signalr_config/";

const Folder* find_folder(std::string_view name) {
  const auto found = std::ranges::find(folders, name, &Folder::name);
  return found == folders.end() ? nullptr : &*found;
}

bool contains(const std::vector<std::string_view>& names, std::string_view name) {
  return std::ranges::find(names, name) != names.end();
}

/// A public header is not tied to a folder: its room's folders all count.
bool may_use(std::string_view folder, const Place& other) {
  if (folder == other.folder || (other.is_public && room_of(folder) == other.folder)) return true;
  const std::vector<std::string_view> others = reachable(folder);
  if (!other.is_public) return contains(others, other.folder);
  return std::ranges::find(others, other.folder, room_of) != others.end();
}

bool may_use(const Place& place, const Place& other) {
  if (!place.is_public) return may_use(place.folder, other);
  return std::ranges::any_of(folders, [&](const Folder& folder) {
    return room_of(folder.name) == place.folder && may_use(folder.name, other);
  });
}

bool take(std::string_view& line, std::string_view word) {
  line.remove_prefix(std::min(line.find_first_not_of(" \t"), line.size()));
  if (!line.starts_with(word)) return false;
  line.remove_prefix(word.size());
  return true;
}

std::optional<Include> include_of(std::string_view line) {
  if (!take(line, "#") || !take(line, "include")) return std::nullopt;
  const bool angled = take(line, "<");
  if (!angled && !take(line, "\"")) return std::nullopt;
  const std::size_t end = line.find(angled ? '>' : '"');
  if (end == std::string_view::npos) return std::nullopt;
  return Include{std::string(line.substr(0, end)), angled};
}

std::optional<std::string> objection_to_foreign(const Place& place, const std::string& name) {
  const bool standard = name.find_first_of("./") == std::string::npos;
  if (standard) return std::nullopt;
  const auto row = std::ranges::find_if(
      foreign_headers, [&](const ForeignHeaders& headers) { return name.starts_with(headers.prefix); });
  if (row == foreign_headers.end()) {
    return "no row of foreign_headers in tests/structure/rooms.hpp says who may include <" + name + ">";
  }
  if (place.is_public && place.folder != row->public_room)
    return "a public header includes <" + name + ">, which is not the standard library's";
  if (contains(row->folders, place.folder) || contains(row->folders, room_of(place.folder))) {
    return std::nullopt;
  }
  return std::string(place.folder) + " may not include <" + name + ">";
}

}  // namespace

std::vector<Include> find_includes(std::string_view source) {
  std::vector<Include> includes;
  while (!source.empty()) {
    const std::size_t end = source.find('\n');
    if (auto include = include_of(source.substr(0, end))) includes.push_back(std::move(*include));
    source.remove_prefix(end == std::string_view::npos ? source.size() : end + 1);
  }
  return includes;
}

std::string_view room_of(std::string_view folder) { return folder.substr(0, folder.find('/')); }

std::vector<std::string_view> reachable(std::string_view folder) {
  std::vector<std::string_view> found;
  std::vector<std::string_view> open{folder};
  while (!open.empty()) {
    const Folder* row = find_folder(open.back());
    open.pop_back();
    if (row == nullptr) continue;
    for (const std::string_view next : row->uses) {
      if (contains(found, next)) continue;
      found.push_back(next);
      open.push_back(next);
    }
  }
  return found;
}

std::optional<Place> place_of(std::string_view path) {
  constexpr std::string_view include_folder = "include/";
  constexpr std::string_view source_folder = "src/";
  if (path.starts_with(include_folder)) {
    path.remove_prefix(include_folder.size());
    if (!path.starts_with(public_folder)) return std::nullopt;
    const auto header =
        std::ranges::find(public_headers, path.substr(public_folder.size()), &PublicHeader::name);
    if (header == public_headers.end()) return std::nullopt;
    return Place{header->room, true};
  }
  if (!path.starts_with(source_folder)) return std::nullopt;
  path.remove_prefix(source_folder.size());
  const std::size_t slash = path.rfind('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const Folder* folder = find_folder(path.substr(0, slash));
  if (folder == nullptr) return std::nullopt;
  return Place{folder->name, false};
}

std::optional<std::string> objection(const Place& place, const Include& include) {
  if (include.angled) return objection_to_foreign(place, include.name);
  const std::string quoted = '"' + include.name + '"';
  if (include.name.find("..") != std::string::npos) return quoted + " climbs; name it from src/ or include/";
  const bool of_public = include.name.starts_with(public_folder);
  if (place.is_public && !of_public) return "a public header includes " + quoted + ", which is not installed";
  const std::optional<Place> other = place_of((of_public ? "include/" : "src/") + include.name);
  if (!other)
    return quoted + " is in no folder; src/ needs \"folder/file.hpp\", public headers a row in rooms.hpp";
  if (may_use(place, *other)) return std::nullopt;
  return std::string(place.folder) + " may not use " + std::string(other->folder) + ": " + quoted;
}

}  // namespace structure
