#include "hosts/code/lambdas.hpp"

#include <algorithm>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/conditions.hpp"

namespace signalr_config::hosts::code {

namespace {

// Functions inside of one another would be read again and again.
constexpr std::size_t most_tokens = 1000;

bool is_arrow(const SourceCode& code, std::size_t at) {
  return code.is_mark(at, "=") && code.is_mark(at + 1, ">");
}

// The last word before the first comma or colon: `o`, `ServiceOptions o`, `o: ServiceOptions`, `o As X`.
std::string_view first_parameter(const SourceCode& code, TokenRange inside) {
  std::string_view name;
  for (std::size_t at = inside.begin; at < inside.end; ++at) {
    const bool is_typed =
        code.is_mark(at, ",") || code.is_mark(at, ":") || dotnet::equals_ignore_case(code.text(at), "As");
    if (is_typed) break;
    if (code.is_word(at)) name = code.text(at);
  }
  return name;
}

Function function_of(const SourceCode& code, std::string_view parameter, TokenRange body) {
  body.end = std::min({body.end, body.begin + most_tokens, code.size()});
  Function function{parameter, body};
  for (std::size_t at = body.begin; at < body.end; ++at) {
    const bool opens = (code.is_word(at) && opens_condition(code.text(at), code.language())) ||
                       code.is_directive(at) || code.is_mark(at, "?");
    function.has_condition = function.has_condition || opens;
  }
  return function;
}

TokenRange inside_of(const SourceCode& code, std::size_t bracket) {
  return {bracket + 1, std::min(code.partner(bracket), code.size())};
}

// `Sub(o) ...`, `Function(o) ...`, `fun o -> ...`, `fun (o: X) -> ...`
std::optional<Function> find_other_lambda(const SourceCode& code, TokenRange argument) {
  const std::string_view word = code.text(argument.begin);
  const std::size_t next = argument.begin + 1;
  const bool has_bracket = code.is_mark(next, "(");
  const TokenRange inside = has_bracket ? inside_of(code, next) : TokenRange{next, next + 1};
  const std::size_t after = has_bracket ? inside.end + 1 : inside.end;
  const bool is_basic =
      code.language() == Language::visual_basic &&
      (dotnet::equals_ignore_case(word, "Sub") || dotnet::equals_ignore_case(word, "Function"));
  if (!is_basic && (code.language() != Language::fsharp || word != "fun")) return std::nullopt;
  return function_of(code, first_parameter(code, inside), {after, argument.end});
}

std::optional<Function> find_lambda(const SourceCode& code, TokenRange argument) {
  std::size_t at = argument.begin;
  while (code.text(at) == "static" || code.text(at) == "async") ++at;
  if (code.text(at) == "delegate") {
    const bool has_parameters = code.is_mark(at + 1, "(");
    const TokenRange inside = has_parameters ? inside_of(code, at + 1) : TokenRange{};
    const std::size_t block = has_parameters ? inside.end + 1 : at + 1;
    if (!code.is_mark(block, "{")) return std::nullopt;
    return function_of(code, first_parameter(code, inside), inside_of(code, block));
  }
  const bool has_bracket = code.is_mark(at, "(");
  const TokenRange inside = has_bracket ? inside_of(code, at) : TokenRange{at, at + 1};
  const std::size_t after = has_bracket ? inside.end + 1 : inside.end;
  if (!is_arrow(code, after)) return find_other_lambda(code, argument);
  return function_of(code, first_parameter(code, inside), {after + 2, argument.end});
}

// `void NAME(ServiceOptions o) { ... }`, `=> ...`: the only method of that name in the source.
std::optional<Function> find_method(const SourceCode& code, std::string_view name) {
  std::optional<Function> found;
  for (std::size_t at = 1; at < code.size(); ++at) {
    const bool is_defined = code.text(at) == name && code.is_mark(at + 1, "(") && code.is_word(at - 1) &&
                            code.text(at - 1) != "return" && code.text(at - 1) != "await" &&
                            code.text(at - 1) != "new";
    if (!is_defined) continue;
    if (found) return std::nullopt;
    const TokenRange inside = inside_of(code, at + 1);
    const std::size_t body = inside.end + 1;
    if (code.is_mark(body, "{")) {
      found = function_of(code, first_parameter(code, inside), inside_of(code, body));
    } else if (is_arrow(code, body)) {
      std::size_t end = body + 2;
      while (end < code.size() && !code.is_mark(end, ";")) ++end;
      found = function_of(code, first_parameter(code, inside), {body + 2, end});
    }
  }
  return found;
}

}  // namespace

std::optional<Function> find_function(const SourceCode& code, TokenRange argument) {
  // `new Action<ServiceOptions>(o => ...)`
  const std::size_t last = argument.end - 1;
  const bool is_wrapped = code.text(argument.begin) == "new" && code.text(argument.begin + 1) == "Action" &&
                          code.is_mark(last, ")") && code.partner(last) > argument.begin;
  if (is_wrapped) argument = {code.partner(last) + 1, last};
  if (auto lambda = find_lambda(code, argument)) return lambda;
  const bool is_address = dotnet::equals_ignore_case(code.text(argument.begin), "AddressOf");
  if (is_address) ++argument.begin;
  if (argument.end > argument.begin + 2 && code.text(argument.begin) == "this") argument.begin += 2;
  const bool is_name = argument.size() == 1 && code.is_word(argument.begin);
  const bool may_be_method = is_name && code.language() == Language::csharp;
  return may_be_method ? find_method(code, code.text(argument.begin)) : std::nullopt;
}

}  // namespace signalr_config::hosts::code
