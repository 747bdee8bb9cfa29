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

// The path, prefix or id that is handed over: by one of its names, or as the first argument.
Text first_argument(const SourceCode& code, const std::vector<TokenRange>& arguments) {
  static constexpr std::array<std::string_view, 4> names{"path", "prefix", "directoryPath", "userSecretsId"};
  for (const std::string_view name : names) {
    if (const auto named = named_argument(code, arguments, name)) return read_expression(code, *named);
  }
  const bool has_first = !arguments.empty() && !code.is_mark(arguments.front().begin + 1, ":");
  return has_first ? read_expression(code, arguments.front()) : Text();
}

bool is_optional(const SourceCode& code, const std::vector<TokenRange>& arguments) {
  if (const auto optional = named_argument(code, arguments, "optional")) return is_true(code, *optional);
  return std::ranges::any_of(arguments.begin() + (arguments.empty() ? 0 : 1),
                             arguments.begin() + std::min<std::ptrdiff_t>(2, std::ssize(arguments)),
                             [&](TokenRange one) { return is_true(code, one); });
}

}  // namespace

std::optional<AddedSource> read_added_source(const Call& call) {
  const SourceCode& code = call.code;
  const auto addition = addition_of(code.text(call.name));
  if (!addition) return std::nullopt;
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  return AddedSource{.addition = *addition,
                     .argument = first_argument(code, arguments),
                     .is_optional = is_optional(code, arguments),
                     .is_conditional = code.is_conditional(call.name),
                     .place = call.place};
}

}  // namespace signalr_config::hosts::code
