#include <catch2/catch.hpp>

#include "signalr_config/host.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

using Variables = std::vector<std::pair<std::string, std::string>>;

struct Question {
  HostBuilder builder = HostBuilder::web;
  Variables variables = {};
  std::vector<std::string> arguments = {};
  DotnetRelease framework = DotnetRelease::net10;
};

struct Answer {
  HostSources sources;
  Configuration configuration;
};

// For an application `App` with appsettings.json and App.settings.json.
Answer ask(const Question& question, const std::string& settings = R"({"File": "1"})") {
  const TemporaryDirectory root;
  root.write("App.csproj", "<Project/>");
  root.write("appsettings.json", settings);
  root.write("App.settings.json", R"({"Own": "1"})");
  HostOptions options{Environment()};
  options.content_root = root.path();
  options.builder = question.builder;
  options.framework = question.framework;
  options.environment = Environment::from_pairs(question.variables);
  options.arguments = question.arguments;
  HostSources sources = host_sources(options);
  Configuration configuration = sources.builder.load().value();
  return {std::move(sources), std::move(configuration)};
}

std::string environment_of(const Question& question) { return ask(question).sources.environment.value; }

ValueState state(const Question& question, std::string_view key,
                 const std::string& settings = R"({"File": "1"})") {
  return ask(question, settings).configuration.get_string(key).state;
}

std::string value(const Question& question, std::string_view key) {
  return ask(question).configuration.get_string(key).value_or("none");
}

const Variables both{{"ASPNETCORE_ENVIRONMENT", "A"}, {"DOTNET_ENVIRONMENT", "D"}};

}  // namespace

TEST_CASE("a Startup.cs application takes ASPNETCORE_ENVIRONMENT before everything else") {
  CHECK(environment_of({HostBuilder::generic_web, both, {"--environment=C"}}) == "A");
  CHECK(environment_of({HostBuilder::generic_web, {{"DOTNET_ENVIRONMENT", "D"}}, {"--environment=C"}}) ==
        "C");
  CHECK(environment_of({HostBuilder::web, both, {"--environment=C"}}) == "C");
  CHECK(environment_of({HostBuilder::web, both}) == "D");
}

TEST_CASE("an empty ASPNETCORE_ENVIRONMENT counts where the host does not chain it") {
  const Variables empty{{"ASPNETCORE_ENVIRONMENT", ""}};
  CHECK(environment_of({HostBuilder::web, empty}).empty());
  CHECK(environment_of({HostBuilder::generic_web, empty}) == "Production");
  CHECK(environment_of({HostBuilder::webhost, empty}) == "Production");
}

TEST_CASE("a worker does not read ASPNETCORE_, and an old web host not DOTNET_") {
  for (const HostBuilder builder : {HostBuilder::worker, HostBuilder::generic}) {
    CHECK(environment_of({builder, {{"ASPNETCORE_ENVIRONMENT", "A"}}}) == "Production");
    CHECK(state({builder, {{"ASPNETCORE_Key", "1"}}}, "Key") == ValueState::absent);
    CHECK(environment_of({builder, both}) == "D");
  }
  CHECK(environment_of({HostBuilder::webhost, both}) == "A");
  CHECK(state({HostBuilder::webhost, {{"DOTNET_Key", "1"}}}, "Key") == ValueState::absent);
}

TEST_CASE("of one key in both prefixes the builder decides which wins") {
  const Variables variables{{"ASPNETCORE_Key", "A"}, {"DOTNET_Key", "D"}};
  CHECK(value({HostBuilder::web, variables}, "Key") == "D");
  CHECK(value({HostBuilder::generic_web, variables}, "Key") == "A");
  CHECK(value({HostBuilder::webhost, variables}, "Key") == "A");
}

TEST_CASE("an empty builder reads the command line only") {
  const Question question{HostBuilder::empty, {{"Key", "1"}, {"DOTNET_Key", "2"}}, {"--Other=3"}};
  CHECK(state(question, "Key") == ValueState::absent);
  CHECK(state(question, "File") == ValueState::absent);
  CHECK(value(question, "Other") == "3");
  CHECK(ask(question).sources.secrets.reason == "WebApplication.CreateEmptyBuilder reads none");
}

