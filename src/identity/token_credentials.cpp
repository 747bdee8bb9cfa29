#include "identity/token_credentials.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "dotnet/ordinal_ignore_case.hpp"
#include "dotnet/white_space.hpp"
#include "identity/identity_errors.hpp"

namespace signalr_config::identity {

namespace {

using Kind = ChainLinkKind;

constexpr std::array deployed{Kind::environment, Kind::workload_identity, Kind::managed_identity};
constexpr std::array tools_of_1_11{Kind::visual_studio, Kind::azure_cli, Kind::azure_power_shell,
                                   Kind::azure_developer_cli};
constexpr std::array tools_of_1_21{Kind::visual_studio,     Kind::visual_studio_code,  Kind::azure_cli,
                                   Kind::azure_power_shell, Kind::azure_developer_cli, Kind::broker};
// Those that are no longer possible where a variable selects one alone are none.
constexpr std::array selectable{Kind::environment,         Kind::workload_identity,
                                Kind::managed_identity,    Kind::visual_studio,
                                Kind::visual_studio_code,  Kind::azure_cli,
                                Kind::azure_power_shell,   Kind::azure_developer_cli,
                                Kind::interactive_browser, Kind::broker};
constexpr std::array<std::string_view, 2> unsupported{"AzurePipelinesCredential",
                                                      "ManagedIdentityAsFederatedIdentityCredential"};

template <typename... Groups>
std::vector<Kind> joined(const Groups&... groups) {
  std::vector<Kind> links;
  (links.insert(links.end(), groups.begin(), groups.end()), ...);
  return links;
}

}  // namespace

Result<std::vector<ChainLinkKind>, IdentityError> chain_links(const IdentityOptions& options) {
  if (options.version == IdentityVersion::v1_11) return joined(deployed, tools_of_1_11);
  const EnvironmentVariable* const variable = options.environment.find("AZURE_TOKEN_CREDENTIALS");
  if (variable == nullptr || variable->value.empty()) return joined(deployed, tools_of_1_21);
  const std::string_view value = dotnet::trim(variable->value);
  const auto is = [&](std::string_view name) { return dotnet::equals_ignore_case(value, name); };
  if (is("dev")) return joined(tools_of_1_21);
  if (is("prod")) return joined(deployed);
  const auto one = std::ranges::find_if(selectable, [&](Kind kind) { return is(kind_name(kind)); });
  if (one != selectable.end()) return std::vector<Kind>{*one};
  const identity_errors::Place place{variable->name, variable->origin};
  const auto refused = std::ranges::find_if(unsupported, is);
  if (refused != unsupported.end()) return identity_errors::token_credentials_unsupported(*refused, place);
  return identity_errors::token_credentials_unknown(value, place);
}

}  // namespace signalr_config::identity
