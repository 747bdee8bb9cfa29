#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hosts/near_misses/near_misses.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::hosts {

/// The keys of the hosts that have one registration only: Functions, the Management SDK, ASP.NET.
class HostKeys {
 public:
  /// `connection` is the name of a Functions connection.
  HostKeys(HostKind host, const std::string& connection);

  /// Whether the host reads the key, or one above it.
  bool is_read(std::string_view key) const;

  /// Why the key looks as if it was meant to configure an endpoint; nothing if it does not, or if it is read.
  std::optional<NearMiss> near_miss(const Entry& entry) const;

 private:
  HostKind host_;
  std::string wanted_;
  std::vector<std::string> read_;      ///< with everything below them
  std::vector<std::string> reported_;  ///< the resolution says of these that they are not read
};

}  // namespace signalr_config::hosts
