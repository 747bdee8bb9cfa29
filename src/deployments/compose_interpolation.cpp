#include "deployments/compose_interpolation.hpp"

#include <algorithm>
#include <utility>

namespace signalr_config::deployments {
namespace {

// Deeper nesting of defaults is nobody's intention.
constexpr int maximum_depth = 50;

bool begins_name(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_'; }
bool continues_name(char c) { return begins_name(c) || (c >= '0' && c <= '9'); }

// Where the brace is closed that was opened before `at`; braces inside nest.
std::size_t find_closing_brace(std::string_view text, std::size_t at) {
  int depth = 1;
  for (; at < text.size(); ++at) {
    if (text[at] == '$' && at + 1 < text.size() && text[at + 1] == '{') {
      ++depth;
      ++at;
    } else if (text[at] == '}' && --depth == 0) {
      return at;
    }
  }
  return std::string_view::npos;
}

class Interpolator {
 public:
  Interpolator(const VariableLookup& lookup, int depth) : lookup_(lookup), depth_(depth) {}

  Interpolated run(std::string_view text) {
    for (std::size_t at = 0; at < text.size();) {
      const std::size_t dollar = std::min(text.find('$', at), text.size());
      result_.text += text.substr(at, dollar - at);
      at = dollar < text.size() ? substitute(text, dollar) : dollar;
    }
    return std::move(result_);
  }

 private:
  // Returns where to go on.
  std::size_t substitute(std::string_view text, std::size_t dollar) {
    const std::size_t at = dollar + 1;
    const char next = at < text.size() ? text[at] : '\0';
    if (next == '$') {
      result_.text += '$';
      return at + 1;
    }
    if (begins_name(next)) {
      const std::size_t end = end_of_name(text, at);
      add_plain(std::string(text.substr(at, end - at)), dollar, dollar == 0 && end == text.size());
      return end;
    }
    const std::size_t close = next == '{' ? find_closing_brace(text, at + 1) : std::string_view::npos;
    if (close == std::string_view::npos || !begins_name(text[at + 1])) return refuse(text, dollar);
    add_braced(text.substr(at + 1, close - at - 1), dollar, dollar == 0 && close + 1 == text.size());
    return close + 1;
  }

  std::size_t refuse(std::string_view text, std::size_t dollar) {
    report(InterpolationProblem::Kind::invalid, dollar, {});
    result_.text += text[dollar];
    return dollar + 1;
  }

  static std::size_t end_of_name(std::string_view text, std::size_t at) {
    while (at < text.size() && continues_name(text[at])) ++at;
    return at;
  }

  void add_plain(std::string name, std::size_t dollar, bool is_whole) {
    const auto value = lookup_(name);
    if (!value) report(InterpolationProblem::Kind::unset, dollar, name);
    result_.text += value.value_or("");
    if (is_whole && value) result_.whole = std::move(name);
  }

  void add_braced(std::string_view inside, std::size_t dollar, bool is_whole) {
    const std::size_t end = end_of_name(inside, 0);
    std::string name(inside.substr(0, end));
    std::string_view rest = inside.substr(end);
    if (rest.empty()) return add_plain(std::move(name), dollar, is_whole);
    const bool empty_counts_as_unset = rest.front() == ':';
    if (empty_counts_as_unset) rest.remove_prefix(1);
    if (rest.empty() || std::string_view("-?+").find(rest.front()) == std::string_view::npos) {
      return report(InterpolationProblem::Kind::invalid, dollar, {});
    }
    const char operation = rest.front();
    const std::string_view word = rest.substr(1);
    const auto value = lookup_(name);
    const bool has_value = value && !(empty_counts_as_unset && value->empty());
    if (operation == '+') {
      if (has_value) add_word(word, dollar);
    } else if (has_value) {
      result_.text += *value;
      if (is_whole) result_.whole = std::move(name);
    } else if (operation == '-') {
      add_word(word, dollar);
    } else {
      report(InterpolationProblem::Kind::required, dollar, std::move(name));
    }
  }

  void add_word(std::string_view word, std::size_t dollar) {
    if (depth_ >= maximum_depth) return report(InterpolationProblem::Kind::invalid, dollar, {});
    Interpolated inner = Interpolator(lookup_, depth_ + 1).run(word);
    result_.text += inner.text;
    for (InterpolationProblem& problem : inner.problems)
      report(problem.kind, dollar, std::move(problem.name));
  }

  void report(InterpolationProblem::Kind kind, std::size_t offset, std::string name) {
    result_.problems.push_back({kind, offset, std::move(name)});
  }

  const VariableLookup& lookup_;
  int depth_;
  Interpolated result_;
};

}  // namespace

Interpolated interpolate(std::string_view text, const VariableLookup& lookup) {
  return Interpolator(lookup, 0).run(text);
}

}  // namespace signalr_config::deployments
