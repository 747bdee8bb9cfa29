#include <algorithm>
#include <array>
#include <utility>

#include "deployments/templates/functions.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::deployments {
namespace {

using CollectionFunction = TemplateValuePtr (*)(const TemplateArguments& arguments);

constexpr std::int64_t longest_range = 1000;

TemplateValuePtr array_of(std::vector<TemplateItem> items) {
  TemplateValue array;
  array.kind = TemplateKind::array;
  array.items = std::move(items);
  return std::make_shared<const TemplateValue>(std::move(array));
}

bool is_closed(const TemplateValue& value, TemplateKind kind) { return value.is(kind) && !value.is_open; }

TemplateValuePtr merged_member(const TemplateValuePtr& before, const TemplateMember& member, bool is_deep) {
  const bool both = before->is(TemplateKind::object) && member.value->is(TemplateKind::object);
  return is_deep && both ? united({before, member.value}, true) : member.value;
}

void merge_member(TemplateValue& into, const TemplateMember& member, bool is_deep) {
  const auto found = std::ranges::find_if(into.members, [&](const TemplateMember& one) {
    return dotnet::ascii_equals_ignore_case(one.name, member.name);
  });
  if (found == into.members.end()) return into.members.push_back(member);
  found->value = merged_member(found->value, member, is_deep);
  found->key = member.key;
  found->at = member.at;
}

// What may be overridden by something that is not known is not known itself.
void open_to(const TemplateValue& cause, TemplateValue& into) {
  for (TemplateMember& member : into.members) member.value = unresolved_like(cause, member.name);
  into.is_open = true;
  if (into.words.empty()) into.words = cause.words;
}

// `[...]` of all arguments; `union` leaves out what is there already.
TemplateValuePtr appended(const TemplateArguments& arguments, bool is_union) {
  TemplateValue array;
  array.kind = TemplateKind::array;
  for (const TemplateValuePtr& argument : arguments) {
    for (const TemplateItem& item : argument->items) {
      const bool is_there =
          is_union && is_known(*item.value) && std::ranges::any_of(array.items, [&](const TemplateItem& one) {
            return are_equal(*one.value, *item.value);
          });
      if (!is_there) array.items.push_back(item);
    }
    if (!argument->is_unresolved() && !argument->is_open) continue;
    array.is_open = true;
    if (array.words.empty()) array.words = argument->words;
  }
  return std::make_shared<const TemplateValue>(std::move(array));
}

bool has_kind(const TemplateArguments& arguments, TemplateKind kind) {
  return std::ranges::any_of(arguments, [kind](const TemplateValuePtr& one) { return one->is(kind); }) &&
         std::ranges::all_of(arguments, [kind](const TemplateValuePtr& one) {
           return one->is(kind) || one->is_unresolved() || one->is(TemplateKind::null);
         });
}

TemplateValuePtr size_of_collection(const TemplateArguments& arguments) {
  if (arguments.size() != 1) return nullptr;
  const TemplateValue& value = *arguments[0];
  if (is_closed(value, TemplateKind::array)) return integer_value(std::ssize(value.items));
  if (is_closed(value, TemplateKind::object)) return integer_value(std::ssize(value.members));
  const bool is_plain = value.is_text() && dotnet::is_ascii(value.text);
  return is_plain ? integer_value(std::ssize(value.text)) : nullptr;
}

TemplateValuePtr whether_empty(const TemplateArguments& arguments) {
  if (arguments.size() != 1) return nullptr;
  const TemplateValue& value = *arguments[0];
  if (value.is(TemplateKind::null)) return boolean_value(true);
  if (value.is_text()) return boolean_value(value.text.empty());
  const bool has_content = !value.items.empty() || !value.members.empty() || value.is_part_known;
  if (has_content) return boolean_value(false);
  return is_closed(value, TemplateKind::array) || is_closed(value, TemplateKind::object) ? boolean_value(true)
                                                                                         : nullptr;
}

TemplateValuePtr whether_contains(const TemplateArguments& arguments) {
  if (arguments.size() != 2 || !is_known(*arguments[1])) return nullptr;
  const TemplateValue& value = *arguments[0];
  const TemplateValue& part = *arguments[1];
  if (value.is_text()) return boolean_value(value.text.find(part.text) != std::string::npos);
  if (value.is(TemplateKind::object)) {
    if (value.member(part.text) != nullptr) return boolean_value(true);
    return value.is_open ? nullptr : boolean_value(false);
  }
  if (!value.is(TemplateKind::array) || !is_known(value)) return nullptr;
  return boolean_value(std::ranges::any_of(
      value.items, [&](const TemplateItem& item) { return are_equal(*item.value, part); }));
}

// `{key, value}` of every member, in the order of the keys.
TemplateValuePtr items_of(const TemplateArguments& arguments) {
  if (arguments.size() != 1 || !arguments[0]->is(TemplateKind::object)) return nullptr;
  std::vector<const TemplateMember*> members;
  for (const TemplateMember& member : arguments[0]->members) members.push_back(&member);
  std::ranges::sort(members, [](const TemplateMember* a, const TemplateMember* b) {
    return dotnet::ascii_lowered(a->name) < dotnet::ascii_lowered(b->name);
  });
  TemplateValue result;
  result.kind = TemplateKind::array;
  for (const TemplateMember* const member : members) {
    TemplateValue pair;
    pair.kind = TemplateKind::object;
    pair.members = {{"key", member->key, member->key, text_value(member->name, member->key)},
                    {"value", member->key, member->at, placed(member->value, member->at)}};
    result.items.push_back({member->at, std::make_shared<const TemplateValue>(std::move(pair))});
  }
  result.is_open = arguments[0]->is_open;
  result.words = arguments[0]->words;
  return std::make_shared<const TemplateValue>(std::move(result));
}

TemplateValuePtr range_of(const TemplateArguments& arguments) {
  if (arguments.size() != 2) return nullptr;
  const auto begin = number_of(*arguments[0]);
  const auto count = number_of(*arguments[1]);
  if (!begin || !count || *count < 0 || *count > longest_range || *begin > 1'000'000'000) return nullptr;
  std::vector<TemplateItem> items;
  for (std::int64_t i = 0; i < *count; ++i) items.push_back({{}, integer_value(*begin + i)});
  return array_of(std::move(items));
}

TemplateValuePtr created_array(const TemplateArguments& arguments) {
  std::vector<TemplateItem> items;
  for (const TemplateValuePtr& argument : arguments) items.push_back({argument->place, argument});
  return array_of(std::move(items));
}

TemplateValuePtr created_object(const TemplateArguments& arguments) {
  TemplateValue object;
  object.kind = TemplateKind::object;
  for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
    if (!arguments[i]->is_text()) return nullptr;
    object.members.push_back(
        {arguments[i]->text, arguments[i]->place, arguments[i + 1]->place, arguments[i + 1]});
  }
  return std::make_shared<const TemplateValue>(std::move(object));
}

TemplateValuePtr first_of(const TemplateArguments& arguments) {
  if (arguments.size() != 1) return nullptr;
  if (arguments[0]->is(TemplateKind::array) && !arguments[0]->items.empty())
    return placed(arguments[0]->items.front().value, arguments[0]->items.front().at);
  return nullptr;
}

TemplateValuePtr last_of(const TemplateArguments& arguments) {
  const bool is_one = arguments.size() == 1 && is_closed(*arguments[0], TemplateKind::array);
  return is_one && !arguments[0]->items.empty()
             ? placed(arguments[0]->items.back().value, arguments[0]->items.back().at)
             : nullptr;
}

TemplateValuePtr split_text(const TemplateArguments& arguments) {
  if (arguments.size() != 2 || !arguments[0]->is_text() || !arguments[1]->is_text()) return nullptr;
  const std::string& delimiter = arguments[1]->text;
  if (delimiter.empty()) return nullptr;
  std::vector<TemplateItem> items;
  const std::string_view text = arguments[0]->text;
  for (std::size_t at = 0;;) {
    const std::size_t end = std::min(text.find(delimiter, at), text.size());
    items.push_back({{}, text_value(std::string(text.substr(at, end - at)))});
    if (end == text.size()) break;
    at = end + delimiter.size();
  }
  return array_of(std::move(items));
}

TemplateValuePtr flattened(const TemplateArguments& arguments) {
  if (arguments.size() != 1 || !is_closed(*arguments[0], TemplateKind::array)) return nullptr;
  TemplateArguments parts;
  for (const TemplateItem& item : arguments[0]->items) parts.push_back(item.value);
  return parts.empty() || has_kind(parts, TemplateKind::array) ? appended(parts, false) : nullptr;
}

TemplateValuePtr deeply_united(const TemplateArguments& arguments) { return united(arguments, true); }

TemplateValuePtr shallowly_merged(const TemplateArguments& arguments) {
  const bool is_one = arguments.size() == 1 && is_closed(*arguments[0], TemplateKind::array);
  if (!is_one) return nullptr;
  TemplateArguments parts;
  for (const TemplateItem& item : arguments[0]->items) parts.push_back(item.value);
  return united(parts, false);
}

TemplateValuePtr keys_of(const TemplateArguments& arguments) {
  if (arguments.size() != 1 || !is_closed(*arguments[0], TemplateKind::object)) return nullptr;
  std::vector<TemplateItem> items;
  for (const TemplateMember& member : arguments[0]->members)
    items.push_back({member.key, text_value(member.name, member.key)});
  return array_of(std::move(items));
}

struct KnownCollectionFunction {
  std::string_view name;  // in lower case
  CollectionFunction call;
};

constexpr std::array collection_functions{
    KnownCollectionFunction{"union", deeply_united},
    KnownCollectionFunction{"shallowmerge", shallowly_merged},
    KnownCollectionFunction{"length", size_of_collection},
    KnownCollectionFunction{"empty", whether_empty},
    KnownCollectionFunction{"contains", whether_contains},
    KnownCollectionFunction{"items", items_of},
    KnownCollectionFunction{"objectkeys", keys_of},
    KnownCollectionFunction{"range", range_of},
    KnownCollectionFunction{"createarray", created_array},
    KnownCollectionFunction{"createobject", created_object},
    KnownCollectionFunction{"first", first_of},
    KnownCollectionFunction{"last", last_of},
    KnownCollectionFunction{"split", split_text},
    KnownCollectionFunction{"flatten", flattened},
};

}  // namespace

