#include <array>
#include <optional>
#include <utility>
#include <vector>

#include "hosts/code/calls.hpp"

namespace signalr_config::hosts::code {

namespace {

bool is_null(const SourceCode& code, TokenRange range) {
  return range.size() == 1 && (code.text(range.begin) == "null" || code.text(range.begin) == "Nothing");
}

// Keys and values of other than literals and constants are nothing that is followed.
std::optional<Pair> pair_of(const NamedCode& source, TokenRange key, TokenRange value) {
  Pair pair{.line = source.code.line(key.begin)};
  auto name = read_string(source.code, key);
  auto text = is_null(source.code, value) ? std::optional(Text()) : read_string(source.code, value);
  const bool is_known = name && name->is_literal() && text && text->written != Written::with_environment;
  if (!is_known) return std::nullopt;
  pair.key = *std::move(name);
  pair.value = *std::move(text);
  return pair;
}

// `["KEY"] = value`, `{ "KEY", value }`, `new("KEY", value)`, `new KeyValuePair<string, string>("KEY",
// value)`
std::optional<Pair> read_pair(const NamedCode& source, TokenRange element) {
  const SourceCode& code = source.code;
  std::size_t bracket = element.begin;
  if (code.is_mark(bracket, "[")) {
    const std::size_t closing = code.partner(bracket);
    if (!code.is_mark(closing + 1, "=")) return std::nullopt;
    return pair_of(source, {bracket + 1, closing}, {closing + 2, element.end});
  }
  if (!code.is_mark(bracket, "{")) {
    if (code.text(bracket) != "new" && code.text(bracket) != "New") return std::nullopt;
    bracket = element.end - 1;
    if (!code.is_mark(bracket, ")")) return std::nullopt;
    bracket = code.partner(bracket);
  }
  if (bracket >= element.end || code.partner(bracket) + 1 != element.end) return std::nullopt;
  const std::vector<TokenRange> arguments = code.arguments(bracket);
  if (arguments.size() != 2) return std::nullopt;
  return pair_of(source, arguments[0], arguments[1]);
}

// The bracket that has the elements: the last one of `new Dictionary<string, string?> { ... }`, `new[] { ...
// }` and `[...]`.
std::optional<std::size_t> bracket_of_elements(const SourceCode& code, TokenRange argument) {
  if (argument.size() < 2) return std::nullopt;
  const std::size_t bracket = code.partner(argument.end - 1);
  const bool is_block = code.is_mark(bracket, "{") &&
                        (code.text(argument.begin) == "new" || code.text(argument.begin) == "New");
  const bool is_list = code.is_mark(bracket, "[") && bracket == argument.begin;
  return is_block || is_list ? std::optional(bracket) : std::nullopt;
}

}  // namespace

std::optional<std::vector<Pair>> read_pairs(const NamedCode& source, TokenRange argument) {
  const SourceCode& code = source.code;
  if (argument.size() == 1) {
    const auto value = source.names.value_of(code.text(argument.begin));
    if (value) argument = *value;
  }
  const auto bracket = bracket_of_elements(code, argument);
  if (!bracket) return std::nullopt;
  std::vector<Pair> pairs;
  for (const TokenRange element : code.arguments(*bracket)) {
    if (element.empty()) continue;
    auto pair = read_pair(source, element);
    if (!pair) return std::nullopt;
    pairs.push_back(*std::move(pair));
  }
  return pairs;
}

}  // namespace signalr_config::hosts::code
