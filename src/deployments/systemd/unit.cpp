#include "deployments/systemd/unit.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

#include "deployments/common/deployment_text.hpp"
#include "deployments/common/placed_text.hpp"
#include "deployments/systemd/names.hpp"
#include "deployments/systemd/words.hpp"

namespace signalr_config::deployments {
namespace {

using sources::VariableList;

constexpr std::string_view comment_marks = "#;";

/// Whether the last character is a backslash that no other escapes.
bool is_continued(std::string_view line) {
  const std::size_t last = line.find_last_not_of('\\');
  const std::size_t backslashes = line.size() - (last == std::string_view::npos ? 0 : last + 1);
  return backslashes % 2 == 1;
}

sources::TextVariable variable_of(const VariableList& list, const PlacedText& name,
                                  const std::optional<PlacedText>& value) {
  const auto document = list.document();
  if (!value)
    return {name.text(), std::nullopt, {document, name.place(), {}, ValueEncoding::opaque, nullptr}};
  return {name.text(), value->text(),
          sources::origin_of_value(document, name.place(), value->place(), value->text())};
}

class UnitReader {
 public:
  explicit UnitReader(DeploymentText text) : list_(std::move(text.list)), at_(text.begin) {}

  SystemdUnit run() && {
    while (at_ < list_.text().size()) {
      if (const auto line = next_logical_line()) read_line(line->trimmed(systemd_white_space));
    }
    for (sources::TextVariable& variable : passed_) list_.add(std::move(variable));
    for (sources::TextVariable& variable : variables_) list_.add(std::move(variable));
    unit_.environment = std::move(list_).take();
    return std::move(unit_);
  }

 private:
  std::optional<PlacedText> next_logical_line();
  void read_line(const PlacedText& line);
  void read_setting(const std::string& name, const PlacedText& value);
  void read_words(const PlacedText& value, SystemdEscapes escapes,
                  std::vector<sources::TextVariable>& target);
  std::optional<sources::TextVariable> read_word(const PlacedText& word,
                                                 const std::vector<sources::TextVariable>& target);
  void read_file(const PlacedText& value);
  PlacedText expanded(const PlacedText& text);
  void warn(DiagnosticCode code, Span place, std::string_view words, std::string_view remedy) {
    report(list_, code, Severity::warning, place, words, remedy);
  }

