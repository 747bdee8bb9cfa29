#include "signalr/disclosure/masking_rules.hpp"

#include <algorithm>
#include <cstddef>

#include "dotnet/ascii.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "signalr/connection_string/credential.hpp"
#include "signalr/connection_string/properties.hpp"
#include "signalr/connection_string/values.hpp"

namespace signalr_config::signalr {

namespace {

bool is_name(const std::string_view name, const std::string_view property) {
  return dotnet::equals_ignore_case(name, property);
}

/// Random text: longer than words are, and of more than one kind of characters.
bool looks_random(const std::string_view text) {
  constexpr std::size_t longest_word = 16;
  if (text.size() <= longest_word) return false;
  const bool upper = std::any_of(text.begin(), text.end(), dotnet::is_ascii_upper);
  const bool lower = std::any_of(text.begin(), text.end(), dotnet::is_ascii_lower);
  const bool digit = std::any_of(text.begin(), text.end(), dotnet::is_ascii_digit);
  return (upper && lower) || digit;
}

/// The parts of `text` between dots and dashes.
bool any_part_looks_random(std::string_view text) {
  while (true) {
    const std::size_t end = text.find_first_of(".-");
    if (looks_random(text.substr(0, end))) return true;
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
}

/// `1.0`, `1.0.3`, `1.0-preview`: of all that the SDK takes for a version, what cannot hide a key.
bool is_plain_version(const std::string_view text) {
  constexpr std::size_t longest = 16;
  if (text.size() > longest || !is_supported_version(text)) return false;
  const std::size_t dash = std::min(text.find('-'), text.size());
  const auto numeric = [](const char c) { return dotnet::is_ascii_digit(c) || c == '.'; };
  const std::string_view suffix = text.substr(dash == text.size() ? dash : dash + 1);
  return std::all_of(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(dash), numeric) &&
         std::all_of(suffix.begin(), suffix.end(), dotnet::is_ascii_lower);
}

bool is_plain_port(const std::string_view text) {
  return text.size() <= 5 && std::all_of(text.begin(), text.end(), dotnet::is_ascii_digit) &&
         parse_port(text);
}

/// Characters of host names and addresses, of other scripts too.
bool is_host_character(const char c) {
  return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) ||
         std::string_view(".-_[]:").find(c) != std::string_view::npos ||
         static_cast<unsigned char>(c) >= 0x80;
}

}  // namespace

bool is_guid(const std::string_view text) {
  constexpr std::string_view pattern = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
  return std::equal(text.begin(), text.end(), pattern.begin(), pattern.end(), [](const char c, const char p) {
    return p == '-' ? c == '-' : dotnet::is_ascii_hex_digit(c);
  });
}

std::optional<std::string> harmless_endpoint(const std::string_view value) {
  constexpr std::size_t longest_host = 255;
  const auto uri = parse_service_uri(without_trailing_slashes(value));
  if (!uri) return std::nullopt;
  const std::string host(uri->host());
  if (host.size() > longest_host || !std::all_of(host.begin(), host.end(), is_host_character)) {
    return std::nullopt;
  }
  std::string shown(uri->scheme());
  shown.append("://");
  if (!uri->user_info().empty()) shown.append(mask).append("@");
  shown.append(host);
  if (!uri->is_default_port()) shown.append(":").append(std::to_string(uri->port()));
  const bool has_more = uri->path().size() > 1 || !uri->query().empty() || !uri->fragment().empty();
  if (has_more) shown.append("/").append(mask);
  return shown;
}

bool looks_like_identifier(const std::string_view text) {
  constexpr std::size_t longest = 64;
  if (text.empty() || text.size() > longest) return false;
  if (is_guid(text)) return true;
  const auto allowed = [](const char c) {
    return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '.' || c == '-';
  };
  return std::all_of(text.begin(), text.end(), allowed) && !any_part_looks_random(text);
}

std::optional<std::string> harmless_value(const std::string_view name, const std::string_view value) {
  if (value.empty()) return std::string();
  if (is_name(name, property::endpoint) || is_name(name, property::client_endpoint) ||
      is_name(name, property::server_endpoint)) {
    return harmless_endpoint(value);
  }
  bool harmless = false;
  if (is_name(name, property::auth_type)) {
    harmless = authentication_kind(value) != AuthenticationKind::unspecified;
  } else if (is_name(name, property::client_id) || is_name(name, property::tenant_id)) {
    harmless = looks_like_identifier(value);
  } else if (is_name(name, property::version)) {
    harmless = is_plain_version(value);
  } else if (is_name(name, property::port)) {
    harmless = is_plain_port(value);
  }
  return harmless ? std::optional<std::string>(value) : std::nullopt;
}

bool is_harmless_name(const ConnectionStringSegment& segment) {
  constexpr std::size_t longest = 32;
  const std::string_view name = segment.name;
  const auto allowed = [](const char c) {
    return dotnet::is_ascii_letter(c) || dotnet::is_ascii_digit(c) || c == '.' || c == '-' || c == '_';
  };
  if (name.empty() || name.size() > longest || !dotnet::is_ascii_letter(name.front())) return false;
  if (!std::all_of(name.begin(), name.end(), allowed)) return false;
  const bool has_digit = std::any_of(name.begin(), name.end(), dotnet::is_ascii_digit);
  if (has_digit && looks_random(name)) return false;
  // `AccessKeyABC=`: the '=' behind the name was forgotten.
  if (dotnet::starts_with_ignore_case(name, property::access_key) ||
      dotnet::starts_with_ignore_case(name, property::client_secret)) {
    return false;
  }
  // Base64 padding is all that follows, or another property does after a wrong separator.
  const std::size_t unpadded = segment.value.find_last_not_of('=');
  if (unpadded == std::string_view::npos) return false;
  return segment.value.substr(0, unpadded).find('=') == std::string_view::npos;
}

}  // namespace signalr_config::signalr
