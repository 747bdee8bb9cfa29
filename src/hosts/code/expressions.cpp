#include "hosts/code/expressions.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace signalr_config::hosts::code {

namespace {

// What is longer is nothing that is followed; calls inside of one another would be read again and again.
constexpr std::size_t longest_expression = 64;

// `value!`, `value ?? throw ...`, and brackets around all of it say nothing of the value.
TokenRange bare(const SourceCode& code, TokenRange range) {
  for (std::size_t at = range.begin; at + 2 < range.end; ++at) {
    if (code.is_mark(at, "?") && code.is_mark(at + 1, "?") && code.text(at + 2) == "throw") range.end = at;
  }
  while (!range.empty() && code.is_mark(range.end - 1, "!")) --range.end;
  while (code.is_mark(range.begin, "(") && code.partner(range.begin) + 1 == range.end) {
    ++range.begin;
    --range.end;
  }
  return range;
}

// `Program.Configuration`: what a value is taken of.
bool is_path(const SourceCode& code, TokenRange range) {
  if (range.empty()) return false;
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool is_joint = code.is_mark(at, ".") || code.is_mark(at, "?") || code.is_mark(at, "!");
    if (!is_joint && !code.is_word(at)) return false;
  }
  return code.is_word(range.end - 1);
}

Text computed() { return {Written::computed, {}}; }

// The only string in the brackets that close the expression; what stands before them names what it is of.
Text read_access(const SourceCode& code, TokenRange range) {
  const std::size_t closing = range.end - 1;
  const std::size_t opening = code.partner(closing);
  if (opening <= range.begin || opening + 2 != closing) return computed();
  const auto name = code.literal(opening + 1);
  std::size_t before = opening;
  if (!name) return computed();
  if (code.is_mark(before - 1, ".")) --before;  // of F#: `configuration.["KEY"]`
  const bool is_index = code.is_mark(opening, "[");
  const bool is_vb = code.language() == Language::visual_basic;
  if (is_index || is_vb) {
    const std::string_view last = code.text(before - 1);
    const bool is_call = last == "GetConnectionString" || last == "GetEnvironmentVariable";
    if (!is_call && is_path(code, {range.begin, before})) return {Written::configuration, *name};
  }
  const std::size_t dot = before >= 2 ? before - 2 : before;
  const bool is_method = code.text(before - 1) == "GetConnectionString" && code.is_mark(dot, ".") &&
                         is_path(code, {range.begin, dot});
  return is_method ? Text{Written::configuration, "ConnectionStrings:" + *name} : computed();
}

// `GetValue<string>("KEY")`, `GetSection("KEY").Value`.
Text read_getter(const SourceCode& code, TokenRange range) {
  for (std::size_t at = range.begin; at < range.end; ++at) {
    const bool is_value = code.text(at) == "GetValue";
    if (!is_value && code.text(at) != "GetSection") continue;
    const auto bracket = code.call_at(at);
    if (!bracket || code.partner(*bracket) != *bracket + 2) return computed();
    const auto key = code.literal(*bracket + 1);
    const std::size_t after = *bracket + 3;
    const bool ends =
        is_value ? after == range.end
                 : code.is_mark(after, ".") && code.text(after + 1) == "Value" && after + 2 == range.end;
    return key && ends ? Text{Written::configuration, *key} : computed();
  }
  return computed();
}

// `$"appsettings.{context.HostingEnvironment.EnvironmentName}.json"`
Text read_interpolated(std::string_view literal) {
  constexpr std::string_view name = "EnvironmentName";
  const bool is_simple = literal.starts_with("$\"") && literal.find('\\') == std::string_view::npos;
  const std::size_t open = literal.find('{');
  const std::size_t close = literal.find('}');
  const bool has_one = open != std::string_view::npos && close != std::string_view::npos && open < close &&
                       literal.find('{', open + 1) == std::string_view::npos &&
                       literal.find('}', close + 1) == std::string_view::npos;
  if (!is_simple || !has_one || !literal.ends_with('"')) return computed();
  std::string_view value = literal.substr(open + 1, close - open - 1);
  if (value.ends_with("()")) value.remove_suffix(2);
  if (!value.ends_with(name)) return computed();
  return {Written::with_environment, std::string(literal.substr(2, open - 2)) + "{Environment}" +
                                         std::string(literal.substr(close + 1, literal.size() - close - 2))};
}

}  // namespace

Text read_expression(const SourceCode& code, TokenRange range) {
  if (range.end - range.begin > longest_expression && !range.empty()) return computed();
  range = bare(code, range);
  if (range.empty()) return {};
  const std::size_t last = range.end - 1;
  if (range.begin == last) {
    if (auto value = code.literal(last)) return {Written::literal, *std::move(value)};
    if (code.is_interpolated(last)) return read_interpolated(code.text(last));
  }
  const bool is_nameof = code.text(range.begin) == "nameof" && code.is_word(last - 1);
  if (is_nameof && code.partner(range.begin + 1) == last)
    return {Written::literal, std::string(code.text(last - 1))};
  if (is_path(code, range)) {
    const Text getter = read_getter(code, range);
    return getter.written == Written::configuration ? getter
                                                    : Text{Written::name, std::string(code.text(last))};
  }
  const bool is_access = code.is_mark(last, "]") || code.is_mark(last, ")");
  if (is_access) {
    Text access = read_access(code, range);
    if (access.written != Written::computed) return access;
  }
  return read_getter(code, range);
}

std::optional<TokenRange> named_argument(const SourceCode& code, const std::vector<TokenRange>& arguments,
                                         std::string_view name) {
  for (const TokenRange& argument : arguments) {
    const bool is_named = code.text(argument.begin) == name &&
                          (code.is_mark(argument.begin + 1, ":") || code.is_mark(argument.begin + 1, "="));
    if (!is_named) continue;
    const std::size_t skipped = code.is_mark(argument.begin + 2, "=") ? 3 : 2;  // `:=` of VB
    return TokenRange{argument.begin + skipped, argument.end};
  }
  return std::nullopt;
}

}  // namespace signalr_config::hosts::code
