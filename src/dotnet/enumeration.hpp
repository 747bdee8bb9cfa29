#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace signalr_config::dotnet {

/// One member of a .NET enum whose underlying type is int.
struct EnumMember {
  std::string_view name;
  std::int32_t value;
};

/// The `ignoreCase` argument of Enum.TryParse.
enum class CaseRule { sensitive, ignore };

/// Enum.TryParse<T>(text, ignoreCase) for an int enum without [Flags]: a decimal number (also one that no
/// member has), or member names separated by commas, whose values are or-ed (also here the result may be no
/// member's value). `members` in ascending order of their values as uint, as .NET keeps them. Nothing if it
/// does not parse.
[[nodiscard]] std::optional<std::int32_t> try_parse_enum(std::string_view text,
                                                         std::span<const EnumMember> members,
                                                         CaseRule case_rule);

/// What Enum.Parse throws for a text.
struct EnumParseError {
  std::string_view type;       ///< without its namespace
  std::string message;         ///< with the parameter at the end; may quote the text
  std::string_view parameter;  ///< empty: none
};

/// Why Enum.Parse, which takes what Enum.TryParse takes, refuses a text that try_parse_enum() refuses.
[[nodiscard]] EnumParseError enum_parse_error(std::string_view text);

/// System.ComponentModel.EnumConverter.ConvertFrom, by which the configuration binder reads an enum: ignores
/// case and parses every item of a comma-separated list by itself, so that, unlike try_parse_enum(), it takes
/// numbers inside a list (`1,Required`). Nothing where .NET throws.
[[nodiscard]] std::optional<std::int32_t> convert_enum(std::string_view text,
                                                       std::span<const EnumMember> members);

/// Enum.IsDefined.
[[nodiscard]] bool is_enum_member(std::int32_t value, std::span<const EnumMember> members) noexcept;

/// Enum.ToString() for an enum without [Flags]: the first member's name that has the value, else the number.
[[nodiscard]] std::string enum_to_string(std::int32_t value, std::span<const EnumMember> members);

}  // namespace signalr_config::dotnet
