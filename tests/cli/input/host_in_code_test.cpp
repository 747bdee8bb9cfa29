#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

// A project with endpoints `base` and, in Staging, `staging`.
void write_program(const Sandbox& box, const std::string& code) {
  const auto settings = [](const std::string& host) {
    return R"({"Azure:SignalR:ConnectionString": ")" + connection_string(host) + "\"}";
  };
  box.write("app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>");
  box.write("app/Program.cs", code);
  box.write("app/appsettings.json", settings("base"));
  box.write("app/appsettings.Staging.json", settings("staging"));
  box.write("app/extra.json", settings("extra"));
}

ProgramResult resolve_program(const Sandbox& box, const std::string& code, std::vector<std::string> more = {},
                              std::map<std::string, std::string> environment = {}) {
  write_program(box, code);
  more.insert(more.begin(), "resolve");
  ProgramCall call = box.call(std::move(more));
  call.environment.insert(environment.begin(), environment.end());
  return run_program(call);
}

}  // namespace

TEST_CASE("the environment that code names wins over variables, an option over both") {
  const Sandbox box;
  const std::string code =
      "WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, EnvironmentName = \"Staging\" "
      "});";
  const ProgramResult result = resolve_program(box, code, {}, {{"ASPNETCORE_ENVIRONMENT", "Development"}});
  CHECK_THAT(result.out, Contains("Environment:  Staging (EnvironmentName in Program.cs:1)\n") &&
                             Contains("https://staging.service"));
  CHECK_THAT(resolve_program(box, code, {"-e", "Production"}).out,
             Contains("Environment:  Production (--environment)\n") && Contains("https://base.service"));
}

TEST_CASE("variables win over an environment that is named before the web host") {
  const Sandbox box;
  const std::map<std::string, std::string> variables{{"ASPNETCORE_ENVIRONMENT", "Production"}};
  const std::string before =
      "Host.CreateDefaultBuilder(args).UseEnvironment(\"Staging\").ConfigureWebHostDefaults(w => { });";
  CHECK_THAT(resolve_program(box, before, {}, variables).out, Contains("https://base.service"));
  CHECK_THAT(resolve_program(box, before).out, Contains("https://staging.service"));
  const std::string after =
      "Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(w => { }).UseEnvironment(\"Staging\");";
  CHECK_THAT(resolve_program(box, after, {}, variables).out, Contains("https://staging.service"));
}

TEST_CASE("where code clears the sources, only those that it adds are read") {
  const Sandbox box;
  const std::string code =
      "var b = WebApplication.CreateBuilder(args);\nb.Configuration.Sources.Clear();\n"
      "b.Configuration.AddJsonFile(\"extra.json\");";
  const ProgramResult result =
      resolve_program(box, code, {}, {{"Azure__SignalR__ConnectionString", connection_string("variable")}});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Sources:      those that code adds (Sources.Clear() in Program.cs:2)\n") &&
                             Contains("https://extra.service") && !Contains("staging"));
  const ProgramResult none = resolve_program(box, "b.Configuration.Sources.Clear();");
  CHECK(none.exit_code == 1);
  CHECK_THAT(none.err, Contains("[no-endpoint]"));
}

TEST_CASE("pairs in code are read where they stand, and their secrets are never shown") {
  const Sandbox box;
  const std::string pair = "[\"Azure:SignalR:ConnectionString\"] = \"" + connection_string("memory") + "\"";
  for (const std::string& code :
       {"\nb.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { " + pair + " });",
        "\nbuilder.Configuration" + pair + ";"}) {
    const ProgramResult result = resolve_program(box, code);
    CHECK_THAT(result.out,
               Contains("https://memory.service") && Contains("Program.cs:2") && !Contains("dGhpc2lz"));
  }
}

TEST_CASE("a command line that the builder is not given is not read, one that code adds is") {
  const Sandbox box;
  const std::vector<std::string> arguments{"--", "--environment=Staging"};
  const ProgramResult result = resolve_program(box, "WebApplication.CreateBuilder();", arguments);
  CHECK_THAT(result.out,
             Contains("https://base.service") &&
                 Contains("the command line, which the builder is not given (Program.cs:1): not read by it"));
  CHECK_THAT(resolve_program(box, "WebApplication.CreateBuilder(args);", arguments).out,
             Contains("https://staging.service"));
  const std::string added = "var b = WebApplication.CreateBuilder(); b.Configuration.AddCommandLine(args);";
  CHECK_THAT(
      resolve_program(box, added, {"--", "--Azure:SignalR:ConnectionString=" + connection_string("argument")})
          .out,
      Contains("https://argument.service"));
}

TEST_CASE("a builder without defaults reads nothing, and that is an answer") {
  const Sandbox box;
  for (const std::string code : {"new HostBuilder().Build();", "Host.CreateEmptyApplicationBuilder(null);"}) {
    const ProgramResult result = resolve_program(box, code);
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.out, Contains("Builder:      empty (Program.cs:1)\n"));
    CHECK_THAT(result.err, Contains("[no-endpoint]"));
  }
  CHECK_THAT(
      resolve_program(box, "new HostBuilder().ConfigureAppConfiguration(c => c.AddJsonFile(\"extra.json\"));")
          .out,
      Contains("https://extra.service"));
}

TEST_CASE("where code may give an endpoint that is not known, that there is none is no failure") {
  const Sandbox box;
  for (const std::string code :
       {"services.AddAzureSignalR(GetIt());", "services.AddAzureSignalR(o => Set(o));",
        "services.AddAzureSignalR(); config.AddAzureKeyVault(uri, credential);"}) {
    write_program(box, code);
    box.write("app/appsettings.json", "{}");
    const ProgramResult result = run_program(box.call({"resolve"}));
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("Not followed:"));
    CHECK_THAT(result.err,
               Contains("warning: ") && Contains("not known here") && !Contains("would not start"));
  }
  write_program(box, "services.AddAzureSignalR();");
  box.write("app/appsettings.json", "{}");
  CHECK(run_program(box.call({"resolve"})).exit_code == 1);
}

TEST_CASE("a file of the host that code adds again hides nothing of itself") {
  const Sandbox box;
  CHECK_THAT(resolve_program(box, "b.Configuration.AddJsonFile(\"appsettings.json\");").out,
             Contains("https://base.service") && !Contains("Not used"));
}
