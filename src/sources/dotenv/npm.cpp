#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/ascii.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "sources/common/key_text.hpp"
#include "sources/dotenv/dialects.hpp"

namespace signalr_config::sources {
namespace {

/// `\s` of JavaScript, which is also what String.prototype.trim removes.
bool is_space_of_javascript(char32_t c) { return c == 0xFEFF || (c != 0x85 && dotnet::is_white_space(c)); }

constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }

constexpr bool is_name_part_of_npm(char c) {
  return dotnet::is_ascii_letter_or_digit(c) || c == '_' || c == '.' || c == '-';
}

constexpr std::string_view quotes = "'\"`";

/// Where a quoted text may end: `\'` need not end it, but does where nothing else fits.
struct QuoteEnds {
  std::size_t begin = std::string_view::npos;  // the quotes from here on were looked at,
  std::size_t stop = 0;                        // up to this one, the first without a backslash before it
  std::size_t last_fitting =
      std::string_view::npos;  // the last of them behind which the line ends, or a comment begins
};

class NpmReader {
 public:
  NpmReader(VariableList& list, std::size_t begin) : list_(list), text_(list.text()), at_(begin) {}

  void run() {
    while (true) {
      skip_space(text_.size());
      if (at_ >= text_.size()) return;
      const std::size_t begin = at_;
      if (text_[begin] == '#') {
        skip_line();
        list_.add_comment(make_span(begin + 1, at_));
      } else if (!read_statement(begin)) {
        ignore_line(begin);
      }
    }
  }

 private:
  void skip_space(std::size_t end) { at_ = behind_space(at_, end); }
  void skip_line() { at_ = end_of_line(at_); }
  std::size_t end_of_line(std::size_t at) const {
    return std::min(text_.find_first_of("\r\n", at), text_.size());
  }
  std::size_t behind_space(std::size_t at, std::size_t end) const;
  bool read_statement(std::size_t begin);
  bool read_assignment(std::size_t key_begin);
  bool skip_separator();
  void read_value(Span key);
  bool is_statement_end(std::size_t at) const;
  std::size_t closing_quote(std::size_t open);
  void add(Span key, std::string_view trimmed);
  void ignore_line(std::size_t begin);

  VariableList& list_;
  std::string_view text_;
  std::size_t at_;
  std::array<QuoteEnds, 3> ends_;  // of each kind of quote
};

std::size_t NpmReader::behind_space(std::size_t at, std::size_t end) const {
  while (at < end) {
    std::size_t next = at;
    if (!is_space_of_javascript(dotnet::decode(text_, next))) break;
    at = next;
  }
  return at;
}

/// `export` is a word before the name, or the name itself.
bool NpmReader::read_statement(std::size_t begin) {
  constexpr std::string_view word = "export";
  if (text_.substr(begin).starts_with(word)) {
    const std::size_t name = behind_space(begin + word.size(), text_.size());
    if (name > begin + word.size() && read_assignment(name)) return true;
  }
  return read_assignment(begin);
}

bool NpmReader::read_assignment(std::size_t key_begin) {
  std::size_t key_end = key_begin;
  while (key_end < text_.size() && is_name_part_of_npm(text_[key_end])) ++key_end;
  if (key_end == key_begin) return false;
  at_ = key_end;
  if (!skip_separator()) return false;
  read_value(make_span(key_begin, key_end));
  return true;
}

/// `=` with white space before it, line ends included, or `:` with white space behind it, of which one
/// character is consumed.
bool NpmReader::skip_separator() {
  if (at_ < text_.size() && text_[at_] == ':') {
    ++at_;
    std::size_t next = at_;
    if (at_ >= text_.size() || !is_space_of_javascript(dotnet::decode(text_, next))) return false;
    if (text_.substr(at_).starts_with("\r\n")) ++next;  // one character, after line ends were made alike
    at_ = next;
    return true;
  }
  skip_space(text_.size());
  if (at_ >= text_.size() || text_[at_] != '=') return false;
  ++at_;
  return true;
}

void NpmReader::read_value(Span key) {
  // A quoted value may stand on a later line than its name, other values not.
  const std::size_t begin = at_;
  const std::size_t open = behind_space(begin, text_.size());
  if (open < text_.size() && quotes.find(text_[open]) != std::string_view::npos) {
    if (const std::size_t close = closing_quote(open); close != std::string_view::npos) {
      at_ = close + 1;
      return add(key, text_.substr(open, close + 1 - open));
    }
  }
  const std::size_t end = std::min(text_.find_first_of("#\r\n", begin), text_.size());
  const std::size_t value_begin = behind_space(begin, end);
  std::size_t value_end = end;
  while (value_end > value_begin) {
    std::size_t before = value_end;
    if (!is_space_of_javascript(dotnet::decode_backwards(text_, before))) break;
    value_end = before;
  }
  at_ = end;
  add(key, text_.substr(value_begin, value_end - value_begin));
}

bool NpmReader::is_statement_end(std::size_t at) const {
  const std::size_t next = behind_space(at, end_of_line(at));
  return next >= text_.size() || text_[next] == '#' || is_line_end(text_[next]);
}

/// The quote that ends what begins at `open`: the last that fits, up to the first without a backslash.
std::size_t NpmReader::closing_quote(std::size_t open) {
  QuoteEnds& ends = ends_[quotes.find(text_[open])];
  if (ends.begin == std::string_view::npos || open >= ends.stop) {
    ends = {open, text_.size(), std::string_view::npos};
    for (std::size_t at = text_.find(text_[open], open + 1); at != std::string_view::npos;
         at = text_.find(text_[open], at + 1)) {
      if (is_statement_end(at + 1)) ends.last_fitting = at;
      if (text_[at - 1] == '\\') continue;
      ends.stop = at;
      break;
    }
  }
  return ends.last_fitting != std::string_view::npos && ends.last_fitting > open ? ends.last_fitting
                                                                                 : std::string_view::npos;
}

/// `trimmed` has its quotes, if it has any: they need not be what was read as quotes.
void NpmReader::add(Span key, std::string_view trimmed) {
  const char first = trimmed.empty() ? '\0' : trimmed.front();
  const bool is_quoted =
      trimmed.size() > 1 && quotes.find(first) != std::string_view::npos && trimmed.back() == first;
  const std::string_view raw = is_quoted ? trimmed.substr(1, trimmed.size() - 2) : trimmed;
  std::string value = replace_all(replace_all(raw, "\r\n", "\n"), "\r", "\n");
  if (first == '"') value = replace_all(replace_all(value, "\\n", "\n"), "\\r", "\r");
  const auto begin = static_cast<std::size_t>(raw.data() - text_.data());
  list_.add(std::string(text_.substr(key.begin, key.size())), key, std::move(value),
            make_span(begin, begin + raw.size()));
}

void NpmReader::ignore_line(std::size_t begin) {
  at_ = end_of_line(begin);
  Diagnostic problem = list_.problem(DiagnosticCode::dotenv_line_ignored, make_span(begin, at_));
  problem.severity = Severity::warning;
  problem.message.text("expected NAME=value, found a line that dotenv ignores");
  problem.remedy =
      "Write NAME=value, put quotes around a value of several lines, or begin a comment with '#'.";
  list_.report(std::move(problem));
}

}  // namespace

void read_npm_dotenv(VariableList& list, std::size_t begin) { NpmReader(list, begin).run(); }

}  // namespace signalr_config::sources
