#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "hosts/near_misses/near_misses.hpp"

namespace signalr_config::hosts {

/// What to call a setting so that it sets `key`: a variable has `__` where others have ':'.
std::string rename_advice(const Entry& entry, const std::string& key);

/// Knows which keys a registration reads, and tells why another one looks as if it was meant.
class KeyJudge {
 public:
  /// For `AddAzureSignalR()`, or for `AddNamedAzureSignalR(name)`.
  explicit KeyJudge(const std::optional<std::string>& registration);

  /// Whether the SDK reads the key: a connection string, an endpoint or an option.
  bool is_read(std::string_view key) const;

  /// Why the key looks as if it was meant to configure an endpoint; nothing if it does not, or if it is read.
  std::optional<NearMiss> near_miss(const Entry& entry) const;

 private:
  bool is_option(std::string_view key) const;

  std::optional<std::string> registration_;
  std::string section_;   ///< `Azure:SignalR:`, with the name of the registration
  std::string wanted_;    ///< the key of the default connection string
  std::string fallback_;  ///< the same below `ConnectionStrings`
};

}  // namespace signalr_config::hosts
