#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/character_classes.hpp"
#include "dotnet/utf8.hpp"
#include "dotnet/white_space.hpp"
#include "sources/dotenv/compose_escapes.hpp"
#include "sources/dotenv/compose_template.hpp"
#include "sources/dotenv/dialects.hpp"

namespace signalr_config::sources {
namespace {

/// compose-go's isSpace: what is skipped inside of a line.
bool is_space_of_go(char32_t c) {
  return c == ' ' || c == '\t' || c == '\v' || c == '\f' || c == '\r' || c == 0x85 || c == 0xA0;
}

/// `\s` of Go's regular expressions.
constexpr bool is_regex_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\f' || c == '\r'; }

bool is_name_part_of_compose(char32_t c) {
  if (c < 0x80 && std::string_view("_.-[]").find(static_cast<char>(c)) != std::string_view::npos) return true;
  return dotnet::is_word_character(c);
}

struct Name {
  std::string_view text;
  bool is_alone = false;    // the line ends behind it
  bool has_no_end = false;  // the text does
};

class ComposeReader {
 public:
  ComposeReader(VariableList& list, std::size_t begin, const Environment& surrounding)
      : list_(list), text_(list.text()), at_(begin), surrounding_(surrounding) {}

  void run() {
    while (skip_to_statement()) {
      if (!read_statement()) skip_line();
    }
  }

 private:
  bool skip_to_statement();
  void skip_space();
  void skip_line() { at_ = std::min(text_.find('\n', at_), text_.size()); }
  void skip_export();
  std::optional<Name> read_name();
  bool read_statement();
  bool read_value(const Name& name);
  void read_plain_value(const Name& name);
  bool read_quoted_value(const Name& name, char quote);
  void add(const Name& name, std::string template_text, Span place);
  void set(const Name& name, std::string value, Span place);
  void ignore(Span place, std::string_view words);
  std::optional<std::string> look_up(std::string_view name) const;
  void report_template(const TemplateError& error, std::string_view template_text, Span place);
  void report_unset(Span place);
  bool refuse(Span place, std::string_view words, std::string_view remedy);

  Span span_of(std::string_view part) const {
    const auto begin = static_cast<std::size_t>(part.data() - text_.data());
    return make_span(begin, begin + part.size());
  }

