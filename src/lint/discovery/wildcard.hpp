#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::lint {

/// A pattern of gitignore(5), as git's wildmatch reads it with WM_PATHNAME: `*` and `?` and `[...]` never
/// match a '/', and `**` between slashes, or at an end of the pattern, matches any number of directories.
class Wildcard {
 public:
  explicit Wildcard(std::string_view pattern);

  /// Takes at most time in proportion to the lengths of both, whatever the pattern is, and ends where nothing
  /// can match any more.
  bool matches(std::string_view path) const;

  /// Whether the pattern has a character that is special.
  static bool has_special(std::string_view pattern);

 private:
  enum class Kind : std::uint8_t {
    character,
    any,        // `?`
    one_of,     // `[...]`
    run,        // `*`
    tree,       // `**` with nothing behind it
    tree_path,  // `**` with a '/' behind it, which may match nothing at all
  };
  struct Token {
    Kind kind;
    unsigned char character = 0;
    std::size_t set = 0;  // in sets_
  };

  bool parse_set(std::string_view pattern, std::size_t& at);
  class States;
  void add_states(States& states, std::size_t state) const;
  bool accepts(const Token& token, unsigned char c) const;

  std::vector<Token> tokens_;
  std::vector<std::bitset<256>> sets_;
  bool valid_ = true;  // a pattern that git cannot read matches nothing
};

}  // namespace signalr_config::lint
