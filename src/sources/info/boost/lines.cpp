#include "sources/info/boost/lines.hpp"

#include <algorithm>

namespace signalr_config::sources {
namespace {

constexpr bool is_space(char c) { return c == ' ' || (c >= '\t' && c <= '\r'); }

/// Counts the braces of one line. Boost reads lines as C strings.
class LineScan {
 public:
  explicit LineScan(std::string_view line) : line_(line.substr(0, line.find('\0'))) { skip_space(); }

  bool is_directive() const { return line_.substr(at_).starts_with('#'); }
  bool continues() const { return continues_; }

  /// Follows the braces; returns the deepest level.
  std::size_t follow(std::size_t& depth) {
    std::size_t deepest = depth;
    for (skip_space(); at_ < line_.size() && line_[at_] != ';'; skip_space()) {
      if (line_[at_] == '{') {
        deepest = std::max(deepest, ++depth);
        ++at_;
      } else if (line_[at_] == '}') {
        depth -= depth > 0 ? 1 : 0;
        ++at_;
      } else {
        skip_token();
      }
    }
    return deepest;
  }

 private:
  void skip_space() {
    while (at_ < line_.size() && is_space(line_[at_])) ++at_;
  }

  void skip_token() {
    if (line_[at_] != '"') {
      continues_ = line_[at_] == '\\';
      while (at_ < line_.size() && !is_space(line_[at_]) && line_[at_] != ';') ++at_;
      return;
    }
    bool escaped = false;
    for (++at_; at_ < line_.size() && (escaped || line_[at_] != '"'); ++at_) {
      escaped = !escaped && line_[at_] == '\\';
    }
    if (at_ < line_.size()) ++at_;
  }

  std::string_view line_;
  std::size_t at_ = 0;
  bool continues_ = false;
};

std::size_t end_of_line(std::string_view text, std::size_t begin) {
  return std::min(text.find('\n', begin), text.size());
}

}  // namespace

std::optional<InfoObjection> object_to_info(std::string_view text) {
  std::size_t depth = 0;
  std::size_t continuations = 0;
  std::size_t number = 1;
  for (std::size_t begin = 0; begin < text.size(); ++number) {
    const std::size_t end = end_of_line(text, begin);
    LineScan line(text.substr(begin, end - begin));
    if (line.is_directive()) return InfoObjection{InfoObjection::Reason::include, number, begin};
    if (line.follow(depth) > deepest_info)
      return InfoObjection{InfoObjection::Reason::too_deep, number, begin};
    continuations += line.continues() ? 1 : 0;
    if (continuations > most_info_continuations) {
      return InfoObjection{InfoObjection::Reason::too_long, number, begin};
    }
    begin = end + 1;
  }
  return std::nullopt;
}

std::size_t begin_of_line(std::string_view text, std::size_t line) {
  std::size_t begin = 0;
  for (std::size_t number = 1; number < line && begin < text.size(); ++number) {
    begin = std::min(end_of_line(text, begin) + 1, text.size());
  }
  return begin;
}

}  // namespace signalr_config::sources
