#include "hosts/code/strings.hpp"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

namespace {

constexpr std::string_view environment_name = "EnvironmentName";
constexpr std::string_view environment_placeholder = "{Environment}";

bool is_letter_of_path(char c) {
  return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_' || c == '.';
}

// `Conn`, `Keys.Conn`: the name of a constant, with the type that it is of.
std::string name_in(std::string_view path) {
  const std::size_t last = path.rfind('.');
  const std::size_t before = last == std::string_view::npos || last == 0 ? last : path.rfind('.', last - 1);
  return std::string(before == std::string_view::npos ? path : path.substr(before + 1));
}

// What stands between the brackets of a string with values.
std::optional<Part> part_in_brackets(std::string_view expression) {
  constexpr std::string_view name_of = "nameof(";
  const bool is_name_of = expression.starts_with(name_of) && expression.ends_with(')');
  if (is_name_of) expression = expression.substr(name_of.size(), expression.size() - name_of.size() - 1);
  std::string_view path = expression;
  const bool is_call = path.ends_with("EnvironmentName()");
  if (is_call) path.remove_suffix(2);
  const bool is_plain = !path.empty() && std::ranges::all_of(path, is_letter_of_path);
  if (!is_plain && !path.ends_with(environment_name)) return std::nullopt;
  if (is_name_of) return Part{false, std::string(path.substr(path.rfind('.') + 1))};
  if (path.ends_with(environment_name)) return Part{false, std::string(environment_placeholder)};
  return Part{true, name_in(path)};
}

bool has_environment(const std::vector<Part>& parts) {
  return std::ranges::any_of(parts, [](const Part& part) {
    return !part.is_name && part.text.find(environment_placeholder) != std::string::npos;
  });
}

// One of the operands of `+`.
std::optional<std::vector<Part>> read_operand(const SourceCode& code, TokenRange range) {
  while (!range.empty() && code.is_mark(range.begin, "(") && code.partner(range.begin) + 1 == range.end) {
    ++range.begin;
    --range.end;
  }
  if (range.empty()) return std::nullopt;
  const std::size_t last = range.end - 1;
  if (range.size() == 1) {
    if (auto value = code.literal(last)) return std::vector{Part{false, *std::move(value)}};
    if (code.is_interpolated(last)) {
      auto text = read_interpolated(code.text(last));
      if (!text) return std::nullopt;
      return text->parts.empty() ? std::vector{Part{false, std::move(text->value)}} : std::move(text->parts);
    }
  }
  const bool is_name_of =
      dotnet::equals_ignore_case(code.text(range.begin), "nameof") && code.partner(range.begin + 1) == last;
  if (is_name_of && code.is_word(last - 1)) return std::vector{Part{false, std::string(code.text(last - 1))}};
  if (!is_path(code, range)) return std::nullopt;
  if (code.text(last) == environment_name)
    return std::vector{Part{false, std::string(environment_placeholder)}};
  const bool has_type = last >= range.begin + 2 && code.is_word(last - 2);
  const std::string type = has_type ? std::string(code.text(last - 2)) + '.' : "";
  return std::vector{Part{true, type + std::string(code.text(last))}};
}

bool joins(const SourceCode& code, std::size_t at) {
  return code.is_mark(at, "+") || (code.language() == Language::visual_basic && code.is_mark(at, "&"));
}

}  // namespace

Text text_of(Written written, std::vector<Part> parts) {
  if (std::ranges::any_of(parts, &Part::is_name)) return {written, {}, std::move(parts)};
  std::string value;
  for (const Part& part : parts) value += part.text;
  return {.written = written, .value = std::move(value)};
}

namespace {

Text string_of(std::vector<Part> parts) {
  const Written written = has_environment(parts) ? Written::with_environment : Written::literal;
  return text_of(written, std::move(parts));
}

}  // namespace

std::optional<Text> read_interpolated(std::string_view literal) {
  const bool is_simple = literal.size() >= 3 && literal.starts_with("$\"") && literal[2] != '"' &&
                         literal.ends_with('"') && literal.find('\\') == std::string_view::npos;
  if (!is_simple) return std::nullopt;
  std::string_view rest = literal.substr(2, literal.size() - 3);
  std::vector<Part> parts;
  while (!rest.empty()) {
    const std::size_t open = std::min(rest.find('{'), rest.size());
    if (rest.substr(0, open).find('}') != std::string_view::npos) return std::nullopt;
    parts.push_back({false, std::string(rest.substr(0, open))});
    if (open == rest.size()) break;
    const std::size_t close = rest.find('}', open);
    if (close == std::string_view::npos) return std::nullopt;
    auto part = part_in_brackets(rest.substr(open + 1, close - open - 1));
    if (!part) return std::nullopt;
    parts.push_back(*std::move(part));
    rest.remove_prefix(close + 1);
  }
  return string_of(std::move(parts));
}

std::optional<Text> read_string(const SourceCode& code, TokenRange range) {
  std::vector<Part> parts;
  std::size_t begin = range.begin;
  for (std::size_t at = range.begin; at <= range.end; ++at) {
    if (at < range.end && code.partner(at) > at) at = std::min(code.partner(at), range.end - 1);
    if (at < range.end && !joins(code, at)) continue;
    auto operand = read_operand(code, {begin, at});
    if (!operand) return std::nullopt;
    std::ranges::move(*operand, std::back_inserter(parts));
    begin = at + 1;
  }
  return string_of(std::move(parts));
}

}  // namespace signalr_config::hosts::code
