#include "hosts/code/host_options.hpp"

namespace signalr_config::hosts::code {

namespace {

bool is_type_of_options(std::string_view word) {
  return word == "WebApplicationOptions" || word == "HostApplicationBuilderSettings";
}

// The type whose members stand in a bracket: `new T { ... }`, `new T() { ... }`, `new() { ... }`, which is
// empty, `T(...)` of F#, `New T With { ... }` of VB.
std::optional<std::string_view> type_before(const SourceCode& code, std::size_t bracket) {
  if (bracket >= code.size() || bracket == 0) return std::nullopt;
  std::size_t at = bracket - 1;
  if (code.text(at) == "With") --at;
  if (code.is_mark(at, ")") && code.is_mark(code.partner(at), "(")) at = code.partner(at) - 1;
  if (code.text(at) == "new") return std::string_view();
  return code.is_word(at) ? std::optional(code.text(at)) : std::nullopt;
}

}  // namespace

std::optional<TokenRange> members_of_options(const NamedCode& source, TokenRange argument) {
  const SourceCode& code = source.code;
  if (argument.size() == 1) {
    const auto value = source.names.value_of(code.text(argument.begin));
    if (!value) return std::nullopt;
    argument = *value;
  }
  const bool is_made = code.text(argument.begin) == "new" || code.text(argument.begin) == "New" ||
                       is_type_of_options(code.text(argument.begin));
  return is_made ? std::optional(argument) : std::nullopt;
}

bool is_member_of_options(const NamedCode& source, std::size_t name) {
  const SourceCode& code = source.code;
  if (code.is_mark(name - 1, ".") && code.is_word(name - 2)) {
    const auto value = source.names.value_of(code.text(name - 2));
    return value && members_of_options(source, {name - 2, name - 1});
  }
  const std::size_t bracket = code.bracket_around(name);
  const auto type = type_before(code, bracket);
  if (!type) return false;
  if (is_type_of_options(*type)) return true;
  // `CreateBuilder(new() { ... })`
  const std::size_t call = code.bracket_around(bracket);
  return type->empty() && call < code.size() && code.is_mark(call, "(") &&
         code.text(call - 1).ends_with("Builder");
}

}  // namespace signalr_config::hosts::code
