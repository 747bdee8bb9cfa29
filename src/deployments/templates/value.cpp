#include "deployments/templates/value.hpp"

#include <algorithm>
#include <utility>

#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

// A form is compared and split, never shown whole.
constexpr std::size_t longest_form = 400;
constexpr std::size_t longest_name = 90;

TemplateValue scalar_of(TemplateKind kind, std::string text) {
  TemplateValue value;
  value.kind = kind;
  value.text = std::move(text);
  return value;
}

bool are_equal_members(const TemplateValue& a, const TemplateValue& b) {
  if (a.members.size() != b.members.size()) return false;
  return std::ranges::all_of(a.members, [&](const TemplateMember& one) {
    const TemplateValuePtr other = b.find(one.name);
    return other && are_equal(*one.value, *other);
  });
}

}  // namespace

const TemplateMember* TemplateValue::member(std::string_view name) const {
  const auto found = std::ranges::find_if(members, [name](const TemplateMember& one) {
    return dotnet::ascii_equals_ignore_case(one.name, name);
  });
  return found == members.end() ? nullptr : &*found;
}

TemplateValuePtr TemplateValue::find(std::string_view name) const {
  const TemplateMember* const found = member(name);
  return found == nullptr ? nullptr : found->value;
}

TemplateValuePtr null_value() {
  static const TemplateValuePtr null = std::make_shared<const TemplateValue>();
  return null;
}

TemplateValuePtr text_value(std::string text, TemplatePlace place) {
  TemplateValue value = scalar_of(TemplateKind::text, std::move(text));
  value.place = std::move(place);
  return std::make_shared<const TemplateValue>(std::move(value));
}

TemplateValuePtr boolean_value(bool value) {
  return std::make_shared<const TemplateValue>(scalar_of(TemplateKind::boolean, value ? "true" : "false"));
}

TemplateValuePtr integer_value(std::int64_t value) {
  return std::make_shared<const TemplateValue>(scalar_of(TemplateKind::integer, std::to_string(value)));
}

TemplateValuePtr unresolved_value(std::string words, std::string_view form) {
  TemplateValue value =
      scalar_of(TemplateKind::unresolved, "{" + std::string(form.substr(0, longest_form)) + "}");
  value.words = std::move(words);
  return std::make_shared<const TemplateValue>(std::move(value));
}

TemplateValuePtr placed(TemplateValuePtr value, TemplatePlace place) {
  if (value->place.document) return value;
  TemplateValue copy = *value;
  copy.place = std::move(place);
  return std::make_shared<const TemplateValue>(std::move(copy));
}

const TemplateValue* unknown_part(const TemplateValue& value) {
  if (value.is_unresolved() || value.is_open) return &value;
  for (const TemplateItem& item : value.items) {
    if (const TemplateValue* const found = unknown_part(*item.value)) return found;
  }
  for (const TemplateMember& member : value.members) {
    if (const TemplateValue* const found = unknown_part(*member.value)) return found;
  }
  return nullptr;
}

bool is_known(const TemplateValue& value) { return unknown_part(value) == nullptr; }

bool are_equal(const TemplateValue& a, const TemplateValue& b) {
  if (a.kind != b.kind || a.text != b.text) return false;
  if (a.is(TemplateKind::object)) return are_equal_members(a, b);
  return std::ranges::equal(a.items, b.items, [](const TemplateItem& one, const TemplateItem& other) {
    return are_equal(*one.value, *other.value);
  });
}

std::string scalar_text(const TemplateValue& value) {
  // As .NET writes it.
  if (value.is(TemplateKind::boolean)) return value.text == "true" ? "True" : "False";
  return value.text;
}

std::string plain_name(std::string_view name) {
  const bool is_plain = !name.empty() && name.size() <= longest_name && std::ranges::all_of(name, [](char c) {
    return dotnet::is_ascii_letter_or_digit(c) || std::string_view("-_./").find(c) != std::string_view::npos;
  });
  return is_plain ? std::string(name) : std::string();
}

}  // namespace signalr_config::deployments
