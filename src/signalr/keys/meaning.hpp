#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "signalr/keys/identity_keys.hpp"
#include "signalr/keys/options.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::signalr {

/// What a key is to the SDK of a host.
enum class KeyRole : std::uint8_t {
  none,                       ///< nothing that has to do with the service
  default_connection_string,  ///< `Azure:SignalR:ConnectionString`, `AzureSignalRConnectionString`
  endpoint,                   ///< a named endpoint's connection string
  identity,                   ///< a key of an identity section of Functions
  option,                     ///< an option that the SDK reads
  not_read,                   ///< in the SDK's section, and the SDK of this host does not read it
};

/// A key, taken apart. The views are parts of the key that was given.
struct KeyMeaning {
  KeyRole role = KeyRole::none;
  bool is_fallback = false;        ///< below `ConnectionStrings:`
  std::string_view registration;   ///< of `Azure:SignalR:{registration}:...`; empty: the unnamed one
  std::string_view name_and_type;  ///< of an endpoint: `east:secondary`
  std::string_view option;         ///< of an option, or of a key that is not read: the part below the section
  const OptionKey* known_option = nullptr;  ///< of an option: what is known of it
  /// Of an identity section: what is known of the key; null pointer: nothing reads a key of that name.
  const IdentityKey* identity_key = nullptr;

  [[nodiscard]] bool is_connection_string() const {
    return role == KeyRole::default_connection_string || role == KeyRole::endpoint;
  }
};

/// Tells what a key means to a host, whatever registration it is for; `connection` is the name of a Functions
/// connection.
[[nodiscard]] KeyMeaning meaning_of(std::string_view key, HostKind host, std::string_view connection);

/// Who reads keys: a host, with what its program has chosen.
struct KeyReader {
  HostKind host = HostKind::aspnetcore;
  std::string connection = std::string(keys::default_connection);  ///< of Functions
  std::optional<std::string> registration = std::nullopt;          ///< of `AddNamedAzureSignalR`
  /// The key whose value its code hands to the SDK as the default connection string.
  std::optional<std::string> connection_string_key = std::nullopt;
  /// Whether code gives the default connection string by itself: no key does then.
  bool has_default_in_code = false;

  /// The key that sets the default endpoint.
  [[nodiscard]] std::string wanted_key() const;

  /// The key below which endpoints with a name are, and which sets the default one where code hands nothing
  /// over.
  [[nodiscard]] std::string sdk_key() const;

  /// Whether code sets the default connection string after configuration is read.
  [[nodiscard]] bool replaces_default() const { return connection_string_key || has_default_in_code; }
};

/// Whether the key is one that is read: a connection string, a key of an identity, or an option.
[[nodiscard]] bool is_read(std::string_view key, const KeyReader& reader);

}  // namespace signalr_config::signalr
