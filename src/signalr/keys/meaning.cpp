#include "signalr/keys/meaning.hpp"

#include <algorithm>
#include <array>

#include "core/key_path.hpp"
#include "dotnet/ordinal_ignore_case.hpp"

namespace signalr_config::signalr {

namespace {

using keys::rest_below;

KeyMeaning connection_string(std::string_view name_and_type) {
  KeyMeaning meaning;
  meaning.role = name_and_type.empty() ? KeyRole::default_connection_string : KeyRole::endpoint;
  meaning.name_and_type = name_and_type;
  return meaning;
}

KeyMeaning not_read(std::string_view rest) {
  KeyMeaning meaning;
  meaning.role = KeyRole::not_read;
  meaning.option = rest;
  return meaning;
}

KeyMeaning option_or_nothing(const OptionKey* known, std::string_view name) {
  KeyMeaning meaning = not_read(name);
  if (known != nullptr) meaning.role = KeyRole::option;
  meaning.known_option = known;
  return meaning;
}

KeyMeaning identity(std::string_view name) {
  KeyMeaning meaning;
  meaning.role = KeyRole::identity;
  meaning.option = name;
  meaning.identity_key = find_identity_key(name);
  return meaning;
}

// What stands below the section of a registration of ASP.NET Core.
KeyMeaning of_section(std::string_view rest, bool is_named) {
  if (const auto endpoint = rest_below(rest, keys::connection_string)) return connection_string(*endpoint);
  const OptionKey* const known = find_option(Sdk::aspnetcore, rest);
  const bool is_of_it = known != nullptr && (!is_named || known->use != OptionUse::hosting_startup);
  return option_or_nothing(is_of_it ? known : nullptr, rest);
}

// A key below `Azure:SignalR` may belong to a registration of the name of its first segment.
KeyMeaning of_any_registration(std::string_view rest) {
  const KeyMeaning own = of_section(rest, false);
  const std::size_t colon = rest.find(':');
  if (own.role != KeyRole::not_read || colon == std::string_view::npos) return own;
  const std::string_view name = rest.substr(0, colon);
  if (dotnet::equals_ignore_case(name, "GracefulShutdown") ||
      dotnet::equals_ignore_case(name, keys::endpoints))
    return own;
  KeyMeaning registered = of_section(rest.substr(colon + 1), true);
  if (registered.role == KeyRole::not_read) return own;
  registered.registration = name;
  return registered;
}

// Options have no fallback.
KeyMeaning of_fallback(KeyMeaning meaning) {
  meaning.is_fallback = true;
  if (meaning.role == KeyRole::option) meaning.role = KeyRole::not_read;
  return meaning;
}

KeyMeaning aspnetcore_meaning(std::string_view key) {
  const auto listed = rest_below(key, keys::connection_strings);
  const auto rest = rest_below(listed.value_or(key), keys::section);
  if (!rest) return {};
  return listed ? of_fallback(of_any_registration(*rest)) : of_any_registration(*rest);
}

KeyMeaning management_meaning(std::string_view key) {
  const auto rest = rest_below(key, keys::section);
  if (!rest) {
    const auto listed = rest_below(key, keys::connection_strings);
    return listed && rest_below(*listed, keys::section) ? not_read(key) : KeyMeaning{};
  }
  if (dotnet::equals_ignore_case(*rest, keys::connection_string)) return connection_string({});
  const auto endpoint = rest_below(*rest, keys::endpoints);
  if (endpoint && !endpoint->empty()) return connection_string(*endpoint);
  return option_or_nothing(find_option(Sdk::management, *rest), *rest);
}

KeyMeaning functions_endpoint(std::string_view name_and_type) {
  const std::size_t colon = name_and_type.find(':');
  const std::string_view type = colon == std::string_view::npos ? "" : name_and_type.substr(colon + 1);
  static constexpr std::array<std::string_view, 3> types{"", keys::primary, keys::secondary};
  if (std::ranges::any_of(types, [&](std::string_view one) { return dotnet::equals_ignore_case(one, type); }))
    return connection_string(name_and_type);
  KeyMeaning meaning = identity(type);
  meaning.name_and_type = name_and_type;
  return meaning;
}

KeyMeaning functions_meaning(std::string_view key, std::string_view connection) {
  if (const auto listed = rest_below(key, keys::connection_strings)) {
    if (dotnet::equals_ignore_case(*listed, connection)) return of_fallback(connection_string({}));
    return rest_below(*listed, keys::section) ? not_read(key) : KeyMeaning{};
  }
  if (const auto rest = rest_below(key, connection); rest && !connection.empty())
    return rest->empty() ? connection_string({}) : identity(*rest);
  if (const OptionKey* const known = find_functions_option(key)) return option_or_nothing(known, key);
  const auto endpoint = rest_below(key, keys::endpoints_section);
  if (endpoint && !endpoint->empty()) return functions_endpoint(*endpoint);
  if (const auto rest = rest_below(key, keys::section)) return not_read(*rest);
  return {};
}

KeyMeaning isolated_meaning(std::string_view key, std::string_view connection) {
  const KeyMeaning meaning = functions_meaning(key, connection);
  return meaning.role == KeyRole::not_read ? management_meaning(key) : meaning;
}

// System.Configuration compares by case.
KeyMeaning aspnet_meaning(std::string_view key) {
  const std::string_view name = rest_below(key, keys::connection_strings).value_or(key);
  if (name == keys::main) return connection_string({});
  if (name.starts_with(keys::main) && name[keys::main.size()] == ':') return connection_string(name);
  return rest_below(name, keys::section) ? not_read(name) : KeyMeaning{};
}

// A registration's name may have ':' in it, which its keys alone do not tell.
bool is_read_by_registration(std::string_view key, const std::optional<std::string>& registration) {
  const auto listed = rest_below(key, keys::connection_strings);
  if (listed && registration && dotnet::equals_ignore_case(*listed, *registration)) return true;
  const auto rest = rest_below(listed.value_or(key), keys::section_of(registration));
  if (!rest) return false;
  const KeyMeaning meaning = of_section(*rest, registration.has_value());
  return (listed ? of_fallback(meaning) : meaning).role != KeyRole::not_read;
}

// One of the keys from which the SDK by itself takes the default connection string.
bool is_default(std::string_view key, const KeyReader& reader) {
  const std::string own = reader.sdk_key();
  const auto listed = keys::rest_below(key, keys::connection_strings);
  if (dotnet::equals_ignore_case(listed.value_or(key), own)) return true;
  return listed && reader.registration && dotnet::equals_ignore_case(*listed, *reader.registration);
}

}  // namespace

KeyMeaning meaning_of(std::string_view key, HostKind host, std::string_view connection) {
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

std::string KeyReader::wanted_key() const { return connection_string_key.value_or(sdk_key()); }

std::string KeyReader::sdk_key() const {
  return is_functions(host) ? connection
                            : keys::below(keys::section_of(registration), keys::connection_string);
}

bool is_read(std::string_view key, const KeyReader& reader) {
  if (reader.replaces_default()) {
    if (reader.connection_string_key && dotnet::equals_ignore_case(key, *reader.connection_string_key))
      return true;
    if (is_default(key, reader)) return false;
  }
  if (reader.host == HostKind::aspnetcore) return is_read_by_registration(key, reader.registration);
  const KeyMeaning meaning = meaning_of(key, reader.host, reader.connection);
  if (meaning.role == KeyRole::identity) return meaning.identity_key != nullptr;
  return meaning.role != KeyRole::none && meaning.role != KeyRole::not_read;
}

}  // namespace signalr_config::signalr
