#pragma once

#include <string_view>

#include "signalr_config/host_kind.hpp"

namespace signalr_config::lint {

/// What a key is to the SDK of a host.
enum class KeyRole {
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

  bool is_connection_string() const {
    return role == KeyRole::default_connection_string || role == KeyRole::endpoint;
  }
};

/// Tells what a key means to a host; `connection` is the name of a Functions connection.
KeyMeaning key_meaning(std::string_view key, HostKind host, std::string_view connection);

/// Whether a key is spelled as an option of `AddAzureSignalR` is, below its section.
bool is_option_name(std::string_view name);

}  // namespace signalr_config::lint
