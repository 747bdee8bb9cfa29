#include "hosts/code/conditions.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::hosts::code {

namespace {

bool is_one_of(std::string_view word, const auto& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_word_of_basic(const SourceCode& code, std::size_t at, std::string_view word) {
  return code.is_word(at) && dotnet::equals_ignore_case(code.text(at), word);
}

bool begins_line(const SourceCode& code, std::size_t at) {
  return at == 0 || code.line(at - 1) != code.line(at);
}

// `#if`, `# if`, `#If`: how many are open.
class Directives {
 public:
  explicit Directives(const SourceCode& code) : code_(code) {}

  bool is_below(std::size_t at) {
    if (!code_.is_directive(at)) return depth_ > 0;
    const std::string_view word = dotnet::trim(code_.text(at).substr(1));
    if (dotnet::starts_with_ignore_case(word, "if")) ++depth_;
    const bool ends =
        dotnet::starts_with_ignore_case(word, "endif") || dotnet::starts_with_ignore_case(word, "end if");
    if (ends && depth_ > 0) --depth_;
    return depth_ > 0;
  }

 private:
  const SourceCode& code_;
  std::size_t depth_ = 0;
};

// The bracket or `;` that ends what `:` or `?` stands in, looked for a little way.
constexpr std::size_t longest_choice = 200;

// `condition ? a : b`, and neither `string?`, `a?.b` nor `a ?? b`.
std::size_t end_of_choice(const SourceCode& code, std::size_t at) {
  const bool is_other = code.is_mark(at - 1, "?") || code.is_mark(at + 1, "?") || code.is_mark(at + 1, ".") ||
                        code.is_mark(at + 1, "[") || code.is_mark(at + 1, ">") || code.is_mark(at + 1, ",") ||
                        code.is_mark(at + 1, ")");
  if (is_other) return at;
  bool has_other = false;
  for (std::size_t next = at + 1; next < code.size() && next < at + longest_choice; ++next) {
    if (code.partner(next) > next) {
      // `Type? Name {` and `Type? Name(...) {`
      const bool is_declared = code.is_mark(next, "{") && (next == at + 2 || code.is_mark(next - 1, ")"));
      if (is_declared) return at;
      next = code.partner(next);
      continue;
    }
    const bool closes = code.partner(next) < next;
    if (closes || code.is_mark(next, ";") || code.is_mark(next, ",")) return has_other ? next : at;
    has_other = has_other || code.is_mark(next, ":");
  }
  return at;
}

std::size_t end_of_statement(const SourceCode& code, std::size_t index) {
  for (std::size_t at = index; at < code.size(); ++at) {
    if (code.is_mark(at, ";")) return at + 1;
    const bool is_block = code.is_mark(at, "{") && (at == index || code.is_mark(at - 1, ")"));
    if (code.partner(at) > at) at = code.partner(at);
    if (is_block) return at + 1;
  }
  return code.size();
}

// The end of what the word or mark makes depend on a condition; the place itself where it does not.
std::size_t end_in_csharp(const SourceCode& code, std::size_t at) {
  if (code.is_mark(at, "?")) return end_of_choice(code, at);
  if (!code.is_word(at) || !opens_condition(code.text(at), code.language())) return at;
  const std::size_t body = code.is_mark(at + 1, "(") ? code.partner(at + 1) + 1 : at + 1;
  return end_of_statement(code, body);
}

// By the offside rule: a line that begins no further to the right ends it, unless it goes on with the
// same expression, and so does the bracket around it.
std::size_t end_in_fsharp(const SourceCode& code, std::size_t at) {
  static constexpr std::array<std::string_view, 4> continuations{"else", "elif", "then", "with"};
  if (!code.is_word(at) || !opens_condition(code.text(at), code.language())) return at;
  const std::size_t column = code.column(at);
  for (std::size_t next = at + 1; next < code.size(); ++next) {
    const bool goes_on = is_one_of(code.text(next), continuations) || code.is_mark(next, "|");
    const bool is_offside = begins_line(code, next) && code.column(next) <= column && !goes_on;
    if (is_offside || code.partner(next) < next) return next;
    if (code.partner(next) > next) next = std::min(code.partner(next), code.size());
  }
  return code.size();
}

// `If x Then` with nothing after it up to `End If`; a statement after it in the same line.
class BasicBlocks {
 public:
  explicit BasicBlocks(const SourceCode& code) : code_(code) {}

  bool is_below(std::size_t at) {
    if (is_word_of_basic(code_, at, "End")) return end(at);
    const bool is_ended = at > 0 && is_word_of_basic(code_, at - 1, "End");
    const bool is_below = depth_ > 0 || at < until_;
    if (!is_ended) begin(at);
    return is_below;
  }

 private:
  void begin(std::size_t at) {
    const bool is_try = is_word_of_basic(code_, at, "Catch");
    if (is_word_of_basic(code_, at, "Select") && is_word_of_basic(code_, at + 1, "Case")) ++depth_;
    if (is_word_of_basic(code_, at, "While") && begins_line(code_, at)) ++depth_;
    if (is_try && catches_++ == 0) ++depth_;
    if (!is_word_of_basic(code_, at, "Then")) return;
    if (begins_line(code_, at + 1) || at + 1 >= code_.size()) {
      // `ElseIf x Then` belongs to the block that is open.
      if (!is_else_) ++depth_;
      is_else_ = false;
      return;
    }
    until_ = at + 1;
    while (until_ < code_.size() && code_.line(until_) == code_.line(at)) ++until_;
  }

  bool end(std::size_t at) {
    const bool is_try = is_word_of_basic(code_, at + 1, "Try") && catches_ > 0;
    const bool closes = is_word_of_basic(code_, at + 1, "If") || is_word_of_basic(code_, at + 1, "Select") ||
                        is_word_of_basic(code_, at + 1, "While") || is_try;
    if (closes && depth_ > 0) --depth_;
    if (is_try) catches_ = 0;
    return depth_ > 0;
  }

 public:
  void note_else(std::size_t at) { is_else_ = is_else_ || is_word_of_basic(code_, at, "ElseIf"); }

 private:
  const SourceCode& code_;
  std::size_t depth_ = 0;
  std::size_t until_ = 0;
  std::size_t catches_ = 0;
  bool is_else_ = false;
};

}  // namespace

bool opens_condition(std::string_view word, Language language) {
  static constexpr std::array<std::string_view, 7> csharp{"if",    "else", "switch", "while",
                                                          "catch", "for",  "foreach"};
  static constexpr std::array<std::string_view, 5> fsharp{"if", "match", "while", "for", "function"};
  static constexpr std::array<std::string_view, 3> basic{"If", "Select", "While"};
  switch (language) {
    case Language::csharp:
      return is_one_of(word, csharp);
    case Language::fsharp:
      return is_one_of(word, fsharp);
    case Language::visual_basic:
      return is_one_of(word, basic);
    default:
      return false;
  }
}

std::vector<bool> tokens_below_conditions(const SourceCode& code) {
  std::vector<bool> below(code.size());
  if (is_script(code.language())) return below;
  Directives directives(code);
  BasicBlocks blocks(code);
  std::size_t until = 0;
  for (std::size_t at = 0; at < code.size(); ++at) {
    below[at] = directives.is_below(at) || at < until;
    if (code.language() == Language::visual_basic) {
      blocks.note_else(at);
      below[at] = blocks.is_below(at) || below[at];
      continue;
    }
    // What is inside of another one ends before it does.
    if (at < until) continue;
    const std::size_t end =
        code.language() == Language::csharp ? end_in_csharp(code, at) : end_in_fsharp(code, at);
    until = std::max(until, end);
  }
  return below;
}

}  // namespace signalr_config::hosts::code
