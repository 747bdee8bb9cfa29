#include "deployments/templates/functions.hpp"

#include <charconv>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

constexpr std::size_t longest_text = std::size_t{1} << 20;

bool is_scalar(const TemplateValue& value) {
  return value.is_text() || value.is(TemplateKind::integer) || value.is(TemplateKind::boolean) ||
         value.is(TemplateKind::null);
}

// Of several unknown parts, a credential says most about the whole.
const TemplateValue& most_telling(const TemplateArguments& parts) {
  const TemplateValue* found = nullptr;
  for (const TemplateValuePtr& part : parts) {
    const TemplateValue* const unknown = unknown_part(*part);
    if (unknown != nullptr && (found == nullptr || (unknown->is_key && !found->is_key))) found = unknown;
  }
  return found == nullptr ? *parts.front() : *found;
}

}  // namespace

std::optional<std::int64_t> number_of(const TemplateValue& value) {
  if (!value.is(TemplateKind::integer)) return std::nullopt;
  std::int64_t number = 0;
  const char* const end = value.text.data() + value.text.size();
  const auto [last, error] = std::from_chars(value.text.data(), end, number);
  return error == std::errc() && last == end ? std::optional(number) : std::nullopt;
}

TemplateValuePtr unresolved_like(const TemplateValue& cause, std::string_view form) {
  TemplateValue value =
      *unresolved_value(cause.words.empty() ? "something made at deployment" : cause.words, form);
  value.is_key = cause.is_key;
  return std::make_shared<const TemplateValue>(std::move(value));
}

TemplateValuePtr unresolved_call(std::string_view name, const TemplateArguments& arguments) {
  std::string form = std::string(name) + "(";
  for (const TemplateValuePtr& argument : arguments) {
    if (form.size() > 400) break;
    form += argument->text + ",";
  }
  form += ")";
  if (arguments.empty()) return unresolved_value("made at deployment by " + plain_name(name), form);
  return unresolved_like(most_telling(arguments), form);
}

TemplateValuePtr joined_text(const TemplateArguments& parts, EvaluationContext& context) {
  TemplateValue whole;
  whole.kind = TemplateKind::text;
  bool is_part_known = false;
  bool has_unknown = false;
  for (const TemplateValuePtr& part : parts) {
    if (is_scalar(*part)) {
      whole.text += scalar_text(*part);
      is_part_known = is_part_known || !part->text.empty();
    } else {
      has_unknown = true;
      whole.text += part->is_unresolved() ? part->text : "{...}";
      is_part_known = is_part_known || part->is_part_known;
    }
    if (whole.text.size() > longest_text || whole.text.size() > context.bytes_left) {
      context.bytes_left = 0;
      return unresolved_value("a text that is too long", "too long");
    }
  }
  context.bytes_left -= whole.text.size();
  if (!has_unknown) return std::make_shared<const TemplateValue>(std::move(whole));
  if (parts.size() == 1 && parts.front()->is_unresolved()) return parts.front();
  const TemplateValue& telling = most_telling(parts);
  whole.kind = TemplateKind::unresolved;
  whole.words = telling.words.empty() ? "something made at deployment" : telling.words;
  whole.is_key = telling.is_key;
  whole.is_part_known = is_part_known;
  return std::make_shared<const TemplateValue>(std::move(whole));
}

TemplateValuePtr call_function(std::string_view name, const TemplateArguments& arguments,
                               EvaluationContext& context) {
  const std::string lower = dotnet::ascii_lowered(name);
  TemplateValuePtr value = call_resource_function(lower, arguments, context);
  if (!value) value = call_collection_function(lower, arguments, context);
  if (!value) value = call_text_function(lower, arguments, context);
  if (!value) value = call_logical_function(lower, arguments);
  if (value) return value;
  bool are_known = true;
  for (const TemplateValuePtr& argument : arguments) are_known = are_known && is_known(*argument);
  TemplateValue unknown = *unresolved_call(name, arguments);
  if (are_known) unknown.words = "made at deployment by " + plain_name(name);
  return std::make_shared<const TemplateValue>(std::move(unknown));
}

}  // namespace signalr_config::deployments
