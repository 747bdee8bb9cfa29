#include <catch2/catch.hpp>
#include <set>

#include "identity/managed_identity_source.hpp"
#include "signalr_config/identity.hpp"

using namespace signalr_config;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;
using Kind = ChainLinkKind;

// A machine that has these files, or one that nobody can look at.
struct Machine {
  std::set<std::string> files;
  bool is_known = true;
};

ChainLink link(Kind kind, const Variables& variables, const Machine& machine = {}) {
  IdentityOptions options;
  options.environment = Environment::from_pairs(variables);
  options.version = IdentityVersion::v1_21;
  if (machine.is_known)
    options.file_exists = [files = machine.files](const std::filesystem::path& path) {
      return files.contains(path.string());
    };
  const auto made = default_credential_chain({}, options);
  for (const ChainLink& found : made->links) {
    if (found.kind == kind) return found;
  }
  FAIL("the chain has no such link");
  return {};
}

}  // namespace

TEST_CASE("a link that lacks variables is passed over, and says which") {
  const ChainLink environment = link(Kind::environment, {{"AZURE_TENANT_ID", "t"}});
  CHECK(environment.state == LinkState::not_configured);
  CHECK(environment.finding.masked() == "AZURE_CLIENT_ID is not set");
  const ChainLink workload = link(Kind::workload_identity, {{"AZURE_CLIENT_ID", "c"}});
  CHECK(workload.finding.masked() == "AZURE_TENANT_ID, AZURE_FEDERATED_TOKEN_FILE are not set");
}

TEST_CASE("a file that is missing does not make its link unconfigured: it fails and ends the chain") {
  const Variables variables{
      {"AZURE_TENANT_ID", "t"}, {"AZURE_CLIENT_ID", "c"}, {"AZURE_FEDERATED_TOKEN_FILE", "/token"}};
  const ChainLink missing = link(Kind::workload_identity, variables);
  CHECK(missing.state == LinkState::configured);
  CHECK(missing.finding.masked().ends_with("fails and ends the chain"));
  const ChainLink present = link(Kind::workload_identity, variables, {{"/token"}});
  CHECK_FALSE(present.finding.masked().ends_with("fails and ends the chain"));
}

TEST_CASE("a tool counts where it is on the PATH and somebody has signed in") {
  const Variables variables{{"PATH", "/bin:/opt/bin"}, {"HOME", "/home/me"}};
  CHECK(link(Kind::azure_cli, variables, {{"/opt/bin/az"}}).state == LinkState::not_configured);
  CHECK(link(Kind::azure_cli, variables, {{"/home/me/.azure/azureProfile.json"}}).state ==
        LinkState::not_configured);
  CHECK(link(Kind::azure_cli, variables, {{"/opt/bin/az", "/home/me/.azure/azureProfile.json"}}).state ==
        LinkState::configured);
  const Variables elsewhere{{"PATH", "/bin"}, {"AZURE_CONFIG_DIR", "/az"}};
  CHECK(link(Kind::azure_cli, elsewhere, {{"/bin/az", "/az/azureProfile.json"}}).state ==
        LinkState::configured);
  CHECK(link(Kind::azure_developer_cli, variables, {{"/bin/azd", "/home/me/.azd/auth"}}).state ==
        LinkState::configured);
  CHECK(link(Kind::azure_power_shell, variables, {{"/bin/pwsh", "/home/me/.Azure/AzureRmContext.json"}})
            .state == LinkState::configured);
}

TEST_CASE("of a machine that nobody can look at, tools stay undecided") {
  CHECK(link(Kind::azure_cli, {}, {{}, false}).state == LinkState::undecided);
  CHECK(link(Kind::visual_studio, {}, {{}, false}).state == LinkState::undecided);
  CHECK(link(Kind::visual_studio, {}).state == LinkState::not_configured);
}

TEST_CASE("a managed identity is certain only where the platform says so") {
  CHECK(link(Kind::managed_identity, {}).state == LinkState::undecided);
  CHECK(link(Kind::managed_identity, {{"IDENTITY_ENDPOINT", "http://x"}, {"IDENTITY_HEADER", "h"}}).state ==
        LinkState::configured);
}

TEST_CASE("the source of managed identities is told by variables, in Azure.Identity's order") {
  using Source = identity::ManagedIdentitySource;
  const auto source = [](const Variables& variables) {
    return identity::managed_identity_source(Environment::from_pairs(variables));
  };
  Variables all{{"IDENTITY_ENDPOINT", "e"}, {"IMDS_ENDPOINT", "i"}};
  CHECK(source({}) == Source::instance_metadata);
  CHECK(source(all) == Source::azure_arc);
  all.emplace_back("MSI_ENDPOINT", "m");
  CHECK(source(all) == Source::cloud_shell);
  all.emplace_back("MSI_SECRET", "s");
  CHECK(source(all) == Source::app_service);
  all.insert(all.end(), {{"IDENTITY_HEADER", "h"}, {"IDENTITY_SERVER_THUMBPRINT", "t"}});
  CHECK(source(all) == Source::service_fabric);
  CHECK(source({{"AZURE_TENANT_ID", "t"}, {"AZURE_CLIENT_ID", "c"}, {"AZURE_FEDERATED_TOKEN_FILE", "f"}}) ==
        Source::token_exchange);
}
