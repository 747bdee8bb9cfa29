#include "lint/model/key_meaning.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <span>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/model/option_names.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view section = "Azure:SignalR";
constexpr std::string_view connection_strings = "ConnectionStrings";

// Read by the hosting startup only (ASPNETCORE_HOSTINGSTARTUPASSEMBLIES), and by it for one registration.
constexpr std::string_view hosting_startup_option = "Enabled";

constexpr std::array<std::string_view, 8> management_options{
    "ApplicationName",    "ConnectionCount",         "ServiceTransportType",  "HttpClientTimeout",
    "RetryOptions:Delay", "RetryOptions:MaxRetries", "RetryOptions:MaxDelay", "RetryOptions:Mode"};

constexpr std::array<std::string_view, 7> functions_options{
    "AzureSignalRServiceTransportType", "AzureSignalRHttpClientTimeout", "AzureSignalRRetry:MaxRetries",
    "AzureSignalRRetry:Delay",          "AzureSignalRRetry:MaxDelay",    "AzureSignalRRetry:Mode",
    "Azure:SignalR:HubProtocol"};

// What is behind `of` and a ':'; empty if the key is `of`; nothing if it is neither.
std::optional<std::string_view> below(std::string_view key, std::string_view of) {
  if (!dotnet::starts_with_ignore_case(key, of)) return std::nullopt;
  if (key.size() == of.size()) return std::string_view();
  if (key[of.size()] != ':') return std::nullopt;
  return key.substr(of.size() + 1);
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::any_of(names,
                             [name](std::string_view one) { return dotnet::equals_ignore_case(name, one); });
}

KeyMeaning connection_string(std::string_view name_and_type) {
  KeyMeaning meaning;
  meaning.role = name_and_type.empty() ? KeyRole::default_connection_string : KeyRole::endpoint;
  meaning.name_and_type = name_and_type;
  return meaning;
}

KeyMeaning named(KeyRole role, std::string_view option) {
  KeyMeaning meaning;
  meaning.role = role;
  meaning.option = option;
  return meaning;
}

// A key below `Azure:SignalR` that may belong to a registration of the name of its first segment.
std::optional<KeyMeaning> of_registration(std::string_view rest) {
  const std::size_t colon = rest.find(':');
  if (colon == std::string_view::npos) return std::nullopt;
  const std::string_view name = rest.substr(0, colon);
  const std::string_view key = rest.substr(colon + 1);
  if (dotnet::equals_ignore_case(name, "GracefulShutdown") || dotnet::equals_ignore_case(name, "Endpoints")) {
    return std::nullopt;
  }
  KeyMeaning meaning;
  if (const auto endpoint = below(key, "ConnectionString")) {
    meaning = connection_string(*endpoint);
  } else if (is_option_name(key)) {
    meaning = named(KeyRole::option, key);
  } else {
    return std::nullopt;
  }
  meaning.registration = name;
  return meaning;
}

KeyMeaning aspnetcore_meaning(std::string_view key) {
  const auto fallback = below(key, connection_strings);
  const auto rest = below(fallback.value_or(key), section);
  if (!rest) return {};
  KeyMeaning meaning = named(KeyRole::not_read, *rest);
  if (const auto endpoint = below(*rest, "ConnectionString")) {
    meaning = connection_string(*endpoint);
  } else if (const auto registered = of_registration(*rest)) {
    meaning = *registered;
  } else if (is_option_name(*rest) || dotnet::equals_ignore_case(*rest, hosting_startup_option)) {
    meaning = named(KeyRole::option, *rest);
  }
  meaning.is_fallback = fallback.has_value();
  if (meaning.is_fallback && meaning.role == KeyRole::option) meaning.role = KeyRole::not_read;
  return meaning;
}

KeyMeaning management_meaning(std::string_view key) {
  const auto rest = below(key, section);
  if (!rest)
    return below(key, "ConnectionStrings:Azure:SignalR") ? named(KeyRole::not_read, key) : KeyMeaning{};
  if (dotnet::equals_ignore_case(*rest, "ConnectionString")) return connection_string({});
  const auto endpoint = below(*rest, "Endpoints");
  if (endpoint && !endpoint->empty()) return connection_string(*endpoint);
  return named(is_one_of(*rest, management_options) ? KeyRole::option : KeyRole::not_read, *rest);
}

KeyMeaning functions_meaning(std::string_view key, std::string_view connection) {
  if (const auto listed = below(key, connection_strings)) {
    const bool is_read = dotnet::equals_ignore_case(*listed, connection);
    KeyMeaning meaning = is_read ? connection_string({}) : KeyMeaning{};
    meaning.is_fallback = is_read;
    if (!is_read && below(*listed, section)) meaning = named(KeyRole::not_read, key);
    return meaning;
  }
  if (const auto rest = below(key, connection); rest && !connection.empty()) {
    return rest->empty() ? connection_string({}) : named(KeyRole::identity, *rest);
  }
  if (is_one_of(key, functions_options) || below(key, "Azure:SignalR:HubProtocol")) {
    return named(KeyRole::option, key);
  }
  if (const auto endpoint = below(key, "Azure:SignalR:Endpoints"); endpoint && !endpoint->empty()) {
    const std::size_t colon = endpoint->find(':');
    const std::string_view type = colon == std::string_view::npos ? "" : endpoint->substr(colon + 1);
    static constexpr std::array<std::string_view, 3> types{"", "primary", "secondary"};
    if (is_one_of(type, types)) return connection_string(*endpoint);
    KeyMeaning meaning = named(KeyRole::identity, type);
    meaning.name_and_type = *endpoint;
    return meaning;
  }
  if (const auto rest = below(key, section)) return named(KeyRole::not_read, *rest);
  return {};
}

KeyMeaning isolated_meaning(std::string_view key, std::string_view connection) {
  const KeyMeaning meaning = functions_meaning(key, connection);
  return meaning.role == KeyRole::not_read ? management_meaning(key) : meaning;
}

// System.Configuration compares by case.
KeyMeaning aspnet_meaning(std::string_view key) {
  constexpr std::string_view main_key = "Azure:SignalR:ConnectionString";
  std::string_view name = key;
  KeyMeaning meaning;
  if (const auto listed = below(key, connection_strings)) name = *listed;
  if (name == main_key) {
    meaning = connection_string({});
  } else if (name.starts_with(main_key) && name[main_key.size()] == ':') {
    meaning = connection_string(name);
  } else if (below(name, section)) {
    meaning = named(KeyRole::not_read, name);
  }
  return meaning;
}

}  // namespace

KeyMeaning key_meaning(std::string_view key, HostKind host, std::string_view connection) {
  switch (host) {
    case HostKind::functions:
      return functions_meaning(key, connection);
    case HostKind::functions_isolated:
      return isolated_meaning(key, connection);
    case HostKind::management:
      return management_meaning(key);
    case HostKind::aspnet:
      return aspnet_meaning(key);
    case HostKind::aspnetcore:
      break;
  }
  return aspnetcore_meaning(key);
}

bool is_option_name(std::string_view name) {
  return is_one_of(name, option_names()) || dotnet::equals_ignore_case(name, "ApplicationName:");
}

}  // namespace signalr_config::lint
