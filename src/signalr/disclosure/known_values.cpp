#include "signalr/disclosure/known_values.hpp"

#include <algorithm>
#include <span>

#include "core/key_path.hpp"
#include "dotnet/ascii.hpp"
#include "dotnet/boolean.hpp"
#include "dotnet/enumeration.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/time_span.hpp"
#include "signalr/disclosure/display.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr/keys/enum_members.hpp"
#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/options.hpp"

namespace signalr_config::signalr {

namespace {

std::optional<std::string> shown_if(bool harmless, std::string_view value) {
  return harmless ? std::optional(std::string(value)) : std::nullopt;
}

bool is_one_of(std::string_view value, std::span<const std::string_view> words) {
  return std::ranges::any_of(
      words, [value](std::string_view word) { return dotnet::equals_ignore_case(value, word); });
}

bool is_name_character(char c) { return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_'; }

// What the SDK accepts as an application's name, if it cannot be a key that was pasted there.
bool is_plain_name(std::string_view value) {
  constexpr std::size_t longest = 32;
  constexpr std::size_t longest_with_digits = 16;
  if (value.empty() || value.size() > longest || !std::ranges::all_of(value, is_name_character)) return false;
  return value.size() <= longest_with_digits || std::ranges::none_of(value, dotnet::is_ascii_digit);
}

// A slip such as `Requred`: no key and no password is as short and without a digit.
bool is_short_word(std::string_view value) {
  constexpr std::size_t longest = 16;
  return value.size() <= longest && std::ranges::all_of(value, dotnet::is_ascii_letter);
}

// Whether the SDK can read the value, or it is a word, and it can be nothing else.
bool is_harmless(const OptionKey& option, std::string_view value) {
  switch (option.value) {
    case OptionValue::application_name:
      return is_plain_name(value);
    case OptionValue::number:
    case OptionValue::seconds:
      return dotnet::convert_int32(value).has_value();
    case OptionValue::time_span:
      return dotnet::parse_time_span(value).has_value();
    case OptionValue::boolean:
      return dotnet::parse_boolean(value).has_value();
    case OptionValue::enumeration:
      return dotnet::try_parse_enum(value, option.members, dotnet::CaseRule::ignore).has_value() ||
             is_short_word(value);
    case OptionValue::enabled:
      break;
  }
  return dotnet::equals_ignore_case(value, "enabled");
}

// Below `Azure:SignalR`, or below a named registration; those of Functions at the end of any key.
bool is_key_of(const OptionKey& option, std::string_view key) {
  if (key.size() < option.name.size()) return false;
  if (dotnet::ascii_lower(key.back()) != dotnet::ascii_lower(option.name.back())) return false;  // most keys
  const std::size_t before = key.size() - option.name.size();
  if (!dotnet::equals_ignore_case(key.substr(before), option.name)) return false;
  if (before == 0) return option.section.empty();
  return key[before - 1] == ':' &&
         (option.section.empty() || core::is_in_section(key.substr(0, before), option.section));
}

bool is_readable_option(std::string_view key, std::string_view value) {
  return std::ranges::any_of(all_options(), [&](const OptionKey* option) {
    return is_key_of(*option, key) && is_harmless(*option, value);
  });
}

// What a key means is told by its last part, since connections have any name.
std::optional<std::string> identity_value(std::string_view key, std::string_view value) {
  const IdentityKey* const known = find_identity_key(key.substr(key.rfind(':') + 1));
  if (known == nullptr) return std::nullopt;
  switch (known->value) {
    case IdentityValue::uri:
      return harmless_endpoint(value);
    case IdentityValue::endpoint_type:
      return shown_if(dotnet::convert_enum(value, endpoint_type_members).has_value(), value);
    case IdentityValue::credential_kind:
      return shown_if(is_one_of(value, credential_kinds), value);
    case IdentityValue::cloud:
      return shown_if(is_one_of(value, azure_clouds), value);
    case IdentityValue::id:
      return shown_if(looks_like_identifier(value), value);
    case IdentityValue::resource_id:
      return shown_if(display_resource_id(value, Disclosure::masked) == value, value);
    case IdentityValue::secret:
    case IdentityValue::path:
    case IdentityValue::text:
      break;
  }
  return std::nullopt;
}

}  // namespace

std::optional<std::string> known_value(std::string_view key, std::string_view value) {
  return is_readable_option(key, value) ? std::optional(std::string(value)) : identity_value(key, value);
}

}  // namespace signalr_config::signalr
