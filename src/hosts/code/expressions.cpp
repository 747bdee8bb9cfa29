#include "hosts/code/expressions.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::hosts::code {

namespace {

// What is longer is nothing that is followed; calls inside of one another would be read again and again.
constexpr std::size_t longest_expression = 64;

// `value!`, `value ?? throw ...`, and brackets around all of it say nothing of the value.
TokenRange bare(const SourceCode& code, TokenRange range) {
  for (std::size_t at = range.begin; at + 2 < range.end; ++at) {
    if (code.is_mark(at, "?") && code.is_mark(at + 1, "?") && code.text(at + 2) == "throw") range.end = at;
    if (code.partner(at) > at && code.partner(at) < range.end) at = code.partner(at);
  }
  while (!range.empty() && code.is_mark(range.end - 1, "!")) --range.end;
  while (code.is_mark(range.begin, "(") && code.partner(range.begin) + 1 == range.end) {
    ++range.begin;
    --range.end;
  }
  return range;
}

// `Program.Configuration`, `host?.Configuration`, `host!.Configuration`: what a value is taken of.
bool is_path(const SourceCode& code, TokenRange range) {
  if (range.empty() || !code.is_word(range.begin)) return false;
  for (std::size_t at = range.begin + 1; at < range.end; ++at) {
    if (code.is_mark(at, "?") || code.is_mark(at, "!")) ++at;
    if (!code.is_mark(at, ".") || !code.is_word(at + 1)) return false;
    ++at;
    if (at >= range.end) return false;
  }
  return true;
}

// `Conn`, `Keys.Conn`: the name of a constant, with the type that it is of.
std::string name_of(const SourceCode& code, TokenRange path) {
  const std::size_t last = path.end - 1;
  const bool has_type = last >= path.begin + 2 && code.is_word(last - 2);
  return (has_type ? std::string(code.text(last - 2)) + '.' : "") + std::string(code.text(last));
}

// By its name, since types are not known. A dictionary has the same brackets, and so has a section.
bool is_configuration(const SourceCode& code, TokenRange range) {
  static constexpr std::array<std::string_view, 6> names{
      "configuration", "config", "cfg", "appConfiguration", "appConfig", "configurationRoot"};
  if (!is_path(code, range)) return false;
  std::string_view name = code.text(range.end - 1);
  if (code.is_section(name)) return false;
  while (name.starts_with('_')) name.remove_prefix(1);
  return std::ranges::any_of(names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(name, one); });
}

Text computed() { return {Written::computed, {}}; }

// The only value in the brackets that close the expression; what stands before them names what it is of.
Text read_access(const SourceCode& code, TokenRange range) {
  const std::size_t closing = range.end - 1;
  const std::size_t opening = code.partner(closing);
  if (opening <= range.begin || opening >= closing) return computed();
  const TokenRange inside{opening + 1, closing};
  const auto name = opening + 2 == closing ? code.literal(opening + 1) : std::nullopt;
  std::size_t before = opening;
  if (code.is_mark(before - 1, ".")) --before;  // of F#: `configuration.["KEY"]`
  const bool is_index = code.is_mark(opening, "[") || code.language() == Language::visual_basic;
  if (is_index && is_configuration(code, {range.begin, before})) {
    if (name) return {Written::configuration, *name};
    return is_path(code, inside) ? Text{Written::configuration_name, name_of(code, inside)} : computed();
  }
  const bool is_method = name && before >= range.begin + 3 &&
                         code.text(before - 1) == "GetConnectionString" && code.is_mark(before - 2, ".") &&
                         is_configuration(code, {range.begin, before - 2});
  return is_method ? Text{Written::configuration, "ConnectionStrings:" + *name} : computed();
}

// `configuration.GetValue<string>("KEY")`, `configuration.GetSection("KEY").Value`: all of the expression.
Text read_getter(const SourceCode& code, TokenRange range) {
  std::size_t at = range.begin;
  while (at < range.end && code.text(at) != "GetValue" && code.text(at) != "GetSection") ++at;
  if (at >= range.end) return computed();
  const bool is_of_configuration =
      at > range.begin + 1 && code.is_mark(at - 1, ".") && is_configuration(code, {range.begin, at - 1});
  const std::size_t bracket = code.call_at(at).value_or(code.size());
  if (!is_of_configuration || bracket == code.size() || code.partner(bracket) != bracket + 2)
    return computed();
  const auto key = code.literal(bracket + 1);
  const std::size_t after = bracket + 3;
  const bool ends =
      code.text(at) == "GetValue"
          ? after == range.end
          : code.is_mark(after, ".") && code.text(after + 1) == "Value" && after + 2 == range.end;
  return key && ends ? Text{Written::configuration, *key} : computed();
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
  if (is_path(code, range)) return {Written::name, name_of(code, range)};
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
