#include "hosts/code/literals.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "dotnet/ascii.hpp"
#include "dotnet/hexadecimal.hpp"
#include "dotnet/surrogates.hpp"
#include "dotnet/utf8.hpp"
#include "hosts/code/interpolated.hpp"

namespace signalr_config::hosts::code {

namespace {

// A string of JavaScript or Python that begins with the quotes at a place: one quote, or three of Python.
std::size_t end_of_script_string(std::string_view code, std::size_t at, Language language) {
  const char quote = code[at];
  const std::string three(3, quote);
  const bool is_long = language == Language::python && code.substr(at).starts_with(three);
  for (std::size_t next = at + (is_long ? 3 : 1); next < code.size(); ++next) {
    if (code[next] == '\\') {
      ++next;
    } else if (is_long) {
      if (code[next] == quote && code.substr(next).starts_with(three)) return next + 3;
    } else if (code[next] == quote) {
      return next + 1;
    } else if (code[next] == '\n' && quote != '`') {
      return next;
    }
  }
  return code.size();
}

// `r`, `b`, `f`, `u` and two of them, in any case.
std::size_t python_prefix(std::string_view rest) {
  constexpr std::string_view letters = "rRbBfFuU";
  const std::size_t length = std::min(rest.find_first_not_of(letters), rest.size());
  return length <= 2 ? length : 0;
}

std::optional<Literal> script_literal_at(std::string_view code, std::size_t at, Language language) {
  const std::string_view rest = code.substr(at, 3);
  const std::size_t prefix = language == Language::python ? python_prefix(rest) : 0;
  const std::string_view quotes = language == Language::python ? "\"'" : "\"'`";
  if (prefix >= rest.size() || quotes.find(rest[prefix]) == std::string_view::npos) return std::nullopt;
  const std::size_t end = end_of_script_string(code, at + prefix, language);
  const std::string_view literal = code.substr(at, end - at);
  const bool has_values = rest[prefix] == '`' ? literal.find("${") != std::string_view::npos
                                              : rest.substr(0, prefix).find_first_of("fF") != rest.npos;
  return Literal{has_values ? TokenKind::interpolated : TokenKind::text, end};
}

// `\u0041`: the number, and how many digits it has.
std::optional<std::pair<char32_t, std::size_t>> hexadecimal(std::string_view digits, std::size_t least,
                                                            std::size_t most) {
  std::size_t count = 0;
  while (count < std::min(most, digits.size()) && dotnet::is_ascii_hex_digit(digits[count])) ++count;
  const char32_t number = dotnet::hexadecimal_number(digits.substr(0, count));
  if (count < least || number > 0x10FFFF || dotnet::is_surrogate(number)) return std::nullopt;
  return std::pair{number, count};
}

std::optional<std::string> unescaped(std::string_view text) {
  static constexpr std::array<std::pair<char, char>, 11> simple{{{'\\', '\\'},
                                                                 {'"', '"'},
                                                                 {'\'', '\''},
                                                                 {'0', '\0'},
                                                                 {'a', '\a'},
                                                                 {'b', '\b'},
                                                                 {'f', '\f'},
                                                                 {'n', '\n'},
                                                                 {'r', '\r'},
                                                                 {'t', '\t'},
                                                                 {'v', '\v'}}};
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] != '\\') {
      value += text[at];
      continue;
    }
    if (++at == text.size()) return std::nullopt;
    const char c = text[at];
    const auto* const found = std::ranges::find(simple, c, &std::pair<char, char>::first);
    if (found != simple.end()) {
      value += found->second;
      continue;
    }
    const std::size_t least = c == 'u' ? 4 : c == 'U' ? 8 : 1;
    if (c != 'u' && c != 'U' && c != 'x') return std::nullopt;
    const auto number = hexadecimal(text.substr(at + 1), least, c == 'x' ? 4 : least);
    if (!number) return std::nullopt;
    dotnet::append(value, number->first);
    at += number->second;
  }
  return value;
}

std::string with_single_quotes(std::string_view text) {
  std::string value;
  for (std::size_t at = 0; at < text.size(); ++at) {
    value += text[at];
    if (text.substr(at).starts_with("\"\"")) ++at;
  }
  return value;
}

std::optional<std::string_view> inside(std::string_view text, std::size_t opening, std::size_t quotes) {
  const bool is_closed = text.size() >= opening + quotes &&
                         text.substr(text.size() - quotes) == std::string(quotes, text[opening - 1]);
  if (!is_closed) return std::nullopt;
  return text.substr(opening, text.size() - opening - quotes);
}

}  // namespace

std::optional<Literal> literal_at(std::string_view code, std::size_t at, Language language) {
  if (is_script(language)) return script_literal_at(code, at, language);
  const char c = code[at];
  if (c == '\'') {
    const std::size_t end = language == Language::visual_basic ? at : end_of_character(code, at);
    return end == at ? std::nullopt : std::optional(Literal{TokenKind::value, end});
  }
  if (c != '"' && c != '$' && c != '@') return std::nullopt;
  const Opening opening = opening_at(code, at, language);
  if (opening.quotes == 0) return Literal{TokenKind::mark, opening.end};
  return opening.dollars == 0
             ? Literal{TokenKind::text, end_of_plain(code, opening, language)}
             : Literal{TokenKind::interpolated, end_of_interpolated(code, opening, language)};
}

std::optional<std::string> value_of_literal(std::string_view literal, Language language) {
  if (is_script(language)) {
    const std::size_t prefix = language == Language::python ? python_prefix(literal.substr(0, 3)) : 0;
    const bool is_long = literal.size() >= prefix + 6 && literal[prefix] == literal[prefix + 1];
    const std::size_t quotes = is_long ? 3 : 1;
    const auto text = inside(literal, prefix + quotes, quotes);
    const bool is_raw = literal.substr(0, prefix).find_first_of("rR") != std::string_view::npos;
    return text && !is_raw ? unescaped(*text) : text ? std::optional(std::string(*text)) : std::nullopt;
  }
  const Opening opening = opening_at(literal, 0, language);
  if (opening.quotes == 0) return std::nullopt;
  if (opening.quotes == 2) return std::string();
  const auto text = inside(literal, opening.end, opening.quotes);
  if (!text) return std::nullopt;
  if (opening.verbatim) return with_single_quotes(*text);
  if (!opening.is_raw()) return unescaped(*text);
  return text->find('\n') == std::string_view::npos ? std::optional(std::string(*text)) : std::nullopt;
}

}  // namespace signalr_config::hosts::code
