#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"
#include "text/base64.hpp"
#include "text/trim.hpp"

namespace signalr_config::deployments {
namespace {

using TextFunction = TemplateValuePtr (*)(const TemplateArguments& arguments, EvaluationContext& context);

bool are_texts(const TemplateArguments& arguments, std::size_t count) {
  return arguments.size() == count &&
         std::ranges::all_of(arguments, [](const TemplateValuePtr& one) { return one->is_text(); });
}

// A text in another case; of one that is known in part, the form as well.
TemplateValuePtr in_case(const TemplateArguments& arguments, std::string (*change)(std::string_view)) {
  if (arguments.size() != 1 || !dotnet::is_ascii(arguments[0]->text)) return nullptr;
  if (!arguments[0]->is_text() && !arguments[0]->is_unresolved()) return nullptr;
  TemplateValue value = *arguments[0];
  value.text = change(value.text);
  value.place = {};
  value.resource = nullptr;
  return std::make_shared<const TemplateValue>(std::move(value));
}

TemplateValuePtr lower_case(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  return in_case(arguments, dotnet::ascii_lowered);
}

TemplateValuePtr upper_case(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  return in_case(arguments, dotnet::ascii_uppered);
}

// `{0}`, `{1}`, and braces that are doubled. A format within the braces is .NET's business.
TemplateValuePtr formatted(const TemplateArguments& arguments, EvaluationContext& context) {
  if (arguments.empty() || !arguments[0]->is_text()) return nullptr;
  const std::string_view pattern = arguments[0]->text;
  TemplateArguments parts;
  for (std::size_t at = 0; at < pattern.size();) {
    const std::size_t brace = std::min(pattern.find_first_of("{}", at), pattern.size());
    if (brace > at) parts.push_back(text_value(std::string(pattern.substr(at, brace - at))));
    if (brace == pattern.size()) break;
    if (brace + 1 < pattern.size() && pattern[brace + 1] == pattern[brace]) {
      parts.push_back(text_value(std::string(1, pattern[brace])));
      at = brace + 2;
      continue;
    }
    const std::size_t end = pattern.find('}', brace);
    if (pattern[brace] == '}' || end == std::string_view::npos) return nullptr;
    std::size_t index = 0;
    const auto [last, error] = std::from_chars(pattern.data() + brace + 1, pattern.data() + end, index);
    if (error != std::errc() || last != pattern.data() + end || index + 1 >= arguments.size()) return nullptr;
    parts.push_back(arguments[index + 1]);
    at = end + 1;
  }
  return joined_text(parts, context);
}

TemplateValuePtr replaced(const TemplateArguments& arguments, EvaluationContext& context) {
  if (!are_texts(arguments, 3) || arguments[1]->text.empty()) return nullptr;
  TemplateArguments parts;
  const std::string_view text = arguments[0]->text;
  std::size_t at = 0;
  for (std::size_t found = text.find(arguments[1]->text); found != std::string_view::npos;
       found = text.find(arguments[1]->text, at)) {
    parts.push_back(text_value(std::string(text.substr(at, found - at))));
    parts.push_back(arguments[2]);
    at = found + arguments[1]->text.size();
  }
  parts.push_back(text_value(std::string(text.substr(at))));
  return joined_text(parts, context);
}

TemplateValuePtr substring(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  if (arguments.size() < 2 || arguments.size() > 3 || !arguments[0]->is_text()) return nullptr;
  const std::string& text = arguments[0]->text;
  const auto begin = number_of(*arguments[1]);
  const auto count = arguments.size() == 3
                         ? number_of(*arguments[2])
                         : std::optional(static_cast<std::int64_t>(text.size()) - begin.value_or(0));
  if (!begin || !count || *begin < 0 || *count < 0 || !dotnet::is_ascii(text)) return nullptr;
  const auto size = static_cast<std::int64_t>(text.size());
  if (*begin > size || *count > size - *begin) return nullptr;
  return text_value(text.substr(static_cast<std::size_t>(*begin), static_cast<std::size_t>(*count)));
}

TemplateValuePtr to_text(const TemplateArguments& arguments, EvaluationContext& context) {
  const bool is_one = arguments.size() == 1 && !arguments[0]->is(TemplateKind::array) &&
                      !arguments[0]->is(TemplateKind::object);
  return is_one ? joined_text(arguments, context) : nullptr;
}

TemplateValuePtr trimmed(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  return are_texts(arguments, 1) ? text_value(std::string(text::trim(arguments[0]->text))) : nullptr;
}

TemplateValuePtr begins(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  if (!are_texts(arguments, 2)) return nullptr;
  return boolean_value(
      dotnet::ascii_lowered(arguments[0]->text).starts_with(dotnet::ascii_lowered(arguments[1]->text)));
}

TemplateValuePtr ends(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  if (!are_texts(arguments, 2)) return nullptr;
  return boolean_value(
      dotnet::ascii_lowered(arguments[0]->text).ends_with(dotnet::ascii_lowered(arguments[1]->text)));
}

TemplateValuePtr encoded(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  return are_texts(arguments, 1) ? text_value(text::encode_base64(arguments[0]->text)) : nullptr;
}

TemplateValuePtr whole_number(const TemplateArguments& arguments, EvaluationContext& /*context*/) {
  if (arguments.size() != 1) return nullptr;
  if (arguments[0]->is(TemplateKind::integer)) return arguments[0];
  if (!arguments[0]->is_text()) return nullptr;
  std::int64_t number = 0;
  const std::string& text = arguments[0]->text;
  const auto [last, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && last == text.data() + text.size() ? integer_value(number) : nullptr;
}

struct KnownTextFunction {
  std::string_view name;  // in lower case
  TextFunction call;
};

constexpr std::array text_functions{
    KnownTextFunction{"tolower", lower_case},  KnownTextFunction{"toupper", upper_case},
    KnownTextFunction{"format", formatted},    KnownTextFunction{"replace", replaced},
    KnownTextFunction{"substring", substring}, KnownTextFunction{"string", to_text},
    KnownTextFunction{"trim", trimmed},        KnownTextFunction{"startswith", begins},
    KnownTextFunction{"endswith", ends},       KnownTextFunction{"base64", encoded},
    KnownTextFunction{"int", whole_number},
};

}  // namespace

TemplateValuePtr call_text_function(std::string_view name, const TemplateArguments& arguments,
                                    EvaluationContext& context) {
  const auto* const found = std::ranges::find(text_functions, name, &KnownTextFunction::name);
  return found == text_functions.end() ? nullptr : found->call(arguments, context);
}

}  // namespace signalr_config::deployments
