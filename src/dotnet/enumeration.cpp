#include "dotnet/enumeration.hpp"

#include <algorithm>
#include <cstddef>

#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"

namespace signalr_config::dotnet {

namespace {

constexpr bool begins_like_a_number(std::string_view text) noexcept {
  return !text.empty() && ((text[0] >= '0' && text[0] <= '9') || text[0] == '-' || text[0] == '+');
}

// Whether int.TryParse refuses it for its size alone.
bool is_too_large_a_number(std::string_view text) noexcept {
  if (!begins_like_a_number(text)) return false;
  if (text[0] == '-' || text[0] == '+') text.remove_prefix(1);
  const std::size_t digits = std::min(text.find_first_not_of("0123456789"), text.size());
  // What may stand behind the digits of a number may stand behind any number.
  return digits > 0 && try_parse_int32(std::string("0").append(text.substr(digits)));
}

std::optional<std::int32_t> value_of(std::string_view name, std::span<const EnumMember> members,
                                     CaseRule case_rule) noexcept {
  const auto found = std::find_if(members.begin(), members.end(), [&](const EnumMember& member) {
    return case_rule == CaseRule::ignore ? equals_ignore_case(name, member.name) : name == member.name;
  });
  if (found == members.end()) return std::nullopt;
  return found->value;
}

}  // namespace

std::optional<std::int32_t> try_parse_enum(std::string_view text, std::span<const EnumMember> members,
                                           CaseRule case_rule) {
  // At the beginning only: behind a number .NET takes no more than int.TryParse does, i.e. no U+00A0.
  text.remove_prefix(static_cast<std::size_t>(trim(text).data() - text.data()));
  // No member's name can begin like this, so what is no number is nothing.
  if (begins_like_a_number(text)) return try_parse_int32(text);
  std::uint32_t combined = 0;
  while (true) {
    const std::size_t comma = text.find(',');
    const auto value = value_of(trim(text.substr(0, comma)), members, case_rule);
    if (!value) return std::nullopt;
    combined |= static_cast<std::uint32_t>(*value);
    if (comma == std::string_view::npos) return static_cast<std::int32_t>(combined);
    text.remove_prefix(comma + 1);
  }
}

EnumParseError enum_parse_error(std::string_view text) {
  text.remove_prefix(static_cast<std::size_t>(trim(text).data() - text.data()));
  if (trim(text).empty())
    return {"ArgumentException",
            "Must specify valid information for parsing in the string. (Parameter 'value')", "value"};
  if (is_too_large_a_number(text))
    return {"OverflowException", "Value was either too large or too small for an Int32.", ""};
  return {"ArgumentException", "Requested value '" + std::string(text) + "' was not found.", ""};
}

std::optional<std::int32_t> convert_enum(std::string_view text, std::span<const EnumMember> members) {
  std::uint32_t combined = 0;
  while (true) {
    const std::size_t comma = text.find(',');
    const auto value = try_parse_enum(text.substr(0, comma), members, CaseRule::ignore);
    if (!value) return std::nullopt;
    combined |= static_cast<std::uint32_t>(*value);
    if (comma == std::string_view::npos) return static_cast<std::int32_t>(combined);
    text.remove_prefix(comma + 1);
  }
}

bool is_enum_member(std::int32_t value, std::span<const EnumMember> members) noexcept {
  return std::any_of(members.begin(), members.end(),
                     [value](const EnumMember& member) { return member.value == value; });
}

std::string enum_to_string(std::int32_t value, std::span<const EnumMember> members) {
  const auto found = std::find_if(members.begin(), members.end(),
                                  [value](const EnumMember& member) { return member.value == value; });
  return found == members.end() ? std::to_string(value) : std::string(found->name);
}

}  // namespace signalr_config::dotnet
