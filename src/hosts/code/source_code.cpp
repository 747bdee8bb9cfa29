#include "hosts/code/source_code.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "hosts/code/conditions.hpp"
#include "hosts/code/literals.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr std::string_view opening_brackets = "([{";
constexpr std::string_view closing_brackets = ")]}";

}  // namespace

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
  note_columns();
  conditional_ = tokens_below_conditions(*this);
}

std::string_view SourceCode::text(std::size_t index) const {
  if (index >= size()) return {};
  const Span place = tokens_[index].place;
  return std::string_view(text_).substr(place.begin, place.size());
}

std::optional<std::string> SourceCode::literal(std::size_t index) const {
  return is_of(index, TokenKind::text) ? value_of_literal(text(index), language_) : std::nullopt;
}

// What is between the brackets of a generic type: few words and marks.
std::size_t SourceCode::end_of_types(std::size_t index) const {
  constexpr std::size_t longest = 32;
  static constexpr std::array<std::string_view, 7> marks{".", ",", "?", "[", "]", "(", ")"};
  std::size_t depth = 0;
  for (std::size_t at = index; at < index + longest; ++at) {
    if (is_mark(at, "<")) {
      ++depth;
    } else if (is_mark(at, ">")) {
      if (--depth == 0) return at;
    } else if (!is_word(at) && std::ranges::find(marks, text(at)) == marks.end()) {
      break;
    }
  }
  return index;
}

std::optional<std::size_t> SourceCode::call_at(std::size_t index) const {
  if (is_mark(index + 1, "(")) return index + 1;
  if (!is_mark(index + 1, "<")) return std::nullopt;
  const std::size_t end = end_of_types(index + 1);
  return end > index + 1 && is_mark(end + 1, "(") ? std::optional(end + 1) : std::nullopt;
}

// A comparison is followed by a name or a value, a generic type is not.
std::size_t SourceCode::end_of_group(std::size_t index) const {
  if (partner(index) > index) return std::min(partner(index), size());
  if (!is_mark(index, "<") || !is_word(index - 1)) return index;
  const std::size_t end = end_of_types(index);
  const bool is_compared =
      is_word(end + 1) || is_of(end + 1, TokenKind::value) || is_of(end + 1, TokenKind::text);
  return is_compared ? index : end;
}

std::vector<TokenRange> SourceCode::arguments(std::size_t bracket) const {
  std::vector<TokenRange> found;
  const std::size_t end = partner(bracket);
  std::size_t begin = bracket + 1;
  for (std::size_t at = begin; at < end; ++at) {
    if (is_mark(at, ",")) {
      found.push_back({begin, at});
      begin = at + 1;
    } else {
      at = std::min(end_of_group(at), end);
    }
  }
  if (begin < end) found.push_back({begin, end});
  return found;
}

// A closing bracket without an opening one, or of another kind, is nothing's partner.
void SourceCode::match_brackets() {
  partners_.resize(size());
  around_.resize(size());
  std::vector<std::size_t> open;
  for (std::size_t at = 0; at < size(); ++at) {
    partners_[at] = at;
    around_[at] = open.empty() ? size() : open.back();
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

void SourceCode::note_columns() {
  std::size_t line_begin = 0;
  std::size_t counted = 0;
  columns_.reserve(size());
  for (const Token& token : tokens_) {
    const std::string_view before = std::string_view(text_).substr(counted, token.place.begin - counted);
    const std::size_t last = before.find_last_of('\n');
    if (last != std::string_view::npos) line_begin = counted + last + 1;
    counted = token.place.begin;
    columns_.push_back(token.place.begin - line_begin);
  }
}

}  // namespace signalr_config::hosts::code
