#include "sources/json/diagnostics.hpp"

#include <utility>

#include "dotnet/hexadecimal.hpp"
#include "dotnet/utf8.hpp"
#include "sources/common/duplicate_key.hpp"

namespace signalr_config::sources {
namespace {

Diagnostic problem_at(JsonSubject subject, DiagnosticCode code, std::size_t offset) {
  Diagnostic problem;
  problem.code = code;
  problem.key = std::move(subject.key);
  const Span place = make_span(offset, offset);
  const Span name = subject.name.empty() ? place : subject.name;
  problem.origin = Origin{std::move(subject.document), name, place, ValueEncoding::opaque, nullptr};
  problem.span = place;
  return problem;
}

std::string name_of(char32_t code_point) {
  return "U+" + dotnet::hexadecimal(code_point, 4, dotnet::upper_hex_digits);
}

/// Words for what cannot be seen; empty for what can be printed as it is.
std::string_view name_of_control(char32_t code_point) {
  switch (code_point) {
    case U'\0':
      return "a NUL character";
    case U'\t':
      return "a tab";
    case U'\n':
    case U'\r':
      return "a line break";
    case U'\u2028':
      return "a line separator";
    case U'\u2029':
      return "a paragraph separator";
    case U'\uFEFF':
      return "a byte order mark";
    default:
      return {};
  }
}

void add_found(Message& message, std::string_view text, std::size_t offset, Found found) {
  if (found == Found::unsaid) return;
  message.text(", found ");
  if (offset >= text.size()) {
    message.text("the end of the file");
    return;
  }
  std::size_t end = offset;
  const char32_t code_point = dotnet::decode(text, end);
  const std::string_view control = name_of_control(code_point);
  if (!control.empty()) {
    message.text(control);
  } else if (code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0)) {
    message.text("the control character " + name_of(code_point));
  } else if (found == Found::masked && code_point != '"') {
    message.text("'").value(text.substr(offset, end - offset)).text("'");
  } else {
    message.text("'").text(text.substr(offset, end - offset)).text("'");
    if (code_point >= 0x80) message.text(" (" + name_of(code_point) + ")");
  }
}

Origin place_of(const Diagnostic& problem, Span span) {
  return Origin{problem.origin->document, span, span, ValueEncoding::opaque, nullptr};
}

std::string_view in_words(std::string_view value_kind) {
  if (value_kind == "Array") return "an array";
  if (value_kind == "String") return "a string";
  if (value_kind == "Number") return "a number";
  if (value_kind == "Null") return "null";
  return value_kind == "True" ? "true" : "false";
}

}  // namespace

Diagnostic json_syntax_problem(JsonSubject subject, const JsonSyntaxError& error) {
  Diagnostic problem = problem_at(std::move(subject), error.code, error.offset);
  problem.message.text(error.message);
  add_found(problem.message, problem.origin->document->bytes(), error.offset, error.found);
  problem.remedy = error.remedy;
  if (error.opened) problem.related.push_back(place_of(problem, *error.opened));
  return problem;
}

Diagnostic json_duplicate_key(const Entry& first, const Entry& second) {
  Diagnostic problem = duplicate_key_problem(first, second, DiagnosticCode::json_duplicate_key);
  problem.remedy =
      "Remove one of the two. Upper and lower case make no difference, nor does writing a key nested or flat "
      "(with ':' in its name).";
  return problem;
}

Diagnostic json_key_overwritten(const Entry& first, const Entry& second) {
  Diagnostic problem = problem_of_pair(first, second, DiagnosticCode::json_key_overwritten);
  problem.severity = Severity::warning;
  problem.message.text("the key '").key(second.key).text("' is set a second time, by an empty ");
  problem.message.text(second.value ? "array" : "object").text(" that replaces what was set before");
  problem.remedy = "Remove one of the two.";
  return problem;
}

Diagnostic json_lone_surrogate(JsonSubject subject, std::size_t offset) {
  Diagnostic problem = problem_at(std::move(subject), DiagnosticCode::json_lone_surrogate, offset);
  problem.message.text("expected a surrogate pair, found an escape that is only half of one");
  problem.remedy = "Write both halves (\\uD83D\\uDE00), or the character itself.";
  return problem;
}

Diagnostic json_not_an_object(JsonSubject subject, std::size_t offset, std::string_view kind) {
  Diagnostic problem = problem_at(std::move(subject), DiagnosticCode::json_not_an_object, offset);
  problem.message.text("expected an object as the whole document, found ").text(in_words(kind));
  problem.remedy = "Enclose the settings in { and }.";
  return problem;
}

Diagnostic json_too_large(JsonSubject subject, std::size_t size) {
  Diagnostic problem = problem_at(std::move(subject), DiagnosticCode::json_too_large, 0);
  problem.message.text("expected at most 1 GiB, found " + std::to_string(size) + " bytes");
  problem.remedy = "Check that this is the file that was meant.";
  return problem;
}

}  // namespace signalr_config::sources
