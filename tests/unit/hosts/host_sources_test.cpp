#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

HostOptions host(const TemporaryDirectory& root, const Variables& variables = {},
                 std::vector<std::string> arguments = {}) {
  HostOptions options(Environment::from_pairs(variables));
  options.content_root = root.path();
  options.arguments = std::move(arguments);
  return options;
}

std::optional<std::string> value(const HostSources& sources, std::string_view key) {
  const auto loaded = sources.builder.load();
  REQUIRE(loaded);
  const auto found = loaded->get(key);
  return found ? std::optional(std::string(*found)) : std::nullopt;
}

}  // namespace

TEST_CASE("every source of the host overrides those before it") {
  const TemporaryDirectory root;
  root.write("App.csproj",
             "<Project><PropertyGroup><UserSecretsId>id</UserSecretsId></PropertyGroup></Project>");
  const std::string home = root.path() / "home";
  // Level n sets the keys K1 to Kn, so that Kn shows the lowest level that may still decide.
  root.write("appsettings.json", R"({"K4": "4", "K5": "4", "K6": "4", "K7": "4", "K8": "4", "K9": "4"})");
  root.write("appsettings.Development.json", R"({"K5": "5", "K6": "5", "K7": "5", "K8": "5", "K9": "5"})");
  root.write("App.settings.json", R"({"K6": "6", "K7": "6", "K8": "6", "K9": "6"})");
  root.write("App.settings.Development.json", R"({"K7": "7", "K8": "7", "K9": "7"})");
  root.write("home/.microsoft/usersecrets/id/secrets.json", R"({"K8": "8", "K9": "8"})");
  Variables variables{{"HOME", home}, {"DOTNET_ENVIRONMENT", "development"}, {"K9", "9"}};
  for (const std::string key : {"K1", "K2", "K4", "K9"}) variables.emplace_back("ASPNETCORE_" + key, "1");
  for (const std::string key : {"K2", "K4", "K9"}) variables.emplace_back("DOTNET_" + key, "2");
  const HostSources sources = host_sources(host(root, variables, {"--K3=3", "--K10=10"}));
  REQUIRE(sources.environment.value == "development");
  REQUIRE(sources.application->value == "App");
  // On a case-sensitive file system the environment's spelling decides which files are found.
  REQUIRE(value(sources, "K5") == "4");

  variables[1].second = "Development";
  const HostSources spelled = host_sources(host(root, variables, {"--K3=3", "--K10=10"}));
  for (int level = 1; level <= 10; ++level) {
    REQUIRE(value(spelled, "K" + std::to_string(level)) == std::to_string(level));
  }
}

TEST_CASE(
    "the environment is named by the command line, DOTNET_ENVIRONMENT, ASPNETCORE_ENVIRONMENT, or it is "
    "Production") {
  const TemporaryDirectory root;
  const auto environment = [&](const Variables& variables, std::vector<std::string> arguments = {}) {
    return host_sources(host(root, variables, std::move(arguments))).environment;
  };
  const Variables both{{"ASPNETCORE_ENVIRONMENT", "A"}, {"DOTNET_ENVIRONMENT", "D"}};
  REQUIRE(environment(both, {"--environment", "C"}).value == "C");
  REQUIRE(environment(both).value == "D");
  REQUIRE(environment(both).reason == "environment variable DOTNET_ENVIRONMENT");
  REQUIRE(environment({{"ASPNETCORE_ENVIRONMENT", "A"}}).value == "A");
  REQUIRE(environment({{"ASPNETCORE_ENVIRONMENT", ""}}).value.empty());
  REQUIRE(environment({{"ENVIRONMENT", "E"}}).value == "Production");
  HostOptions options = host(root, both);
  options.environment_name = "given";
  REQUIRE(host_sources(options).environment.value == "given");
}

TEST_CASE("a malformed settings file is refused with its place, and all problems are told") {
  const TemporaryDirectory root;
  root.write("appsettings.json", "{\n  \"a\": }");
  root.write("appsettings.Production.json", "[]");
  const auto loaded = host_sources(host(root)).builder.load();
  REQUIRE_FALSE(loaded);
  REQUIRE(loaded.error().size() == 2);
  REQUIRE(loaded.error()[0].position() == Position{2, 8});
  REQUIRE_THROWS_AS(resolve_host(host(root)).value(), ConfigurationError);
}

TEST_CASE("the application's name may be given on its command line, and is made safe for a file's name") {
  const TemporaryDirectory root;
  root.write("a_b.settings.json", R"({"K": "found"})");
  const HostSources sources = host_sources(host(root, {}, {"--applicationName", "a/b"}));
  REQUIRE(sources.application->value == "a/b");
  REQUIRE(value(sources, "K") == "found");
}

TEST_CASE("the way from files to endpoints is one call") {
  const TemporaryDirectory root;
  root.write("appsettings.json",
             R"({"Azure": {"SignalR": {"ConnectionString": "Endpoint=https://a;AccessKey=k"}}})");
  const Resolution resolution = resolve_host(host(root)).value();
  REQUIRE(resolution.endpoints().front().endpoint() == "https://a");
}

TEST_CASE(
    "appsettings.yaml is read beside or instead of the JSON file, above it and below the environment's") {
  const TemporaryDirectory root;
  root.write("appsettings.json", R"({"A": "json", "B": "json", "C": "json"})");
  root.write("appsettings.yaml", "B: yaml\nC: yaml\nD: yaml\n");
  root.write("appsettings.Staging.yml", "C: staging\n");
  root.write("appsettings.Other.yaml", "A: other\n");
  HostOptions options(Environment::from_pairs({{"DOTNET_ENVIRONMENT", "Staging"}, {"D", "variable"}}));
  options.content_root = root.path();
  const Configuration configuration = host_sources(options).builder.load().value();
  CHECK(configuration.get("A") == "json");
  CHECK(configuration.get("B") == "yaml");
  CHECK(configuration.get("C") == "staging");
  CHECK(configuration.get("D") == "variable");
}
