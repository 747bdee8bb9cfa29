#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>

namespace signalr_config::deployments {

/// The names of the outer levels of a JSON or YAML text, found by looking at its characters only: also of the
/// beginning of a text, and of one with mistakes in it. Enough to tell what a file is.
struct ContentOutline {
  /// `services/web/image`; an item of a list is `[]`. Four levels at most.
  std::set<std::string, std::less<>> paths;
  /// The texts at some of them, the first one each.
  std::map<std::string, std::string, std::less<>> texts;

  bool has(std::string_view path) const { return paths.contains(path); }
  std::string_view text(std::string_view path) const;
  /// Whether a path has so many levels and matches, `*` standing for any one name.
  bool has_like(std::string_view pattern) const;
};

[[nodiscard]] ContentOutline outline_json(std::string_view text);

/// Of YAML's block style; flow style is looked into where the whole text is in it.
[[nodiscard]] ContentOutline outline_yaml(std::string_view text);

}  // namespace signalr_config::deployments
