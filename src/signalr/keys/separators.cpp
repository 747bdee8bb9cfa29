#include "signalr/keys/separators.hpp"

#include <algorithm>
#include <array>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::signalr {

namespace {

constexpr std::string_view separators = "_:.-/ ";

bool is_separator(char c) { return separators.find(c) != std::string_view::npos; }

// How the beginning of a key has the letters of another.
struct Match {
  std::size_t end = 0;    // of the letters
  bool is_split = false;  // a segment of the other is in two
  bool is_other = false;  // it has separators that are none: `_`, `.`
};

std::optional<Match> match_letters(std::string_view key, std::string_view meant) {
  Match match;
  for (std::size_t at = 0; at < meant.size(); ++at) {
    const std::size_t begin = match.end;
    while (match.end < key.size() && is_separator(key[match.end])) ++match.end;
    const std::string_view between = key.substr(begin, match.end - begin);
    const bool is_boundary = meant[at] == ':';
    if (is_boundary) ++at;
    match.is_split |= !between.empty() && !is_boundary && begin > 0;
    match.is_other |= !between.empty() && between != ":";
    const bool is_same = match.end < key.size() && at < meant.size() &&
                         dotnet::ascii_lower(key[match.end]) == dotnet::ascii_lower(meant[at]);
    if (!is_same) return std::nullopt;
    ++match.end;
  }
  return match;
}

// `AZURE_SIGNALR_CONNECTION_STRING` is a name that somebody chose, and no slip.
bool may_be_slip(const Match& match, const WrittenKey& key) {
  return !match.is_split || (!key.is_variable && key.text.find("__") != std::string_view::npos);
}

bool is_whole(const Match& match, std::string_view key) {
  return key.find_first_not_of(separators, match.end) == std::string_view::npos;
}

// `_east_secondary` to `:east:secondary`: a type at the end is separated as the rest was.
std::string respelled_name(std::string_view name) {
  name.remove_prefix(std::min(name.find_first_not_of(separators), name.size()));
  const std::size_t last = name.find_last_of(separators);
  const std::string_view word = name.substr(last == std::string_view::npos ? 0 : last + 1);
  const bool is_type = dotnet::ascii_equals_ignore_case(word, keys::primary) ||
                       dotnet::ascii_equals_ignore_case(word, keys::secondary);
  std::string_view begin = name.substr(0, name.size() - word.size());
  begin = begin.substr(0, begin.find_last_not_of(separators) + 1);
  return is_type && !begin.empty() ? keys::below(begin, word) : std::string(name);
}

std::optional<std::string> below_section(const WrittenKey& key, std::string_view section) {
  const auto match = match_letters(key.text, section);
  if (!match || !match->is_other || !may_be_slip(*match, key) || is_whole(*match, key.text))
    return std::nullopt;
  if (!is_separator(key.text[match->end])) return std::nullopt;
  return keys::below(section, respelled_name(key.text.substr(match->end)));
}

// An option outside of the section. Without a wrong separator it may be in a section that somebody chose.
std::optional<std::string> option_of_host(const WrittenKey& key, const KeyReader& reader) {
  if (core::is_in_section(key.text, keys::section)) return std::nullopt;
  const bool is_registered = reader.host == HostKind::aspnetcore && reader.registration;
  for (const OptionKey* option : options_of(reader.host)) {
    if (option->use != OptionUse::setting) continue;
    const std::string meant =
        is_registered ? keys::below(keys::section_of(reader.registration), option->name) : option->key();
    const auto match = match_letters(key.text, meant);
    if (match && match->is_other && may_be_slip(*match, key) && is_whole(*match, key.text)) return meant;
  }
  return std::nullopt;
}

std::optional<std::string> identity_key_of(const WrittenKey& key, const KeyReader& reader) {
  for (const IdentityKey& one : identity_keys) {
    std::string meant = keys::below(reader.connection, one.name);
    const auto match = match_letters(key.text, meant);
    if (match && is_whole(*match, key.text)) return meant;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> with_right_separators(const WrittenKey& key, const KeyReader& reader) {
  if (reader.host == HostKind::aspnetcore) {
    std::string wanted = reader.wanted_key();
    const auto match = match_letters(key.text, wanted);
    if (match && may_be_slip(*match, key) && is_whole(*match, key.text)) return wanted;
    if (auto found = below_section(key, wanted)) return found;
  } else if (reader.host != HostKind::aspnet) {
    if (auto found = below_section(key, keys::endpoints_section)) return found;
    if (is_functions(reader.host)) {
      if (auto found = identity_key_of(key, reader)) return found;
    }
  }
  return option_of_host(key, reader);
}

}  // namespace signalr_config::signalr
