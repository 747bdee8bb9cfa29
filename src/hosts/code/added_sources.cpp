#include <algorithm>
#include <array>

#include "hosts/code/calls.hpp"
#include "hosts/code/expressions.hpp"

namespace signalr_config::hosts::code {

namespace {

std::optional<Addition> addition_of(std::string_view method) {
  for (int i = 0; i <= static_cast<int>(Addition::key_vault); ++i) {
    const auto addition = static_cast<Addition>(i);
    if (method_of(addition) == method) return addition;
  }
  return std::nullopt;
}

bool is_true(const SourceCode& code, TokenRange range) {
  return range.end == range.begin + 1 &&
         (code.text(range.begin) == "true" || code.text(range.begin) == "True");
}

}  // namespace

std::optional<AddedSource> read_added_source(const Call& call) {
  const SourceCode& code = call.code;
  const auto addition = addition_of(code.text(call.name));
  if (!addition) return std::nullopt;
  AddedSource source{.addition = *addition,
                     .argument = {},
                     .is_conditional = code.is_conditional(call.name),
                     .place = call.place};
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  static constexpr std::array<std::string_view, 4> names{"path", "prefix", "directoryPath", "userSecretsId"};
  for (const std::string_view name : names) {
    if (const auto named = named_argument(code, arguments, name))
      source.argument = read_expression(code, *named);
  }
  const bool has_first = !arguments.empty() && !code.is_mark(arguments.front().begin + 1, ":");
  if (has_first && source.argument.written == Written::nothing)
    source.argument = read_expression(code, arguments.front());
  const auto optional = named_argument(code, arguments, "optional");
  source.is_optional =
      optional ? is_true(code, *optional)
               : std::ranges::any_of(arguments.begin() + (arguments.empty() ? 0 : 1),
                                     arguments.begin() + std::min<std::ptrdiff_t>(2, std::ssize(arguments)),
                                     [&](TokenRange one) { return is_true(code, one); });
  return source;
}

}  // namespace signalr_config::hosts::code
