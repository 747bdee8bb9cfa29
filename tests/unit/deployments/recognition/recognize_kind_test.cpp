#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "signalr_config/deployment.hpp"

using namespace signalr_config;

namespace {

struct Recognized {
  std::string name;
  std::string text;
  std::optional<SourceKind> kind;
};

void check(const std::vector<Recognized>& all) {
  for (const Recognized& recognized : all) {
    INFO(recognized.name << ": " << recognized.text);
    const auto kind = recognize_kind(recognized.name, recognized.text);
    CHECK(kind == recognized.kind);
  }
}

}  // namespace

TEST_CASE("most kinds are told by the name of the file", "[deployments][recognize]") {
  check({{"appsettings.json", "[", SourceKind::json},
         {"a/appsettings.Production.json", "{\"services\": {\"x\": {\"image\": 1}}}", SourceKind::json},
         {"appsettings.yaml", "", SourceKind::yaml},
         {"secrets.json", "", SourceKind::user_secrets},
         {"Properties/launchSettings.json", "", SourceKind::launch_settings},
         {"local.settings.json", "", SourceKind::local_settings},
         {"docker-compose.prod.yml", "", SourceKind::compose},
         {"compose.yaml", "", SourceKind::compose},
         {"Dockerfile", "", SourceKind::dockerfile},
         {"Dockerfile.arm", "", SourceKind::dockerfile},
         {"web.Dockerfile", "", SourceKind::dockerfile},
         {"chat.service", "", SourceKind::systemd},
         {".env", "", SourceKind::dotenv_compose},
         {".env.local", "", SourceKind::dotenv_compose},
         {"Main.bicep", "", SourceKind::bicep},
         {"infra/prod.bicepparam", "", SourceKind::bicep},
         {"Web.config", "", SourceKind::web_config},
         {"Chat.exe.config", "", SourceKind::web_config},
         {"x.INI", "", SourceKind::ini},
         {"x.xml", "", SourceKind::xml},
         {"x.info", "", SourceKind::info},
         {".github/workflows/x.yml", "", SourceKind::github_actions}});
}

TEST_CASE("JSON and YAML are told apart by what stands in them", "[deployments][recognize]") {
  check(
      {{"a.yaml", "# x\n---\napiVersion: v1\nkind: Pod\n", SourceKind::kubernetes},
       {"a.json", "{\"apiVersion\": \"v1\", \"kind\": \"List\", \"items\": [", SourceKind::kubernetes},
       {"a.yml", "services:\n  web:\n    image: x\n", SourceKind::compose},
       {"a.yml", "services:\n  web: http://x\n", SourceKind::yaml},
       {"a.yml", "properties:\n  template:\n    containers:\n    - name: c\n", SourceKind::container_apps},
       {"a.yml", "type: Microsoft.App/containerApps\n", SourceKind::container_apps},
       {"a.yml", "type: Microsoft.ContainerInstance/containerGroups\n", SourceKind::container_instances},
       {"a.yml", "'on': push\njobs:\n  x:\n    runs-on: y\n", SourceKind::github_actions},
       {"a.json", "[{\"Id\": \"x\", \"Config\": {\"Env\": []}}]", SourceKind::docker_inspect},
       {"a.json", "[{\"name\": \"x\", \"slotSetting\": false, \"value\": \"\"}]", SourceKind::appservice},
       {"a.json", "[{\"name\": \"x\", \"type\": \"Custom\", \"value\": \"\"}]", SourceKind::appservice},
       {"a.json", "{\"profiles\": {\"x\": {\"commandName\": \"Project\"}}}", SourceKind::launch_settings},
       {"a.json", "{\"IsEncrypted\": false, \"Values\": {}}", SourceKind::local_settings},
       {"a.json",
        "{\"$schema\": \"https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#\"",
        SourceKind::arm_template},
       {"a.json",
        "{\"$schema\": \"https://schema.management.azure.com/schemas/2015-01-01/deploymentParameters.json#\"",
        SourceKind::arm_template},
       {"a.json", "{\"primaryConnectionString\": \"x\"", SourceKind::az_keys},
       {"a.json", "[{\"id\": \"https://v.vault.azure.net/secrets/x\"}]", SourceKind::az_keyvault},
       {"a.json", "{\"items\": [{\"key\": \"a\", \"value\": \"b\"}]}", SourceKind::az_appconfig},
       {"a.json", "[{\"etag\": \"e\", \"key\": \"a\"}]", SourceKind::az_appconfig},
       {"a.json", "\xEF\xBB\xBF{\"Azure\": {\"SignalR\": {}}}", SourceKind::json},
       {"a.json", "{\"profiles\": {\"x\": 1}, \"jobs\": 1, \"kind\": 2}", SourceKind::json},
       {"a.json", "{ // \"apiVersion\": 1, \"kind\": 2\n", SourceKind::json},
       {"a.yaml", "a: 1\n", SourceKind::yaml}});
}

TEST_CASE("JSON with mistakes is told by what can be read of it", "[deployments][recognize]") {
  const std::string pod = "\"apiVersion\": \"v1\", \"kind\": \"Pod\"";
  check({{"a.json", "<<<<<<< HEAD\n{" + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": , " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\" 1, \"y\": [1 2], " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": tru, y: 1, " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": \"not\nclosed, " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": 1 " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": [1}, " + pod + "}", SourceKind::kubernetes},
         {"a.json", "{,,}{" + pod + "}", SourceKind::kubernetes},
         {"a.json", "{\"x\": {" + pod + "}, \"y\" ]}", SourceKind::json},
         {"a.json", "}}]][[,,\"\"::{{", SourceKind::json}});
}

TEST_CASE("text without a name is told by its first lines", "[deployments][recognize]") {
  check({{"", "", std::nullopt},
         {"", "hello\n", std::nullopt},
         {"", "{\"a\": 1}", SourceKind::json},
         {"", "[{\"Id\": 1, \"Config\": 1}]", SourceKind::docker_inspect},
         {"", "---\n# Source: x\napiVersion: v1\nkind: Pod\n", SourceKind::kubernetes},
         {"", "Azure:\n  SignalR:\n", SourceKind::yaml},
         {"", "<configuration><appSettings/></configuration>", SourceKind::web_config},
         {"", "<?xml version='1.0'?><a/>", SourceKind::xml},
         {"", "[Unit]\nDescription=x\n", SourceKind::systemd},
         {"", "[Azure:SignalR]\na=b\n", SourceKind::ini},
         {"", "# syntax=docker/dockerfile:1\nFROM x\n", SourceKind::dockerfile},
         {"", "# c\nA=b\n", SourceKind::dotenv_compose},
         {"", "export A=b\n", SourceKind::dotenv_compose}});
}
