#include "signalr/disclosure/display.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/disclosure/known_values.hpp"
#include "signalr/disclosure/masking_rules.hpp"
#include "signalr_config/connection_string.hpp"

namespace signalr_config::signalr {

namespace {

bool is_word_character(char c) { return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '_'; }

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
  if (disclosure == Disclosure::full || value.empty()) {
    return {std::string(value), false};
  }
  if (auto harmless = known_value(key, value)) {
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
