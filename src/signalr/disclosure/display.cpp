#include "signalr/disclosure/display.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "dotnet/boolean.hpp"
#include "dotnet/int32.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/disclosure/identity_display.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr/options/option_names.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::signalr {

namespace {

bool is_word_character(char c) { return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_'; }

// What the SDK accepts as an application's name, if it cannot be a key that was pasted there.
bool is_plain_name(std::string_view value) {
  constexpr std::size_t longest = 32;
  constexpr std::size_t longest_with_digits = 16;
  if (value.empty() || value.size() > longest || !std::ranges::all_of(value, is_word_character)) return false;
  return value.size() <= longest_with_digits || std::ranges::none_of(value, dotnet::is_ascii_digit);
}

template <std::size_t N>
bool is_enum(std::string_view value, const std::array<dotnet::EnumMember, N>& members) {
  return dotnet::try_parse_enum(value, members, dotnet::CaseRule::ignore).has_value();
}

bool is_sticky_mode(std::string_view value) { return is_enum(value, server_sticky_mode_names); }
bool is_algorithm(std::string_view value) { return is_enum(value, access_token_algorithm_names); }
bool is_shutdown_mode(std::string_view value) { return is_enum(value, graceful_shutdown_mode_names); }
bool is_integer(std::string_view value) { return dotnet::convert_int32(value).has_value(); }
bool is_boolean(std::string_view value) { return dotnet::parse_boolean(value).has_value(); }

struct OptionKey {
  std::string_view name;  // below `Azure:SignalR`, or below a named registration
  bool (*converts)(std::string_view value);
};

constexpr std::array<OptionKey, 12> option_keys{{
    {"ServerStickyMode", is_sticky_mode},
    {"AccessTokenAlgorithm", is_algorithm},
    {"InitialHubServerConnectionCount", is_integer},
    {"MaxHubServerConnectionCount", is_integer},
    {"AccessTokenLifetimeInSeconds", is_integer},
    {"ServiceScaleTimeoutInSeconds", is_integer},
    {"MaxPollIntervalInSeconds", is_integer},
    {"GracefulShutdown:Mode", is_shutdown_mode},
    {"GracefulShutdown:TimeoutInSeconds", is_integer},
    {"ApplicationName", is_plain_name},
    {"ApplicationName:", is_plain_name},
    {"Enabled", is_boolean},
}};

bool ends_with_ignore_case(std::string_view text, std::string_view end) {
  return text.size() >= end.size() && dotnet::equals_ignore_case(text.substr(text.size() - end.size()), end);
}

bool is_readable_option(std::string_view key, std::string_view value) {
  constexpr std::string_view section = "Azure:SignalR:";
  if (!dotnet::starts_with_ignore_case(key, section)) return false;
  const std::string_view below = key.substr(section.size() - 1);  // with its ':'
  return std::ranges::any_of(option_keys, [&](const OptionKey& option) {
    return ends_with_ignore_case(below, ":" + std::string(option.name)) && option.converts(value);
  });
}

// `/client/` and the like. A trailing slash is kept, it decides about the URLs that the SDK makes.
bool is_plain_path(std::string_view path) {
  if (path.starts_with('/')) path.remove_prefix(1);
  while (!path.empty()) {
    const std::string_view segment = path.substr(0, path.find('/'));
    if (!looks_like_identifier(segment)) return false;
    path.remove_prefix(std::min(path.size(), segment.size() + 1));
  }
  return true;
}

// `/subscriptions/S/resourceGroups/G/providers/Microsoft.ManagedIdentity/userAssignedIdentities/NAME`, where
// Azure compares the words without regard to case.
bool is_identity_resource_id(std::string_view id) {
  static constexpr std::array<std::string_view, 8> words{
      "subscriptions",          "", "resourceGroups", "", "providers", "Microsoft.ManagedIdentity",
      "userAssignedIdentities", ""};
  for (const std::string_view word : words) {
    if (!id.starts_with('/')) return false;
    id.remove_prefix(1);
    const std::string_view segment = id.substr(0, id.find('/'));
    id.remove_prefix(segment.size());
    const bool fits = word.empty() ? !segment.empty() && looks_like_identifier(segment)
                                   : dotnet::equals_ignore_case(segment, word);
    if (!fits) return false;
  }
  return id.empty();
}

// The text of a URI without path, as far as it may be shown. Of 100,000 endpoints nearly all are plain, and
// need not be parsed once more.
std::string display_bare_uri(const std::string& text) {
  constexpr std::size_t longest_plain = 128;
  const auto plain = [](char c) {
    return is_word_character(c) || c == '.' || c == '-' || c == ':' || c == '/';
  };
  if (text.size() <= longest_plain && std::ranges::all_of(text, plain)) return text;
  return harmless_endpoint(text).value_or(std::string(mask));
}

}  // namespace

DisplayedValue display_value(std::string_view key, std::string_view value, Disclosure disclosure) {
  if (disclosure == Disclosure::full || value.empty() || is_readable_option(key, value)) {
    return {std::string(value), false};
  }
  if (auto harmless = harmless_identity_value(key, value)) {
    const bool masked = harmless->find(mask) != std::string::npos;
    return {*std::move(harmless), masked};
  }
  std::string shown = mask_connection_string(value);
  const bool masked = shown.find(mask) != std::string::npos;
  return {std::move(shown), masked};
}

std::string display_key(std::string_view key, Disclosure disclosure) {
  // No key of the SDK has a '=' in it.
  const bool is_suspicious = disclosure == Disclosure::masked && key.find('=') != std::string_view::npos;
  return is_suspicious ? mask_connection_string(key) : std::string(key);
}

std::string display_uri(const Uri& uri, Disclosure disclosure) {
  if (disclosure == Disclosure::full) return uri.to_string();
  const std::string origin = std::string(uri.scheme()) + "://" + std::string(uri.authority());
  std::string shown = display_bare_uri(origin);
  if (shown == mask) return shown;
  if (!uri.user_info().empty()) shown.insert(shown.find("://") + 3, std::string(mask) + "@");
  shown += is_plain_path(uri.path()) ? std::string(uri.path()) : "/" + std::string(mask);
  if (!uri.query().empty()) shown += "?" + std::string(mask);
  return shown;
}

std::string display_endpoint(const ServiceEndpoint& endpoint, Disclosure disclosure) {
  std::string text = endpoint.endpoint();
  if (disclosure == Disclosure::full) return text;
  return display_bare_uri(text);
}

std::string display_audience(const ServiceEndpoint& endpoint, Disclosure disclosure) {
  std::string text = endpoint.audience();
  if (disclosure == Disclosure::full) return text;
  if (text.ends_with('/')) text.pop_back();
  const std::string shown = display_bare_uri(text);
  return shown == mask ? shown : shown + "/";
}

std::string display_id(std::string_view id, Disclosure disclosure) {
  const bool shown = disclosure == Disclosure::full || id.empty() || looks_like_identifier(id);
  return std::string(shown ? id : mask);
}

std::string display_resource_id(std::string_view id, Disclosure disclosure) {
  const bool shown = disclosure == Disclosure::full || is_identity_resource_id(id);
  return std::string(shown ? id : mask);
}

std::string display_thumbprint(std::string_view thumbprint, Disclosure disclosure) {
  constexpr std::size_t sha1_digits = 40;
  const bool is_thumbprint = thumbprint.size() == sha1_digits &&
                             thumbprint.find_first_not_of("0123456789abcdefABCDEF") == std::string_view::npos;
  return std::string(is_thumbprint || disclosure == Disclosure::full ? thumbprint : mask);
}

std::string display_token_path(std::string_view path, Disclosure disclosure) {
  const bool shown = disclosure == Disclosure::full || (path.starts_with('/') && is_plain_path(path));
  return std::string(shown ? path : mask);
}

std::string display_certificate_path(std::string_view path, Disclosure disclosure) {
  constexpr std::size_t longest_extension = 5;
  constexpr std::size_t longest = 260;
  if (disclosure == Disclosure::full || path.empty()) return std::string(path);
  const std::size_t dot = path.find_last_of('.');
  const bool extension = dot != std::string_view::npos && path.size() - dot - 1 <= longest_extension &&
                         path.find_first_of("/\\", dot) == std::string_view::npos;
  const bool in_store = path.starts_with("cert:/");
  const bool plain = path.size() <= longest && path.find_first_of("+=\r\n") == std::string_view::npos;
  return std::string((extension || in_store) && plain ? path : mask);
}

}  // namespace signalr_config::signalr
