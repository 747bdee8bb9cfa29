#include "structure/drawing.hpp"

#include <algorithm>
#include <cstddef>
#include <map>
#include <set>
#include <stdexcept>
#include <string_view>

#include "structure/includes.hpp"

namespace structure {

namespace {

/// Who includes whom. Everything that is named has a line of its own.
using Arrows = std::map<std::string, std::set<std::string>>;

bool leads_to(const Arrows& arrows, const std::string& from, const std::string& to) {
  const std::set<std::string>& next = arrows.at(from);
  return next.contains(to) ||
         std::ranges::any_of(next, [&](const std::string& one) { return leads_to(arrows, one, to); });
}

/// Without the arrows that lead to what another arrow leads to.
Arrows without_detours(const Arrows& arrows) {
  Arrows kept = arrows;
  for (auto& [from, next] : kept) {
    std::erase_if(next, [&, &all = arrows.at(from)](const std::string& to) {
      return std::ranges::any_of(
          all, [&](const std::string& other) { return other != to && leads_to(arrows, other, to); });
    });
  }
  return kept;
}

std::string node(std::string name) {
  if (name.find('/') == std::string::npos) return name;
  const std::string label = "[\"" + name + "\"]";
  std::ranges::replace(name, '/', '_');
  return name + label;
}

std::string chart(const Arrows& arrows) {
  std::string text = "```mermaid\nflowchart TD\n";
  for (const auto& [from, next] : without_detours(arrows)) {
    if (next.empty()) text += "  " + node(from) + "\n";
    for (const std::string& to : next) text += "  " + node(from) + " --> " + node(to) + "\n";
  }
  return text + "```\n";
}

/// What a file includes of other places.
std::vector<Place> included_places(const File& file) {
  std::vector<Place> places;
  for (const Include& include : find_includes(file.text)) {
    if (include.angled) continue;
    const bool is_public = include.name.starts_with("signalr_config/");
    const auto place = place_of((is_public ? "include/" : "src/") + include.name);
    if (place && place->folder != "umbrella") places.push_back(*place);
  }
  return places;
}

Arrows arrows_of_rooms(const std::vector<File>& files) {
  Arrows arrows;
  for (const File& file : files) {
    const auto place = place_of(file.path);
    if (!place || place->folder == "umbrella") continue;
    const std::string room(room_of(place->folder));
    arrows[room];
    for (const Place& other : included_places(file)) {
      const std::string used(room_of(other.folder));
      arrows[used];
      if (used != room) arrows[room].insert(used);
    }
  }
  return arrows;
}

/// Of each room: the arrows among its folders.
std::map<std::string, Arrows> arrows_of_folders(const std::vector<File>& files) {
  std::map<std::string, Arrows> rooms;
  for (const File& file : files) {
    const auto place = place_of(file.path);
    if (!place || place->is_public) continue;
    Arrows& arrows = rooms[std::string(room_of(place->folder))];
    std::set<std::string>& next = arrows[std::string(place->folder)];
    for (const Place& other : included_places(file)) {
      if (other.is_public || room_of(other.folder) != room_of(place->folder)) continue;
      arrows[std::string(other.folder)];
      if (other.folder != place->folder) next.insert(std::string(other.folder));
    }
  }
  return rooms;
}

}  // namespace

std::string drawing(const std::vector<File>& files) {
  std::string text = chart(arrows_of_rooms(files));
  for (const auto& [room, arrows] : arrows_of_folders(files)) {
    if (arrows.size() > 2) text += "\n### The folders of " + room + "\n\n" + chart(arrows);
  }
  return text;
}

std::string with_drawing(const std::string& page, const std::string& drawing) {
  constexpr std::string_view begin_line = "<!-- drawing -->\n";
  constexpr std::string_view end_line = "<!-- end -->\n";
  const std::size_t begin = page.find(begin_line);
  const std::size_t end = page.find(end_line, begin);
  if (begin == std::string::npos || end == std::string::npos) {
    throw std::runtime_error("the page has no lines '<!-- drawing -->' and '<!-- end -->'");
  }
  return page.substr(0, begin + begin_line.size()) + '\n' + drawing + '\n' + page.substr(end);
}

}  // namespace structure
