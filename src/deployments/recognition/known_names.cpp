#include "deployments/recognition/known_names.hpp"

#include <algorithm>
#include <string>

#include "core/source_traits.hpp"
#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {

namespace {

// A '*' stands for anything.
bool fits(std::string_view name, std::string_view pattern) {
  const std::size_t star = pattern.find('*');
  if (star == std::string_view::npos) return name == pattern;
  return name.size() + 1 >= pattern.size() && name.starts_with(pattern.substr(0, star)) &&
         name.ends_with(pattern.substr(star + 1));
}

// Calls `is_wanted` with each of the words.
template <typename IsWanted>
bool has_word(std::string_view words, const IsWanted& is_wanted) {
  while (!words.empty()) {
    const std::string_view word = words.substr(0, words.find(' '));
    if (is_wanted(word)) return true;
    words.remove_prefix(std::min(words.size(), word.size() + 1));
  }
  return false;
}

template <typename IsWanted>
std::optional<SourceKind> find_kind(std::string_view core::SourceTraits::*words, const IsWanted& is_wanted) {
  const auto* const found = std::ranges::find_if(core::source_traits, [&](const core::SourceTraits& traits) {
    return has_word(traits.*words, is_wanted);
  });
  return found == core::source_traits.end() ? std::nullopt : std::optional(found->kind);
}

}  // namespace

std::optional<SourceKind> kind_of_name(std::string_view file_name) {
  if (const auto settings = parse_settings_file_name(file_name, NameCase::ignored))
    return settings->ending.kind;
  const std::string name = dotnet::ascii_lowered(file_name);
  // How a name begins says more than how it ends: `Dockerfile.env`.
  for (const bool by_ending : {false, true}) {
    const auto kind = find_kind(&core::SourceTraits::file_names, [&](std::string_view pattern) {
      return pattern.starts_with('*') == by_ending && fits(name, pattern);
    });
    if (kind) return kind;
  }
  return std::nullopt;
}

std::optional<SourceKind> kind_of_ending(std::string_view file_name) {
  const std::string name = dotnet::ascii_lowered(file_name);
  return find_kind(&core::SourceTraits::endings,
                   [&](std::string_view ending) { return name.ends_with(ending); });
}

}  // namespace signalr_config::deployments
