#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

HostOptions functions(const TemporaryDirectory& root, const Variables& variables = {},
                      HostKind host = HostKind::functions) {
  HostOptions options(Environment::from_pairs(variables));
  options.host = host;
  options.content_root = root.path();
  return options;
}

std::optional<std::string> value(const HostSources& sources, std::string_view key) {
  const auto loaded = sources.builder.load();
  REQUIRE(loaded);
  const auto found = loaded->get(key);
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

void write_local_settings(const TemporaryDirectory& root, const std::string& values) {
  root.write("local.settings.json", R"({"IsEncrypted": false, "Values": {)" + values + "}}");
}

}  // namespace

TEST_CASE(
    "local.settings.json is read as func start reads it: below what the shell has, if that is not empty") {
  const TemporaryDirectory root;
  write_local_settings(root, R"("A__B": "file", "C": "file", "D:E": "file")");
  const HostSources sources = host_sources(functions(root, {{"C", "shell"}, {"D:E", ""}}));
  CHECK(sources.environment.value == "Development");
  CHECK(value(sources, "A:B") == "file");
  CHECK(value(sources, "C") == "shell");
  CHECK(value(sources, "D:E") == "file");
  CHECK(sources.variables.get("A__B") == "file");
}

TEST_CASE("outside of Development local.settings.json is not there") {
  const TemporaryDirectory root;
  write_local_settings(root, R"("A": "file")");
  HostOptions options = functions(root);
  options.environment_name = "Production";
  CHECK_FALSE(value(host_sources(options), "A"));
  const HostSources named = host_sources(functions(root, {{"AZURE_FUNCTIONS_ENVIRONMENT", "Staging"}}));
  CHECK(named.environment.value == "Staging");
  CHECK_FALSE(value(named, "A"));
}

TEST_CASE(
    "without local.settings.json the environment is Production, and no settings file is read by the host") {
  const TemporaryDirectory root;
  root.write("appsettings.json", R"({"A": "file"})");
  const HostSources sources = host_sources(functions(root));
  CHECK(sources.environment.value == "Production");
  CHECK_FALSE(value(sources, "A"));
}

TEST_CASE("an isolated worker reads its settings files, below variables and local.settings.json") {
  const TemporaryDirectory root;
  root.write("appsettings.json", R"({"A": "file", "B": "file", "C": "file"})");
  root.write("appsettings.Development.json", R"({"B": "development", "C": "development"})");
  write_local_settings(root, R"("C": "local")");
  const HostSources sources = host_sources(functions(root, {}, HostKind::functions_isolated));
  CHECK(value(sources, "A") == "file");
  CHECK(value(sources, "B") == "development");
  CHECK(value(sources, "C") == "local");
}

TEST_CASE("DOTNET_ENVIRONMENT names the environment of the worker, not that of the host") {
  const TemporaryDirectory root;
  const Variables variables{{"DOTNET_ENVIRONMENT", "Staging"}};
  CHECK(host_sources(functions(root, variables)).environment.value == "Production");
  CHECK(host_sources(functions(root, variables, HostKind::functions_isolated)).environment.value ==
        "Staging");
}

TEST_CASE("user secrets are on top of the variables of the host, and below those of the worker") {
  const TemporaryDirectory root;
  root.write("App.csproj",
             "<Project><PropertyGroup><UserSecretsId>id</UserSecretsId></PropertyGroup></Project>");
  root.write("home/.microsoft/usersecrets/id/secrets.json", R"({"A": "secret"})");
  write_local_settings(root, R"("A": "local", "FUNCTIONS_WORKER_RUNTIME": "dotnet")");
  const Variables variables{{"HOME", root.path() / "home"}};
  CHECK(value(host_sources(functions(root, variables)), "A") == "secret");
  CHECK(value(host_sources(functions(root, variables, HostKind::functions_isolated)), "A") == "local");
  write_local_settings(root, R"("A": "local", "FUNCTIONS_WORKER_RUNTIME": "node")");
  const HostSources node = host_sources(functions(root, variables));
  CHECK(value(node, "A") == "local");
  CHECK_FALSE(node.secrets.included);
}

TEST_CASE("a local.settings.json that does not parse is told with its place") {
  const TemporaryDirectory root;
  root.write("local.settings.json", "{\n  \"Values\": 1 2\n}");
  const HostSources sources = host_sources(functions(root));
  REQUIRE(sources.diagnostics.size() == 1);
  CHECK(sources.diagnostics[0].position()->line == 2);
}

TEST_CASE("the whole way for a Functions project is one call") {
  const TemporaryDirectory root;
  write_local_settings(root, R"("AzureSignalRConnectionString__serviceUri": "https://a.example",)"
                             R"("AZURE_CLIENT_ID": "c")");
  const Resolution resolution = resolve_host(functions(root)).value();
  REQUIRE(resolution.endpoints().size() == 1);
  CHECK(resolution.endpoints()[0].to_string() == "(Primary)https://a.example");
}