TemplateValuePtr united(const TemplateArguments& arguments, bool is_deep) {
  if (has_kind(arguments, TemplateKind::array)) return appended(arguments, true);
  if (!has_kind(arguments, TemplateKind::object)) return nullptr;
  TemplateValue whole;
  whole.kind = TemplateKind::object;
  for (const TemplateValuePtr& argument : arguments) {
    if (argument->is_unresolved() || argument->is_open) open_to(*argument, whole);
    for (const TemplateMember& member : argument->members) merge_member(whole, member, is_deep);
  }
  return std::make_shared<const TemplateValue>(std::move(whole));
}

TemplateValuePtr call_collection_function(std::string_view name, const TemplateArguments& arguments,
                                          EvaluationContext& context) {
  if (name == "concat" && !arguments.empty()) {
    return has_kind(arguments, TemplateKind::array) ? appended(arguments, false)
                                                    : joined_text(arguments, context);
  }
  if (name == "join" && arguments.size() == 2 && is_closed(*arguments[0], TemplateKind::array)) {
    TemplateArguments parts;
    for (const TemplateItem& item : arguments[0]->items) {
      if (!parts.empty()) parts.push_back(arguments[1]);
      parts.push_back(item.value);
    }
    return parts.empty() ? text_value("") : joined_text(parts, context);
  }
  const auto* const found = std::ranges::find(collection_functions, name, &KnownCollectionFunction::name);
  return found == collection_functions.end() ? nullptr : found->call(arguments);
}

}  // namespace signalr_config::deployments
