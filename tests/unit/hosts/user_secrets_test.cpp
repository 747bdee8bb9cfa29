#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

HostOptions host_with_secrets(const TemporaryDirectory& root, const std::string& environment) {
  HostOptions options(Environment::from_pairs({{"HOME", root.path()}, {"DOTNET_ENVIRONMENT", environment}}));
  options.content_root = root.path();
  return options;
}

void write_secrets(const TemporaryDirectory& root) {
  root.write(".microsoft/usersecrets/id/secrets.json", R"({"K": "secret"})");
}

}  // namespace

TEST_CASE("secrets are read in Development only, and otherwise it is said why not") {
  const TemporaryDirectory root;
  write_secrets(root);
  root.write("App.csproj", "<UserSecretsId>id</UserSecretsId>");
  const HostSources development = host_sources(host_with_secrets(root, "DEVELOPMENT"));
  REQUIRE(development.secrets.included);
  REQUIRE(development.builder.load()->get("K") == "secret");

  const HostSources production = host_sources(host_with_secrets(root, "Production"));
  REQUIRE_FALSE(production.secrets.included);
  REQUIRE(production.secrets.path == root.path() / ".microsoft/usersecrets/id/secrets.json");
  REQUIRE(production.secrets.reason == "the environment is 'Production', not Development");
  REQUIRE_FALSE(production.builder.load()->get("K"));
}

TEST_CASE("a given id needs no project, and secrets can be left out") {
  const TemporaryDirectory root;
  write_secrets(root);
  HostOptions options = host_with_secrets(root, "Development");
  REQUIRE_FALSE(host_sources(options).secrets.included);
  options.secrets_id = "id";
  REQUIRE(host_sources(options).builder.load()->get("K") == "secret");
  options.user_secrets = false;
  REQUIRE_FALSE(host_sources(options).secrets.included);
}

TEST_CASE("several project files leave the id open until one is named") {
  const TemporaryDirectory root;
  write_secrets(root);
  root.write("A.csproj", "<UserSecretsId>id</UserSecretsId>");
  root.write("B.csproj", "<UserSecretsId>other</UserSecretsId>");
  HostOptions options = host_with_secrets(root, "Development");
  REQUIRE_FALSE(host_sources(options).secrets.included);
  options.project = root.path() / "A.csproj";
  REQUIRE(host_sources(options).secrets.included);
  REQUIRE(host_sources(options).application->value == "A");
}

TEST_CASE("an id that only MSBuild can evaluate is refused where the secrets would be read") {
  const TemporaryDirectory root;
  root.write("App.csproj", "<Project>\n  <UserSecretsId>$(Company)-app</UserSecretsId>\n</Project>");
  const HostSources development = host_sources(host_with_secrets(root, "Development"));
  REQUIRE(development.diagnostics.size() == 1);
  REQUIRE(development.diagnostics[0].code == DiagnosticCode::secrets_id_expression);
  REQUIRE(development.diagnostics[0].position() == Position{2, 18});
  REQUIRE(host_sources(host_with_secrets(root, "Production")).diagnostics.empty());
}

TEST_CASE(
    "a store without a place is a warning, an id with a path in it an error, both in Development only") {
  const TemporaryDirectory root;
  HostOptions options = host_with_secrets(root, "Development");
  options.environment = Environment::from_pairs({{"DOTNET_ENVIRONMENT", "Development"}});
  options.secrets_id = "id";
  const HostSources unplaced = host_sources(options);
  REQUIRE_FALSE(unplaced.secrets.included);
  REQUIRE(unplaced.diagnostics.at(0).code == DiagnosticCode::user_secrets_no_root);
  REQUIRE(unplaced.diagnostics.at(0).severity == Severity::warning);
  REQUIRE(unplaced.builder.load());

  options = host_with_secrets(root, "Development");
  options.secrets_id = "../other";
  REQUIRE(host_sources(options).diagnostics.at(0).severity == Severity::error);
  options.environment_name = "Production";
  REQUIRE(host_sources(options).diagnostics.empty());
}

TEST_CASE("where the id has no directory yet, secrets.json of the content root is read, as .NET does") {
  const TemporaryDirectory root;
  root.write("secrets.json", R"({"K": "stray"})");
  HostOptions options = host_with_secrets(root, "Development");
  options.secrets_id = "id";
  REQUIRE(host_sources(options).builder.load()->get("K") == "stray");
  write_secrets(root);
  REQUIRE(host_sources(options).builder.load()->get("K") == "secret");
}

TEST_CASE("an application without a project has its id in the nearest .signalr-config.yaml") {
  const TemporaryDirectory root;
  write_secrets(root);
  root.write("app/server/appsettings.json", "{}");
  root.write(".signalr-config.yaml", "# settings\nsecretsId: id\n");
  HostOptions options = host_with_secrets(root, "Development");
  options.content_root = root.path() / "app/server";
  const HostSources found = host_sources(options);
  REQUIRE(found.secrets.included);
  CHECK(found.secrets.id->reason == "secretsId in " + (root.path() / ".signalr-config.yaml:2:12").string());
  CHECK(found.builder.load()->get("K") == "secret");

  root.write("app/server/App.csproj", "<UserSecretsId>other</UserSecretsId>");
  CHECK(host_sources(options).secrets.id->value == "other");
}

TEST_CASE("a .signalr-config.yaml that is no YAML is told with its place, where secrets would be read") {
  const TemporaryDirectory root;
  root.write(".signalr-config.yaml", "secretsId: [\n");
  const HostSources development = host_sources(host_with_secrets(root, "Development"));
  REQUIRE(development.diagnostics.size() == 1);
  CHECK(development.diagnostics[0].code == DiagnosticCode::yaml_syntax);
  CHECK(development.diagnostics[0].position() == Position{2, 1});
  CHECK(host_sources(host_with_secrets(root, "Production")).diagnostics.empty());
}
