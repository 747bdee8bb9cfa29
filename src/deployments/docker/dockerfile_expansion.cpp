#include "deployments/docker/dockerfile_expansion.hpp"

#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr int deepest_nesting = 100;

constexpr bool is_name_part(char c) {
  return dotnet::is_ascii_digit(c) || dotnet::is_ascii_letter(c) || c == '_';
}
constexpr bool is_special_parameter(char c) {
  return std::string_view("@*#?-$!0").find(c) != std::string_view::npos;
}

class WordExpander {
 public:
  WordExpander(std::string_view word, char escape, const DockerLookup& lookup, std::size_t most_bytes)
      : word_(word), escape_(escape), lookup_(lookup), left_(most_bytes) {}

  DockerExpansion run() {
    DockerExpansion result;
    result.text = read_until(std::nullopt, 0);
    if (error_) result.text.clear();
    result.error = error_;
    result.has_unset = has_unset_;
    return result;
  }

 private:
  bool at_end() const { return at_ >= word_.size(); }
  char peek() const { return at_end() ? '\0' : word_[at_]; }

  std::string read_until(std::optional<char> stop, int depth);
  void read_single_quoted(std::string& out);
  void read_double_quoted(std::string& out, int depth);
  void read_reference(std::string& out, int depth);
  std::string read_braced(int depth);
  std::string apply(char operation, bool empty_is_unset, const std::optional<std::string>& value,
                    std::string other);
  std::string_view read_name();

  void append(std::string& out, std::string_view text) {
    if (text.size() > left_) return fail(DockerExpansionError::too_large);
    left_ -= text.size();
    out += text;
  }

  void fail(DockerExpansionError error) {
    if (!error_) error_ = error;
    at_ = word_.size();
  }

  std::string_view word_;
  char escape_;
  const DockerLookup& lookup_;
  std::size_t left_;
  std::size_t at_ = 0;
  std::optional<DockerExpansionError> error_;
  bool has_unset_ = false;
};

/// To the stop character, which is consumed, or to the end.
std::string WordExpander::read_until(std::optional<char> stop, int depth) {
  std::string out;
  while (!at_end()) {
    const char c = word_[at_];
    if (stop && c == *stop) {
      ++at_;
      return out;
    }
    if (c == '\'') {
      read_single_quoted(out);
    } else if (c == '"') {
      read_double_quoted(out, depth);
    } else if (c == '$') {
      read_reference(out, depth);
    } else {
      if (c == escape_) ++at_;  // at the end of the word it stands for nothing
      append(out, word_.substr(std::min(at_, word_.size()), 1));
      ++at_;
    }
  }
  if (stop) fail(DockerExpansionError::malformed);
  return out;
}

void WordExpander::read_single_quoted(std::string& out) {
  const std::size_t close = word_.find('\'', at_ + 1);
  if (close == std::string_view::npos) return fail(DockerExpansionError::malformed);
  append(out, word_.substr(at_ + 1, close - at_ - 1));
  at_ = error_ ? at_ : close + 1;
}

void WordExpander::read_double_quoted(std::string& out, int depth) {
  ++at_;
  while (!at_end() && word_[at_] != '"') {
    if (word_[at_] == '$') {
      read_reference(out, depth);
      continue;
    }
    if (word_[at_] == escape_ && at_ + 1 < word_.size()) {
      const char next = word_[at_ + 1];
      if (next == '"' || next == '$' || next == escape_) ++at_;  // others keep the escape character
    }
    append(out, word_.substr(std::min(at_, word_.size()), 1));
    ++at_;
  }
  if (at_end()) return fail(DockerExpansionError::malformed);
  ++at_;
}

void WordExpander::read_reference(std::string& out, int depth) {
  ++at_;
  if (peek() == '{') {
    ++at_;
    if (depth == deepest_nesting) return fail(DockerExpansionError::too_deep);
    return append(out, read_braced(depth));
  }
  const std::string_view name = read_name();
  if (name.empty()) return append(out, "$");
  const std::optional<std::string> value = lookup_(name);
  has_unset_ = has_unset_ || !value;
  append(out, value.value_or(""));
}

/// A name, a positional parameter (digits), or a special one (`$?`), which no Dockerfile sets.
std::string_view WordExpander::read_name() {
  const std::size_t begin = at_;
  if (!at_end() && is_special_parameter(peek()) && !dotnet::is_ascii_digit(peek())) {
    ++at_;
  } else {
    const bool is_number = dotnet::is_ascii_digit(peek());
    while (!at_end() && is_name_part(peek()) && (!is_number || dotnet::is_ascii_digit(peek()))) ++at_;
  }
  return word_.substr(begin, at_ - begin);
}

/// What is behind `${`, the brace at its end included.
std::string WordExpander::read_braced(int depth) {
  const std::string_view name = read_name();
  if (name.empty() || at_end()) {
    fail(DockerExpansionError::malformed);
    return {};
  }
  char operation = word_[at_++];
  const std::optional<std::string> value = lookup_(name);
  if (operation == '}') {
    has_unset_ = has_unset_ || !value;
    return value.value_or("");
  }
  const bool empty_is_unset = operation == ':';
  if (empty_is_unset) {
    operation = peek();
    ++at_;
  }
  const bool is_pattern = !empty_is_unset && (operation == '#' || operation == '%' || operation == '/');
  if (operation != '-' && operation != '+' && operation != '?') {
    fail(is_pattern ? DockerExpansionError::unsupported : DockerExpansionError::malformed);
    return {};
  }
  std::string other = read_until('}', depth + 1);
  return error_ ? std::string() : apply(operation, empty_is_unset, value, std::move(other));
}

std::string WordExpander::apply(char operation, bool empty_is_unset, const std::optional<std::string>& value,
                                std::string other) {
  const bool is_set = value && !(empty_is_unset && value->empty());
  if (operation == '+') return is_set ? other : std::string();
  if (is_set) return *value;
  if (operation == '?') fail(DockerExpansionError::required);
  return other;
}

}  // namespace

DockerExpansion expand_docker_word(std::string_view word, char escape, const DockerLookup& lookup,
                                   std::size_t most_bytes) {
  return WordExpander(word, escape, lookup, most_bytes).run();
}

}  // namespace signalr_config::deployments
