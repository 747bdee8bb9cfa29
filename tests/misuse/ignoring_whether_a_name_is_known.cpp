#include <optional>
#include <string_view>

#include "signalr_config/host_kind.hpp"

std::optional<signalr_config::HostKind> host_of(std::string_view name) {
  signalr_config::parse_host_kind(name);  // refused
  return signalr_config::parse_host_kind(name);
}
