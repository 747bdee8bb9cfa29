#include "unit/deployments/described.hpp"

// Which applications a file of Bicep starts, and with which variables.

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

Deployment read_bicep_file(std::string text) { return read(SourceKind::bicep, "m.bicep", std::move(text)); }

}  // namespace

TEST_CASE("a site has settings and connection strings", "[deployments][bicep]") {
  const Deployment deployment = read_bicep_file(
      "resource web 'Microsoft.Web/sites@2023-12-01' = {\n"
      "  name: 'chat'\n"
      "  properties: {\n"
      "    siteConfig: {\n"
      "      appSettings: [\n"
      "        { name: 'A', value: '1' }\n"
      "        {\n"
      "          name: 'B'\n"
      "          value: 'it\\'s'\n"
      "        }\n"
      "        { name: 'C', value: '@Microsoft.KeyVault(VaultName=v;SecretName=s)' }\n"
      "        { name: 'N', value: 7 }\n"
      "      ]\n"
      "      connectionStrings: [\n"
      "        { name: 'D', connectionString: '4', type: 'SQLAzure' }, { name: 'E', connectionString: '5' }\n"
      "      ]\n"
      "    }\n"
      "  }\n"
      "}\n");
  CHECK(labels(deployment) == std::vector<std::string>{"chat"});
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=1", "m.bicep:6:30"},
                  {"B=it's", "m.bicep:9:19"},
                  {"C=reference, not resolved here: Key Vault v, secret s", "m.bicep:11:30"},
                  {"N=7", "m.bicep:12:29"},
                  {"SQLAZURECONNSTR_D=4", "m.bicep:15:41"},
                  {"CUSTOMCONNSTR_E=5", "m.bicep:15:97"}});
}

TEST_CASE("settings that are a resource of their own take the place of a site's", "[deployments][bicep]") {
  const Deployment deployment = read_bicep_file(
      "param name string\n"
      "resource web 'Microsoft.Web/sites@2023-12-01' = {\n"
      "  name: name\n"
      "  properties: { siteConfig: { appSettings: [{ name: 'OLD', value: '1' }] } }\n"
      "  resource slot 'slots' = {\n"
      "    name: 'staging'\n"
      "    properties: {}\n"
      "    resource settings 'config@2023-12-01' = {\n"
      "      name: 'appsettings'\n"
      "      properties: { S: 'slot' }\n"
      "    }\n"
      "  }\n"
      "}\n"
      "resource settings 'Microsoft.Web/sites/config@2023-12-01' = {\n"
      "  parent: web\n"
      "  name: 'appsettings'\n"
      "  properties: { 'A': 'a' }\n"
      "}\n"
      "resource strings 'Microsoft.Web/sites/config@2023-12-01' = {\n"
      "  name: '${name}/connectionstrings'\n"
      "  properties: { C: { value: 'c', type: 'Custom' } }\n"
      "}\n");
  CHECK(labels(deployment) == std::vector<std::string>{"web", "slot"});
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=a", "m.bicep:17:23"}, {"CUSTOMCONNSTR_C=c", "m.bicep:21:30"}});
  CHECK(variables(deployment.applications.at(1)) == Variables{{"S=slot", "m.bicep:10:25"}});
}

TEST_CASE("settings of a site that is there already are an application", "[deployments][bicep]") {
  const Deployment deployment = read_bicep_file(
      "resource web 'Microsoft.Web/sites@2023-12-01' existing = { name: 'chat' }\n"
      "resource pages 'Microsoft.Web/staticSites@2023-12-01' = { name: 'pages' }\n"
      "resource a 'Microsoft.Web/sites/config@2023-12-01' = {\n"
      "  parent: web\n  name: 'appsettings'\n  properties: { A: '1' }\n}\n"
      "resource b 'Microsoft.Web/staticSites/config@2023-12-01' = {\n"
      "  parent: pages\n  name: 'functionappsettings'\n  properties: { B: '2' }\n}\n");
  CHECK(labels(deployment) == std::vector<std::string>{"pages", "chat"});
  CHECK(variables(deployment.applications.at(0)) == Variables{{"B=2", "m.bicep:11:21"}});
  CHECK(variables(deployment.applications.at(1)) == Variables{{"A=1", "m.bicep:6:21"}});
}

TEST_CASE("containers have variables and secrets", "[deployments][bicep]") {
  const Deployment deployment = read_bicep_file(
      "resource app 'Microsoft.App/containerApps@2024-03-01' = {\n"
      "  name: 'app'\n"
      "  properties: {\n"
      "    configuration: {\n"
      "      secrets: [\n"
      "        { name: 'here', value: 'x' }\n"
      "        { name: 'vault', keyVaultUrl: 'https://v.vault.azure.net/secrets/s' }\n"
      "      ]\n"
      "    }\n"
      "    template: { containers: [{ name: 'c', env: [\n"
      "      { name: 'A', secretRef: 'here' }\n"
      "      { name: 'B', secretRef: 'vault' }\n"
      "      { name: 'C', secretRef: 'gone' }\n"
      "      { name: 'D', value: 'd' }\n"
      "    ] }] }\n"
      "  }\n"
      "}\n"
      "resource group 'Microsoft.ContainerInstance/containerGroups@2023-05-01' = {\n"
      "  name: 'group'\n"
      "  properties: { containers: [{ name: 'c', properties: { environmentVariables: [\n"
      "    { name: 'A', value: 'x' }\n"
      "    { name: 'B', secureValue: 'y' }\n"
      "  ] } }] }\n"
      "}\n");
  CHECK(labels(deployment) == std::vector<std::string>{"app/c", "group/c"});
  CHECK(variables(deployment.applications.at(0)) ==
        Variables{{"A=x", "m.bicep:6:33 (from m.bicep:11:32)"},
                  {"B=reference, not resolved here: Key Vault v.vault.azure.net, secret s", "m.bicep:12:32"},
                  {"C=unresolved: secret gone of the container app", "m.bicep:13:32"},
                  {"D=d", "m.bicep:14:28"}});
  CHECK(variables(deployment.applications.at(1)) ==
        Variables{{"A=x", "m.bicep:21:26"}, {"B=y", "m.bicep:22:32"}});
}

TEST_CASE("a condition that is false leaves a resource out", "[deployments][bicep]") {
  CHECK(labels(read_bicep_file(
            "param ask bool\nparam no bool = false\n"
            "resource a 'Microsoft.Web/sites@2023-12-01' = if (no) { name: 'a' }\n"
            "resource b 'Microsoft.Web/sites@2023-12-01' = if (ask) { name: 'b' }\n"
            "resource c 'Microsoft.Web/sites@2023-12-01' = if (!no && 2 > 1) { name: 'c' }\n")) ==
        std::vector<std::string>{"b", "c"});
}

TEST_CASE("a loop makes a site for each item", "[deployments][bicep]") {
  const Deployment deployment = read_bicep_file(
      "var regions = ['east', 'west']\n"
      "resource web 'Microsoft.Web/sites@2023-12-01' = [for (region, i) in regions: {\n"
      "  name: 'chat-${region}'\n"
      "  properties: { siteConfig: { appSettings: [{ name: 'REGION', value: region }\n"
      "    { name: 'NUMBER', value: string(i + 1) }] } }\n"
      "}]\n");
  CHECK(labels(deployment) == std::vector<std::string>{"chat-east", "chat-west"});
  CHECK(variables(deployment.applications.at(1)) ==
        Variables{{"REGION=west", "m.bicep:1:25 (from m.bicep:4:70)"}, {"NUMBER=2", "m.bicep:5:30"}});
}
