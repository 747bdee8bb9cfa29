#include "deployments/systemd/environment_file.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "deployments/common/deployment_text.hpp"
#include "deployments/common/placed_text.hpp"
#include "deployments/systemd/names.hpp"

namespace signalr_config::deployments {
namespace {

using sources::VariableList;

constexpr bool is_line_end(char c) { return c == '\n' || c == '\r'; }
constexpr bool is_white_space(char c) { return c == ' ' || c == '\t' || is_line_end(c); }
constexpr bool begins_comment(char c) { return c == '#' || c == ';'; }

/// What a backslash removes the meaning of, inside of double quotes.
constexpr std::string_view escaped_in_quotes = "\"\\`$";

class FileReader {
 public:
  FileReader(VariableList& list, std::size_t begin)
      : list_(list), text_(list.text().substr(0, list.text().find('\0', begin))), at_(begin) {}

  void run() {
    while (at_ < text_.size()) {
      if (is_white_space(text_[at_])) {
        ++at_;
      } else if (begins_comment(text_[at_])) {
        const std::size_t begin = at_ + 1;
        skip_line();
        list_.add_comment(make_span(begin, at_));
      } else {
        read_assignment();
      }
    }
  }

 private:
  void skip_line() { at_ = std::min(text_.find_first_of("\r\n", at_), text_.size()); }
  void read_assignment();
  PlacedText read_value();
  void read_plain(PlacedText& value);
  void read_quoted(PlacedText& value, char quote);
  void append_current(PlacedText& value) {
    value.append(text_.substr(at_, 1), at_);
    ++at_;
  }
  void warn(DiagnosticCode code, Span place, std::string_view words, std::string_view remedy) {
    report(list_, code, Severity::warning, place, words, remedy);
  }

  VariableList& list_;
  std::string_view text_;
  std::size_t at_;
};

void FileReader::read_assignment() {
  const std::size_t begin = at_;
  const std::size_t equals = text_.find_first_of("=\r\n", begin);
  if (equals == std::string_view::npos || text_[equals] != '=') {
    skip_line();
    return warn(DiagnosticCode::systemd_syntax, make_span(begin, at_),
                "expected NAME=value, found a line that systemd ignores",
                "Write NAME=value. A value of several lines needs quotes.");
  }
  std::size_t end = equals;
  while (end > begin && is_white_space(text_[end - 1])) --end;
  const Span key = make_span(begin, end);
  const std::string_view name = text_.substr(begin, end - begin);
  at_ = equals + 1;
  const PlacedText value = read_value();
  if (!is_systemd_name(name) || !is_systemd_value(value.text())) {
    return warn(DiagnosticCode::systemd_assignment, key,
                "expected a variable as systemd allows it, found what it ignores",
                "Names have letters, digits and '_'; there is no 'export' before them.");
  }
  list_.add(std::string(name), key, value.text(), value.place());
}

/// As systemd does: white space before and behind quotes is dropped, and pieces are joined.
PlacedText FileReader::read_value() {
  PlacedText value(at_);
  while (at_ < text_.size() && !is_line_end(text_[at_])) {
    const char c = text_[at_];
    if (c == '\'' || c == '"') {
      read_quoted(value, c);
    } else if (is_white_space(c)) {
      ++at_;
    } else {
      read_plain(value);
      break;
    }
  }
  return value;
}

/// To the end of the line: quotes in it mean nothing.
void FileReader::read_plain(PlacedText& value) {
  std::size_t without_white_space = value.size();
  while (at_ < text_.size() && !is_line_end(text_[at_])) {
    if (text_[at_] != '\\') {
      const bool keeps = !is_white_space(text_[at_]);
      append_current(value);
      if (keeps) without_white_space = value.size();
      continue;
    }
    ++at_;
    if (at_ < text_.size()) {
      if (is_line_end(text_[at_])) {
        ++at_;
      } else {
        value.append(text_.substr(at_, 1), make_span(at_ - 1, at_ + 1));
        ++at_;
      }
    }
    without_white_space = value.size();
  }
  value = value.part(0, without_white_space);
}

void FileReader::read_quoted(PlacedText& value, char quote) {
  const std::size_t open = at_++;
  if (value.empty()) value.append("", make_span(at_, at_));
  while (at_ < text_.size() && text_[at_] != quote) {
    if (quote == '\'' || text_[at_] != '\\' || at_ + 1 == text_.size()) {
      append_current(value);
      continue;
    }
    const char next = text_[at_ + 1];
    if (escaped_in_quotes.find(next) != std::string_view::npos) {
      value.append(text_.substr(at_ + 1, 1), make_span(at_, at_ + 2));
    } else if (next != '\n') {
      value.append(text_.substr(at_, 2), at_);
    }
    at_ += 2;
  }
  if (at_ < text_.size()) {
    ++at_;
  } else {
    warn(DiagnosticCode::systemd_quoting, make_span(open, open + 1),
         "expected a closing quote, found the end of the file",
         "Close the quotes: systemd takes everything up to the end for the value.");
  }
}

}  // namespace

sources::ParsedVariables parse_systemd_environment_file(std::string name, std::string bytes) {
  DeploymentText text =
      open_deployment_text(std::move(name), std::move(bytes), SourceKind::systemd_environment_file);
  FileReader(text.list, text.begin).run();
  return std::move(text.list).take();
}

}  // namespace signalr_config::deployments