  VariableList& list_;
  std::string_view text_;
  std::size_t at_;
  const Environment& surrounding_;
  std::map<std::string, std::string, std::less<>> set_here_;
  std::size_t bytes_left_ = std::size_t{64} << 20;  // of values, which can double line by line
};

/// False at the end of the text.
bool ComposeReader::skip_to_statement() {
  while (at_ < text_.size()) {
    if (text_[at_] == '#') {
      const std::size_t begin = at_ + 1;
      skip_line();
      list_.add_comment(make_span(begin, at_));
      continue;
    }
    std::size_t next = at_;
    if (!dotnet::is_white_space(dotnet::decode(text_, next))) return true;
    at_ = next;
  }
  return false;
}

void ComposeReader::skip_space() {
  while (at_ < text_.size()) {
    std::size_t next = at_;
    if (!is_space_of_go(dotnet::decode(text_, next))) break;
    at_ = next;
  }
}

void ComposeReader::skip_export() {
  constexpr std::string_view word = "export";
  const std::string_view rest = text_.substr(at_);
  if (!rest.starts_with(word) || rest.size() == word.size() || !is_regex_space(rest[word.size()])) return;
  at_ += word.size();
  skip_space();
}

std::optional<Name> ComposeReader::read_name() {
  const std::size_t begin = at_;
  while (at_ < text_.size()) {
    std::size_t next = at_;
    const char32_t c = dotnet::decode(text_, next);
    if (c == '=' || c == ':' || c == '\n') {
      const Name name{dotnet::trim_end(text_.substr(begin, at_ - begin)), c == '\n', false};
      at_ = next;
      return name;
    }
    if (!is_space_of_go(c) && !is_name_part_of_compose(c)) {
      refuse(
          make_span(at_, next), "expected '=' or ':' after the name, found another character",
          "Names have letters, digits and '_', '.', '-', '[', ']'. A value of several lines needs quotes.");
      return std::nullopt;
    }
    at_ = next;
  }
  return Name{dotnet::trim_end(text_.substr(begin)), false, true};
}

/// False where it cannot be read.
bool ComposeReader::read_statement() {
  skip_export();
  const std::optional<Name> name = read_name();
  if (!name) return false;
  if (name->has_no_end) {
    // As Compose does: it takes the name for the value of a variable without a name.
    ignore(span_of(name->text), "a name alone without a line end: Compose does not take the variable over");
    return true;
  }
  if (name->text.find(' ') != std::string_view::npos) {
    if (name->is_alone) --at_;  // the line is skipped
    return refuse(span_of(name->text), "expected a name, found one with a space in it",
                  "Write NAME=value, and put quotes around a value of several lines.");
  }
  if (!name->is_alone) return read_value(*name);
  if (!name->text.empty()) list_.add_inherited(std::string(name->text), span_of(name->text));
  skip_space();
  return true;
}

bool ComposeReader::read_value(const Name& name) {
  skip_space();
  const char first = at_ < text_.size() ? text_[at_] : '\0';
  if (first == '"' || first == '\'') return read_quoted_value(name, first);
  read_plain_value(name);
  return true;
}

/// As Compose does: a comment needs a space before it, and not the one behind the '='.
void ComposeReader::read_plain_value(const Name& name) {
  const std::size_t begin = at_;
  skip_line();
  std::string_view value = text_.substr(begin, at_ - begin);
  if (const std::size_t comment = value.find(" #"); comment != std::string_view::npos) {
    list_.add_comment(make_span(begin + comment + 2, at_));
    value = value.substr(0, comment);
  }
  value = dotnet::trim_end(value);
  add(name, std::string(value), span_of(value));
}

bool ComposeReader::read_quoted_value(const Name& name, char quote) {
  const std::size_t begin = at_ + 1;
  std::string value;
  for (at_ = begin; at_ < text_.size() && text_[at_] != quote; ++at_) {
    if (text_[at_] == '\\' && at_ + 1 < text_.size()) {
      ++at_;
      if (text_[at_] != quote) value += '\\';
    }
    value += text_[at_];
  }
  if (at_ >= text_.size()) {
    return refuse(make_span(begin - 1, begin),
                  "expected a quote at the end of the value, found the end of the file", "Close the quotes.");
  }
  const Span place = make_span(begin, at_);
  ++at_;
  if (quote == '"') {
    add(name, expand_compose_escapes(value), place);
  } else {
    set(name, std::move(value), place);
  }
  return true;
}

void ComposeReader::add(const Name& name, std::string template_text, Span place) {
  Substitution result = substitute_compose(
      template_text, [this](std::string_view wanted) { return look_up(wanted); }, {bytes_left_});
  if (result.error) return report_template(*result.error, template_text, place);
  if (result.has_unset) report_unset(place);
  bytes_left_ -= std::min(bytes_left_, result.text.size());
  set(name, std::move(result.text), place);
}

/// As Compose does: a value without a name is no error, and no variable of the container.
void ComposeReader::set(const Name& name, std::string value, Span place) {
  if (name.text.empty())
    return ignore(span_of(name.text), "a value without a name: Compose has no use for it");
  set_here_.insert_or_assign(std::string(name.text), value);
  list_.add(std::string(name.text), span_of(name.text), std::move(value), place);
}

void ComposeReader::ignore(Span place, std::string_view words) {
  Diagnostic problem = list_.problem(DiagnosticCode::dotenv_line_ignored, place);
  problem.severity = Severity::warning;
  problem.message.text(words);
  problem.remedy = "Write NAME=value, and end the last line as well.";
  list_.report(std::move(problem));
}

std::optional<std::string> ComposeReader::look_up(std::string_view name) const {
  if (const auto value = surrounding_.get(name)) return std::string(*value);
  if (const auto found = set_here_.find(name); found != set_here_.end()) return found->second;
  return std::nullopt;
}

void ComposeReader::report_template(const TemplateError& error, std::string_view template_text, Span place) {
  // Where the text has escapes, an offset in it is none in the document.
  const bool is_raw = list_.text().substr(place.begin, place.size()) == template_text;
  const std::size_t offset = place.begin + (is_raw ? error.offset : 0);
  Diagnostic problem = list_.problem(DiagnosticCode::dotenv_interpolation, make_span(offset, offset));
  problem.remedy = "Write ${NAME} or ${NAME:-default}; $$ for a '$' that is one.";
  switch (error.reason) {
    case TemplateError::Reason::malformed:
      problem.message.text("expected a variable's name and '}' after '${'");
      break;
    case TemplateError::Reason::required:
      // A '$' in a password looks like a reference, too.
      problem.message.text("the value needs the variable ").value(error.variable);
      problem.message.text(", which is not set: ").value(error.message);
      problem.remedy = "Set the variable.";
      break;
    case TemplateError::Reason::too_deep:
      problem.message.text("expected at most 100 levels of references inside of references");
      break;
    case TemplateError::Reason::too_large:
      problem.code = DiagnosticCode::dotenv_too_large;
      problem.message.text("expected at most 64 MiB of values, found more");
      problem.remedy = "Check which values contain one another.";
      break;
  }
  list_.report(std::move(problem));
}

void ComposeReader::report_unset(Span place) {
  Diagnostic problem = list_.problem(DiagnosticCode::dotenv_unset_reference, place);
  problem.severity = Severity::warning;
  problem.message.text("the value refers to a variable that is not set; Compose takes it for empty");
  problem.remedy = "Set it, write ${NAME:-default}, or write $$ for a '$' that is one.";
  list_.report(std::move(problem));
}

bool ComposeReader::refuse(Span place, std::string_view words, std::string_view remedy) {
  Diagnostic problem = list_.problem(DiagnosticCode::dotenv_syntax, place);
  problem.message.text(words);
  problem.remedy = remedy;
  list_.report(std::move(problem));
  return false;
}

}  // namespace

void read_compose_dotenv(VariableList& list, std::size_t begin, const Environment& surrounding) {
  ComposeReader(list, begin, surrounding).run();
}

}  // namespace signalr_config::sources
