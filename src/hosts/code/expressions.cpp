#include "hosts/code/expressions.hpp"

#include <algorithm>
#include <string>
#include <utility>

#include "hosts/code/strings.hpp"

namespace signalr_config::hosts::code {

namespace {

// What is longer is nothing that is followed; calls inside of one another would be read again and again.
constexpr std::size_t longest_expression = 64;
constexpr int deepest_variable = 3;  // of variables that are made of variables

// `value!`, `value ?? throw ...`, and brackets around all of it say nothing of the value.
TokenRange bare(const SourceCode& code, TokenRange range) {
  for (std::size_t at = range.begin; at + 2 < range.end; ++at) {
    if (code.is_mark(at, "?") && code.is_mark(at + 1, "?") && code.text(at + 2) == "throw") range.end = at;
    if (code.partner(at) > at && code.partner(at) < range.end) at = code.partner(at);
  }
  while (!range.empty() && code.is_mark(range.end - 1, "!")) --range.end;
  while (!range.empty() && code.is_mark(range.begin, "(") && code.partner(range.begin) + 1 == range.end) {
    ++range.begin;
    --range.end;
  }
  return range;
}

Text read_value(const NamedCode& source, TokenRange range, int depth) {
  const SourceCode& code = source.code;
  if (range.size() > longest_expression) return {.written = Written::computed};
  range = bare(code, range);
  if (range.empty()) return {};
  const bool is_variable = range.size() == 1 && code.is_word(range.begin);
  if (is_variable && depth < deepest_variable) {
    if (const auto value = source.names.value_of(code.text(range.begin)))
      return read_value(source, *value, depth + 1);
  }
  if (auto text = read_string(code, range)) return *std::move(text);
  return read_configuration_access(source, range).value_or(Text{.written = Written::computed});
}

bool is_named(const SourceCode& code, TokenRange argument) {
  const bool has_colon = code.is_mark(argument.begin + 1, ":");
  const bool has_equals = code.is_mark(argument.begin + 1, "=") && !code.is_mark(argument.begin + 2, "=") &&
                          !code.is_mark(argument.begin + 2, ">");
  return code.is_word(argument.begin) && (has_colon || has_equals);
}

}  // namespace

Text read_expression(const NamedCode& source, TokenRange range) { return read_value(source, range, 0); }

std::optional<TokenRange> named_argument(const SourceCode& code, const std::vector<TokenRange>& arguments,
                                         std::string_view name) {
  for (const TokenRange& argument : arguments) {
    if (code.text(argument.begin) != name || !is_named(code, argument)) continue;
    const std::size_t skipped = code.is_mark(argument.begin + 2, "=") ? 3 : 2;  // `:=` of VB
    return TokenRange{argument.begin + skipped, argument.end};
  }
  return std::nullopt;
}

std::optional<TokenRange> argument_at(const SourceCode& code, const std::vector<TokenRange>& arguments,
                                      std::string_view name, std::size_t index) {
  if (const auto named = named_argument(code, arguments, name)) return named;
  if (index >= arguments.size()) return std::nullopt;
  const auto end = arguments.begin() + static_cast<std::ptrdiff_t>(index) + 1;
  const bool has_names =
      std::any_of(arguments.begin(), end, [&](TokenRange one) { return is_named(code, one); });
  return has_names ? std::nullopt : std::optional(arguments[index]);
}

}  // namespace signalr_config::hosts::code