  VariableList list_;
  std::size_t at_;
  std::string section_;
  std::vector<sources::TextVariable> variables_;
  std::vector<sources::TextVariable> passed_;
  SystemdUnit unit_;
};

/// A line with those that continue it; nothing for a comment, which may stand between them.
std::optional<PlacedText> UnitReader::next_logical_line() {
  const std::string_view text = list_.text();
  std::optional<PlacedText> joined;
  while (at_ < text.size()) {
    const std::size_t begin = at_;
    const std::size_t end = std::min(text.find_first_of("\r\n", begin), text.size());
    at_ = end + (text.substr(end).starts_with("\r\n") ? 2 : 1);
    const std::string_view line = text.substr(begin, end - begin);
    const std::size_t first = line.find_first_not_of(systemd_white_space);
    if (first != std::string_view::npos && comment_marks.find(line[first]) != std::string_view::npos) {
      list_.add_comment(make_span(begin + first + 1, end));
      if (!joined) return std::nullopt;
      continue;
    }
    const bool continued = is_continued(line);
    if (!joined) joined.emplace(begin);
    joined->append(line.substr(0, line.size() - (continued ? 1 : 0)), begin);
    if (!continued) break;
    joined->append(" ", make_span(end - 1, end));
  }
  return joined;
}

void UnitReader::read_line(const PlacedText& line) {
  const std::string& text = line.text();
  if (text.empty()) return;
  if (text.front() == '[') {
    if (text.back() == ']') {
      section_ = text.substr(1, text.size() - 2);
      return;
    }
    section_.clear();
    return report(list_, DiagnosticCode::systemd_syntax, Severity::error, line.place(),
                  "expected ']' at the end of a section's line",
                  "Close the bracket, and put nothing after it: comments stand on lines of their own.");
  }
  const std::size_t equals = text.find('=');
  if (equals == std::string::npos || equals == 0) {
    return warn(DiagnosticCode::systemd_syntax, line.place(),
                "expected NAME=value, found a line that systemd ignores",
                "Write NAME=value, or end the line before it with '\\' if this one continues it.");
  }
  const std::string name = line.part(0, equals).trimmed(systemd_white_space).text();
  read_setting(name, line.part(equals + 1).trimmed(systemd_white_space));
}

void UnitReader::read_setting(const std::string& name, const PlacedText& value) {
  const bool is_ours = name == "Environment" || name == "EnvironmentFile" || name == "PassEnvironment" ||
                       name == "UnsetEnvironment";
  if (!is_ours) return;
  if (section_ != "Service") {
    return warn(DiagnosticCode::systemd_section, value.place(),
                "expected this setting in the section [Service]",
                "Move it there: systemd ignores it elsewhere, or means another service.");
  }
  if (name == "Environment") return read_words(value, SystemdEscapes::c_style, variables_);
  if (name == "PassEnvironment") return read_words(value, SystemdEscapes::plain, passed_);
  if (name == "UnsetEnvironment") return read_words(value, SystemdEscapes::c_style, unit_.unset);
  read_file(value);
}

void UnitReader::read_words(const PlacedText& value, SystemdEscapes escapes,
                            std::vector<sources::TextVariable>& target) {
  if (value.empty()) return target.clear();
  const SystemdWords found = split_systemd_words(value, escapes);
  for (const PlacedText& word : found.words) {
    if (std::optional<sources::TextVariable> variable = read_word(word, target))
      target.push_back(std::move(*variable));
  }
  if (!found.problem) return;
  warn(DiagnosticCode::systemd_quoting, *found.problem,
       "expected closed quotes and known escapes; systemd ignores the rest of the line",
       "Close the quotes, and write \\\\ for a backslash.");
}

std::optional<sources::TextVariable> UnitReader::read_word(const PlacedText& word,
                                                           const std::vector<sources::TextVariable>& target) {
  const PlacedText text = expanded(word);
  const std::size_t equals = std::min(text.text().find('='), text.size());
  const PlacedText name = text.part(0, equals);
  const bool has_value = equals < text.size();
  // `Environment=` takes assignments, `PassEnvironment=` names, `UnsetEnvironment=` both.
  const bool is_wanted = &target == &unit_.unset || has_value == (&target == &variables_);
  if (!is_wanted || !is_systemd_name(name.text()) ||
      !is_systemd_value(std::string_view(text.text()).substr(std::min(equals + 1, text.size())))) {
    warn(DiagnosticCode::systemd_assignment, word.place(),
         "expected a variable as systemd allows it, found what it ignores",
         "Names have letters, digits and '_'. Put quotes around an assignment with white space in it.");
    return std::nullopt;
  }
  if (!has_value) return variable_of(list_, name, std::nullopt);
  return variable_of(list_, name, text.part(equals + 1));
}

/// As systemd does: the whole value is one path; quotes are part of it.
void UnitReader::read_file(const PlacedText& value) {
  if (value.empty()) return unit_.files.clear();
  const PlacedText text = expanded(value);
  const bool optional = text.text().starts_with('-');
  const PlacedText path = text.part(optional ? 1 : 0);
  if (!path.text().starts_with('/')) {
    return warn(DiagnosticCode::systemd_path, path.place(),
                "expected an absolute path; systemd ignores others", "Write the whole path, without quotes.");
  }
  Origin origin = sources::origin_of_value(list_.document(), path.place(), path.place(), path.text());
  unit_.files.push_back({path.text(), optional, std::move(origin)});
}

PlacedText UnitReader::expanded(const PlacedText& text) {
  SystemdSpecifiers found = expand_systemd_specifiers(text);
  if (found.unresolved) {
    warn(DiagnosticCode::systemd_specifier, *found.unresolved,
         "a specifier, which only the running system can resolve, stays as it is",
         "Write %% for a '%' that is one.");
  }
  return std::move(found.text);
}

}  // namespace

SystemdUnit parse_systemd_unit(std::string name, std::string bytes) {
  return UnitReader(open_deployment_text(std::move(name), std::move(bytes), SourceKind::systemd)).run();
}

}  // namespace signalr_config::deployments
