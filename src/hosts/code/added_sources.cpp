#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/code/calls.hpp"

namespace signalr_config::hosts::code {

namespace {

std::optional<Addition> addition_of(std::string_view method) {
  for (int i = 0; i < static_cast<int>(Addition::clearing); ++i) {
    const auto addition = static_cast<Addition>(i);
    if (method_of(addition) == method) return addition;
  }
  return std::nullopt;
}

// `Configuration.Sources.Clear()`
bool clears_sources(const Call& call) {
  const SourceCode& code = call.code();
  return code.text(call.name) == "Clear" && code.is_mark(call.name - 1, ".") &&
         code.text(call.name - 2) == "Sources" && code.is_mark(call.name - 3, ".");
}

bool is_true(const SourceCode& code, TokenRange range) {
  return range.size() == 1 && dotnet::equals_ignore_case(code.text(range.begin), "true");
}

// The path, prefix or id that is handed over: by one of its names, or as the first argument.
std::optional<TokenRange> first_argument(const SourceCode& code, const std::vector<TokenRange>& arguments) {
  static constexpr std::array<std::string_view, 7> names{"path", "prefix", "directoryPath", "userSecretsId",
                                                         "args", "config", "initialData"};
  for (const std::string_view name : names) {
    if (const auto named = named_argument(code, arguments, name)) return named;
  }
  return argument_at(code, arguments, "", 0);
}

bool is_optional(const SourceCode& code, const std::vector<TokenRange>& arguments) {
  if (const auto optional = named_argument(code, arguments, "optional")) return is_true(code, *optional);
  return std::ranges::any_of(arguments.begin() + (arguments.empty() ? 0 : 1),
                             arguments.begin() + std::min<std::ptrdiff_t>(2, std::ssize(arguments)),
                             [&](TokenRange one) { return is_true(code, one); });
}

// A file of another provider, another place and prefix: only what has one argument is what it seems.
bool has_only_arguments(Addition addition, const std::vector<TokenRange>& arguments) {
  return addition != Addition::command_line || arguments.size() == 1;
}

}  // namespace

std::optional<AddedSource> read_added_source(const Call& call) {
  const SourceCode& code = call.code();
  const auto addition = clears_sources(call) ? Addition::clearing : addition_of(code.text(call.name));
  if (!addition) return std::nullopt;
  const std::vector<TokenRange> arguments = code.arguments(call.bracket);
  AddedSource source{.addition = *addition,
                     .is_optional = is_optional(code, arguments),
                     .is_conditional = code.is_conditional(call.name),
                     .place = call.place};
  const auto first = first_argument(code, arguments);
  if (source.addition == Addition::pairs) {
    auto pairs = first ? read_pairs(call.source, *first) : std::vector<Pair>();
    if (!pairs) source.argument.written = Written::computed;
    if (pairs) source.pairs = *std::move(pairs);
  } else if (source.addition == Addition::command_line) {
    const bool is_plain = first && has_only_arguments(source.addition, arguments) && first->size() == 1;
    source.argument.written =
        is_plain && code.text(first->begin) == "args" ? Written::nothing : Written::computed;
  } else if (first) {
    source.argument = read_expression(call.source, *first);
  }
  return source;
}

bool adds_what_is_unknown(std::string_view method) {
  static constexpr std::array<std::string_view, 12> methods{
      "AddJsonStream",     "AddXmlStream",      "AddIniStream", "AddYamlFile",
      "AddYamlStream",     "AddTomlFile",       "AddDotNetEnv", "AddDotEnv",
      "AddSystemsManager", "AddSecretsManager", "AddConsul",    "AddVaultConfiguration"};
  return std::ranges::find(methods, method) != methods.end();
}

}  // namespace signalr_config::hosts::code
