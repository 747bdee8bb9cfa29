#include "signalr_config/host_kind.hpp"

#include <algorithm>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

std::string_view to_string(const HostKind host) {
  switch (host) {
    case HostKind::functions:
      return "functions";
    case HostKind::functions_isolated:
      return "functions-isolated";
    case HostKind::management:
      return "management";
    case HostKind::aspnet:
      return "aspnet";
    case HostKind::aspnetcore:
      break;
  }
  return "aspnetcore";
}

const std::vector<HostKind>& all_host_kinds() {
  static const std::vector<HostKind> hosts{HostKind::aspnetcore, HostKind::functions,
                                           HostKind::functions_isolated, HostKind::management,
                                           HostKind::aspnet};
  return hosts;
}

std::optional<HostKind> parse_host_kind(const std::string_view name) {
  const auto& hosts = all_host_kinds();
  const auto found = std::ranges::find_if(hosts, [&](HostKind host) { return to_string(host) == name; });
  return found == hosts.end() ? std::nullopt : std::optional(*found);
}

}  // namespace v0
}  // namespace signalr_config
