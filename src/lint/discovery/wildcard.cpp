#include "lint/discovery/wildcard.hpp"

#include <algorithm>
#include <cctype>
#include <optional>
#include <utility>

namespace signalr_config::lint {

namespace {

using Set = std::bitset<256>;

// In the C locale, which this program never leaves.
struct NamedSet {
  std::string_view name;
  int (*holds)(int);
};
constexpr std::array named_sets{
    NamedSet{"alnum", std::isalnum}, NamedSet{"alpha", std::isalpha}, NamedSet{"blank", std::isblank},
    NamedSet{"cntrl", std::iscntrl}, NamedSet{"digit", std::isdigit}, NamedSet{"graph", std::isgraph},
    NamedSet{"lower", std::islower}, NamedSet{"print", std::isprint}, NamedSet{"punct", std::ispunct},
    NamedSet{"space", std::isspace}, NamedSet{"upper", std::isupper}, NamedSet{"xdigit", std::isxdigit}};

bool add_named(Set& set, std::string_view name) {
  const auto* found = std::ranges::find(named_sets, name, &NamedSet::name);
  if (found == named_sets.end()) return false;
  for (int c = 0; c < 128; ++c) {
    if (found->holds(c) != 0) set.set(static_cast<std::size_t>(c));
  }
  return true;
}

// Reads what stands between '[' and ']'; `at` is behind the '['.
class SetParser {
 public:
  SetParser(std::string_view pattern, std::size_t at) : pattern_(pattern), at_(at) {}

  std::optional<Set> parse() {
    const bool negated = at_ < pattern_.size() && (pattern_[at_] == '!' || pattern_[at_] == '^');
    if (negated) ++at_;
    // A ']' that comes first is one of the set.
    for (bool first = true; at_ < pattern_.size(); first = false) {
      if (pattern_[at_] == ']' && !first) {
        ++at_;
        if (negated) set_.flip();
        return set_;
      }
      if (!take_item()) break;
    }
    return std::nullopt;
  }

  std::size_t position() const { return at_; }

 private:
  bool take_item() {
    if (pattern_.substr(at_).starts_with("[:")) {
      const std::size_t end = pattern_.find(']', at_ + 2);
      if (end == std::string_view::npos) return false;
      // Without a ':' before the ']', the '[' is an ordinary character.
      if (end > at_ + 2 && pattern_[end - 1] == ':') {
        const std::string_view name = pattern_.substr(at_ + 2, end - at_ - 3);
        at_ = end + 1;
        before_ = std::nullopt;
        return add_named(set_, name);
      }
    }
    if (pattern_[at_] == '-' && before_ && at_ + 1 < pattern_.size() && pattern_[at_ + 1] != ']') {
      ++at_;
      return take_range();
    }
    const auto one = take_character();
    if (!one) return false;
    set_.set(*one);
    before_ = one;
    return true;
  }

  bool take_range() {
    const auto last = take_character();
    if (!last) return false;
    for (std::size_t c = *before_; c <= *last; ++c) set_.set(c);
    before_ = std::nullopt;
    return true;
  }

  std::optional<unsigned char> take_character() {
    if (pattern_[at_] == '\\') ++at_;
    if (at_ >= pattern_.size()) return std::nullopt;
    return static_cast<unsigned char>(pattern_[at_++]);
  }

  std::string_view pattern_;
  std::size_t at_;
  Set set_;
  std::optional<unsigned char> before_;  // what a '-' would begin a range with
};

}  // namespace

Wildcard::Wildcard(std::string_view pattern) {
  for (std::size_t at = 0; at < pattern.size() && valid_;) {
    const char c = pattern[at];
    if (c == '*') {
      const std::size_t begin = at;
      at = std::min(pattern.find_first_not_of('*', at), pattern.size());
      const bool opens = begin == 0 || pattern[begin - 1] == '/';
      const bool closes = at == pattern.size() || pattern[at] == '/';
      if (at - begin < 2 || !opens || !closes) {
        tokens_.push_back({Kind::run});
      } else {
        tokens_.push_back({at == pattern.size() ? Kind::tree : Kind::tree_path});
      }
    } else if (c == '?') {
      tokens_.push_back({Kind::any});
      ++at;
    } else if (c == '[') {
      valid_ = parse_set(pattern, at);
    } else {
      if (c == '\\') ++at;
      valid_ = at < pattern.size();
      if (valid_) tokens_.push_back({Kind::character, static_cast<unsigned char>(pattern[at++])});
    }
  }
}

bool Wildcard::parse_set(std::string_view pattern, std::size_t& at) {
  SetParser parser(pattern, at + 1);
  const auto set = parser.parse();
  if (!set) return false;
  at = parser.position();
  sets_.push_back(*set);
  tokens_.push_back({Kind::one_of, 0, sets_.size() - 1});
  return true;
}

bool Wildcard::has_special(std::string_view pattern) {
  return pattern.find_first_of("*?[\\") != std::string_view::npos;
}

// A set of states, each the number of tokens that were matched. Few are in it at a time.
class Wildcard::States {
 public:
  explicit States(std::size_t count) : has_(count) {}

  bool add(std::size_t state) {
    if (has_[state]) return false;
    has_[state] = true;
    states_.push_back(state);
    return true;
  }
  void clear() {
    for (const std::size_t state : states_) has_[state] = false;
    states_.clear();
  }
  bool has(std::size_t state) const { return has_[state]; }
  const std::vector<std::size_t>& all() const { return states_; }
  void swap(States& other) noexcept {
    has_.swap(other.has_);
    states_.swap(other.states_);
  }

 private:
  std::vector<bool> has_;
  std::vector<std::size_t> states_;
};

// Adds a state, and those that are reached from it without reading anything.
void Wildcard::add_states(States& states, std::size_t state) const {
  while (states.add(state)) {
    if (state == tokens_.size()) return;
    const Kind kind = tokens_[state].kind;
    if (kind == Kind::tree_path) {
      states.add(state + 1);  // the '/'
      state += 2;
    } else if (kind == Kind::run || kind == Kind::tree) {
      ++state;
    } else {
      return;
    }
  }
}

bool Wildcard::accepts(const Token& token, unsigned char c) const {
  switch (token.kind) {
    case Kind::character:
      return c == token.character;
    case Kind::any:
    case Kind::run:
      return c != '/';
    case Kind::one_of:
      return c != '/' && sets_[token.set][c];
    case Kind::tree:
    case Kind::tree_path:
      return true;
  }
  return false;
}

bool Wildcard::matches(std::string_view path) const {
  if (!valid_) return false;
  States states(tokens_.size() + 1);
  States next(tokens_.size() + 1);
  add_states(states, 0);
  for (const char character : path) {
    const auto c = static_cast<unsigned char>(character);
    for (const std::size_t state : states.all()) {
      if (state == tokens_.size()) continue;
      const Token& token = tokens_[state];
      if (!accepts(token, c)) continue;
      const bool repeats =
          token.kind == Kind::run || token.kind == Kind::tree || token.kind == Kind::tree_path;
      add_states(next, repeats ? state : state + 1);
    }
    states.swap(next);
    if (states.all().empty()) return false;
    next.clear();
  }
  return states.has(tokens_.size());
}

}  // namespace signalr_config::lint
