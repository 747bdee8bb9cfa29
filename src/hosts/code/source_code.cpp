#include "hosts/code/source_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hosts/code/literals.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr std::string_view opening_brackets = "([{";
constexpr std::string_view closing_brackets = ")]}";

}  // namespace

bool opens_condition(std::string_view word) {
  return word == "if" || word == "else" || word == "switch" || word == "while" || word == "catch";
}

std::optional<Language> language_of(const std::filesystem::path& file) {
  struct Ending {
    std::string_view text;
    Language language;
  };
  static constexpr std::array<Ending, 8> endings{{{".cs", Language::csharp},
                                                  {".fs", Language::fsharp},
                                                  {".vb", Language::visual_basic},
                                                  {".js", Language::javascript},
                                                  {".mjs", Language::javascript},
                                                  {".cjs", Language::javascript},
                                                  {".ts", Language::javascript},
                                                  {".py", Language::python}}};
  const std::string extension = file.extension().string();
  const auto found = std::ranges::find(endings, extension, &Ending::text);
  return found == endings.end() ? std::nullopt : std::optional(found->language);
}

SourceCode::SourceCode(std::string text, Language language)
    : text_(std::move(text)), language_(language), tokens_(tokens_of(text_, language)) {
  match_brackets();
  mark_conditions();
  note_sections();
}

std::string_view SourceCode::text(std::size_t index) const {
  if (index >= size()) return {};
  const Span place = tokens_[index].place;
  return std::string_view(text_).substr(place.begin, place.size());
}

std::optional<std::string> SourceCode::literal(std::size_t index) const {
  return is_of(index, TokenKind::text) ? value_of_literal(text(index), language_) : std::nullopt;
}

std::optional<std::size_t> SourceCode::call_at(std::size_t index) const {
  if (is_mark(index + 1, "(")) return index + 1;
  // The arguments of a generic method: few and short.
  constexpr std::size_t longest = 12;
  if (!is_mark(index + 1, "<")) return std::nullopt;
  for (std::size_t at = index + 2; at < index + longest; ++at) {
    if (is_mark(at, ">") && is_mark(at + 1, "(")) return at + 1;
    const bool is_type = is_word(at) || is_mark(at, ".") || is_mark(at, ",") || is_mark(at, "?");
    if (!is_type) return std::nullopt;
  }
  return std::nullopt;
}

std::vector<TokenRange> SourceCode::arguments(std::size_t bracket) const {
  std::vector<TokenRange> found;
  const std::size_t end = partner(bracket);
  std::size_t begin = bracket + 1;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_mark(at, ",")) {
      found.push_back({begin, at});
      begin = at + 1;
    } else if (is_of(at, TokenKind::mark) && partners_[at] > at) {
      at = partners_[at];
    }
  }
  if (begin < end) found.push_back({begin, end});
  return found;
}

// A closing bracket without an opening one, or of another kind, is nothing's partner.
void SourceCode::match_brackets() {
  partners_.resize(size());
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < size(); ++at) {
    partners_[at] = at;
    if (tokens_[at].kind != TokenKind::mark) continue;
    const char c = text(at).front();
    if (opening_brackets.find(c) != std::string_view::npos) {
      open.push_back(at);
      partners_[at] = size();
    }
    const std::size_t closing = closing_brackets.find(c);
    if (closing == std::string_view::npos || open.empty()) continue;
    if (text(open.back()).front() != opening_brackets[closing]) continue;
    partners_[open.back()] = at;
    partners_[at] = open.back();
    open.pop_back();
  }
}

void SourceCode::mark_conditions() {
  conditional_.resize(size());
  if (language_ != Language::csharp) return;
  std::size_t until = 0;
  std::size_t directives = 0;
  for (std::size_t at = 0; at < size(); ++at) {
    const std::string_view word = text(at);
    if (tokens_[at].kind == TokenKind::directive) {
      if (word.starts_with("#if")) ++directives;
      if (word.starts_with("#endif") && directives > 0) --directives;
    }
    conditional_[at] = at < until || directives > 0;
    // What is inside of another one ends before it does.
    if (at < until || !is_word(at) || !opens_condition(word)) continue;
    const std::size_t body = is_mark(at + 1, "(") ? partner(at + 1) + 1 : at + 1;
    until = end_of_statement(body);
  }
}

void SourceCode::note_sections() {
  constexpr std::size_t longest_value = 24;  // of what is assigned
  for (std::size_t at = 0; at < size(); ++at) {
    if (!is_word(at)) continue;
    if (text(at - 1) == "IConfigurationSection") sections_.emplace(text(at));
    if (!is_mark(at + 1, "=")) continue;
    for (std::size_t value = at + 2; value < at + longest_value && !is_mark(value, ";"); ++value) {
      const bool is_section = text(value) == "GetSection" || text(value) == "GetRequiredSection";
      if (is_section) sections_.emplace(text(at));
    }
  }
}

std::size_t SourceCode::end_of_statement(std::size_t index) const {
  for (std::size_t at = index; at < size(); ++at) {
    if (is_mark(at, ";")) return at + 1;
    const bool is_block = is_mark(at, "{") && (at == index || is_mark(at - 1, ")"));
    if (is_of(at, TokenKind::mark) && partners_[at] > at) at = partners_[at];
    if (is_block) return at + 1;
  }
  return size();
}

}  // namespace signalr_config::hosts::code