TEST_CASE("a file of the application's name is read by .NET 10 and not by every builder") {
  CHECK(state({HostBuilder::web}, "Own") == ValueState::present);
  CHECK(state({HostBuilder::worker}, "Own") == ValueState::present);
  CHECK(state({HostBuilder::slim}, "Own") == ValueState::absent);
  CHECK(state({HostBuilder::webhost}, "Own") == ValueState::absent);
  CHECK(state({HostBuilder::web, {}, {}, DotnetRelease::net9}, "Own") == ValueState::absent);
}

TEST_CASE("an empty variable of a chained host is null up to .NET 10") {
  const Variables variables{{"DOTNET_Key", ""}};
  CHECK(state({HostBuilder::worker, variables}, "Key") == ValueState::empty);
  CHECK(state({HostBuilder::generic, variables}, "Key") == ValueState::null);
  CHECK(state({HostBuilder::generic, variables, {}, DotnetRelease::net11}, "Key") == ValueState::empty);
}

TEST_CASE("an empty ASPNETCORE_ variable leaves what DOTNET_ says in a Startup.cs application") {
  CHECK(value({HostBuilder::generic_web, {{"ASPNETCORE_Key", ""}, {"DOTNET_Key", "D"}}}, "Key") == "D");
}

TEST_CASE("null in JSON is the empty string up to .NET 9, and an empty array is null") {
  const std::string settings = R"({"Null": null, "Array": [], "Text": "null", "Object": {}})";
  const Question old{.framework = DotnetRelease::net8};
  CHECK(state(old, "Null", settings) == ValueState::empty);
  CHECK(state(old, "Array", settings) == ValueState::null);
  CHECK(state(old, "Text", settings) == ValueState::present);
  CHECK(state(old, "Object", settings) == ValueState::null);
  CHECK(state({}, "Null", settings) == ValueState::null);
  CHECK(state({}, "Array", settings) == ValueState::empty);
}

TEST_CASE("four prefixes of connection strings are known before .NET 10, and eleven since") {
  const Variables variables{{"CUSTOMCONNSTR_A", "1"}, {"REDISCACHECONNSTR_B", "2"}};
  const Question old{HostBuilder::web, variables, {}, DotnetRelease::net9};
  CHECK(value(old, "ConnectionStrings:A") == "1");
  CHECK(state(old, "ConnectionStrings:B") == ValueState::absent);
  CHECK(value(old, "REDISCACHECONNSTR_B") == "2");
  CHECK(value({HostBuilder::web, variables}, "ConnectionStrings:B") == "2");
}

TEST_CASE("a builder is named by its word, or by its method as it is written") {
  CHECK(parse_host_builder("generic-web") == HostBuilder::generic_web);
  CHECK(parse_host_builder("WebApplication.CreateBuilder") == HostBuilder::web);
  CHECK(parse_host_builder("WebApplication.CreateSlimBuilder(args)") == HostBuilder::slim);
  CHECK(parse_host_builder("Microsoft.Extensions.Hosting.Host.CreateDefaultBuilder(args)") ==
        HostBuilder::generic);
  CHECK(parse_host_builder("Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(web => {})") ==
        HostBuilder::generic_web);
  CHECK(parse_host_builder("WebHost.CreateDefaultBuilder(args)") == HostBuilder::webhost);
  CHECK_FALSE(parse_host_builder("MyWebHost.CreateDefaultBuilder"));
  CHECK_FALSE(parse_host_builder("Web"));
  CHECK_FALSE(parse_host_builder(""));
}

TEST_CASE("a release is named by a target framework, with its platform or without") {
  CHECK(parse_dotnet_release("net8.0") == DotnetRelease::net8);
  CHECK(parse_dotnet_release("NET10.0-windows10.0.19041") == DotnetRelease::net10);
  CHECK_FALSE(parse_dotnet_release("net48"));
  CHECK_FALSE(parse_dotnet_release("net8"));
  CHECK_FALSE(parse_dotnet_release(""));
}
