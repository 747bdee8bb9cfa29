#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

constexpr const char* startup_project =
    "<Project Sdk=\"Microsoft.NET.Sdk.Web\">\n  <PropertyGroup>\n    "
    "<TargetFramework>net8.0</TargetFramework>\n"
    "  </PropertyGroup>\n  <ItemGroup>\n"
    "    <PackageReference Include=\"Microsoft.Azure.SignalR\" Version=\"1.25.2\" />\n  "
    "</ItemGroup>\n</Project>\n";
constexpr const char* startup_program =
    "public class Program {\n  static IHostBuilder CreateHostBuilder(string[] args) =>\n"
    "    Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(w => w.UseStartup<Startup>());\n}\n";

void write_startup(const Sandbox& box, const std::string& startup) {
  box.write("app/App.csproj", startup_project);
  box.write("app/Program.cs", startup_program);
  box.write("app/Startup.cs", startup);
}

void write_project_endpoint(const Sandbox& box, const std::string& file, const std::string& key,
                            const std::string& host) {
  box.write("app/" + file, "{\"" + key + "\": \"" + connection_string(host) + "\"}");
}

ProgramResult resolve_project(const Sandbox& box, std::vector<std::string> more = {},
                              std::map<std::string, std::string> environment = {}) {
  more.insert(more.begin(), "resolve");
  ProgramCall call = box.call(std::move(more));
  call.environment.insert(environment.begin(), environment.end());
  return run_program(call);
}

}  // namespace

TEST_CASE("a project says its builder, framework and SDK, with their places") {
  const Sandbox box;
  write_startup(box, "services.AddSignalR().AddAzureSignalR();");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  const ProgramResult result = resolve_project(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Builder:      generic-web (Program.cs:3)\n"));
  CHECK_THAT(result.out, Contains("Framework:    net8.0 (App.csproj:3)\n"));
  CHECK_THAT(result.out, Contains("SDK:          1.25 (version 1.25.2 in App.csproj:6)\n"));
}

TEST_CASE("the project's builder decides: of a Startup.cs application ASPNETCORE_ENVIRONMENT wins") {
  const Sandbox box;
  write_startup(box, "");
  box.write("app/appsettings.json", "{}");
  write_project_endpoint(box, "appsettings.Staging.json", "Azure:SignalR:ConnectionString", "staging");
  const std::map<std::string, std::string> variables{{"ASPNETCORE_ENVIRONMENT", "Staging"},
                                                     {"DOTNET_ENVIRONMENT", "Production"}};
  CHECK_THAT(resolve_project(box, {}, variables).out, Contains("https://staging.service.signalr.net"));
  CHECK_THAT(resolve_project(box, {"--builder", "web"}, variables).out, Contains("Environment:  Production"));
}

TEST_CASE("the project's framework decides: of net8.0 null is the empty string") {
  const Sandbox box;
  write_startup(box, "");
  box.write("app/appsettings.json", R"({"Azure": {"SignalR": {"ConnectionString": null}},
    "ConnectionStrings": {"Azure:SignalR:ConnectionString": ")" +
                                        connection_string("a") + "\"}}");
  CHECK(resolve_project(box).exit_code == 1);
  CHECK(resolve_project(box, {"--framework", "net10.0"}).exit_code == 0);
}

TEST_CASE("what a project does not say is assumed") {
  const Sandbox box;
  box.write("app/App.csproj", "<Project/>");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  CHECK_THAT(resolve_project(box).out,
             Contains("Builder:      web (assumed)\nFramework:    net10.0 (assumed)\n") && !Contains("SDK:"));
}

TEST_CASE("without a project nothing is said of what is assumed") {
  const Sandbox box;
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  CHECK_THAT(resolve_project(box).out, !Contains("assumed"));
}

TEST_CASE("several frameworks are answers of their own, an option picks one") {
  const Sandbox box;
  box.write("app/App.csproj",
            "<Project><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks>"
            "</PropertyGroup></Project>");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  const ProgramResult both = resolve_project(box);
  CHECK_THAT(both.out, Contains("== net8.0 ==") && Contains("== net10.0 =="));
  CHECK_THAT(resolve_project(box, {"--framework", "net8.0"}).out, !Contains("== "));
}

TEST_CASE("one answer is asked for: several are refused with those that there are") {
  const Sandbox box;
  box.write("app/App.csproj",
            "<Project><PropertyGroup><TargetFrameworks>net8.0;net10.0</TargetFrameworks>"
            "</PropertyGroup></Project>");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  const ProgramResult result = run_program(box.call({"export", "--to", "json"}));
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("the project has several answers") && Contains("--framework") &&
                             Contains("net8.0; net10.0"));
}

TEST_CASE("a named registration of the code is resolved, beside the unnamed one where both are there") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"ConnectionStrings": {"chat": ")" + connection_string("chat") +
                                        R"("}, "Azure:SignalR:ConnectionString": ")" +
                                        connection_string("own") + "\"}");
  write_startup(box, "x.AddNamedAzureSignalR(\"chat\");");
  const ProgramResult named = resolve_project(box);
  CHECK_THAT(named.out, Contains("Registration: chat (Startup.cs:1)") && Contains("https://chat.service") &&
                            !Contains("https://own.service"));
  write_startup(box, "x.AddNamedAzureSignalR(\"chat\"); y.AddAzureSignalR();");
  const ProgramResult both = resolve_project(box);
  CHECK_THAT(both.out,
             Contains("== AddAzureSignalR() ==") && Contains("== AddNamedAzureSignalR(\"chat\") =="));
  CHECK_THAT(both.out, Contains("https://chat.service") && Contains("https://own.service"));
  CHECK_THAT(resolve_project(box, {"--registration", "chat"}).out, !Contains("https://own.service"));
}

TEST_CASE("a key that code hands over is the one that is read") {
  const Sandbox box;
  write_startup(box, "services.AddAzureSignalR(Configuration[\"Chat:Key\"]);");
  write_project_endpoint(box, "appsettings.json", "Chat:Key", "a");
  const ProgramResult result = resolve_project(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Handed over:  Chat:Key (Startup.cs:1)") && Contains("https://a.service"));
}

TEST_CASE("a connection string in code is an endpoint, and never shown") {
  const Sandbox box;
  write_startup(box, "services.AddAzureSignalR(\"" + connection_string("code") + "\");");
  box.write("app/appsettings.json", "{}");
  const ProgramResult result = resolve_project(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://code.service") && !Contains("dGhpc2lz"));
}

TEST_CASE("what code computes is named") {
  const Sandbox box;
  write_startup(box, "\nservices.AddAzureSignalR(Get());");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  CHECK_THAT(resolve_project(box).out,
             Contains("Not followed: the connection string is set in code (Startup.cs:2): not followed"));
}

TEST_CASE("sources that code adds are read above those of the host") {
  const Sandbox box;
  write_startup(box, "c.AddJsonFile(\"extra.json\", optional: true); c.AddEnvironmentVariables(\"SHOP_\");");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "low");
  write_project_endpoint(box, "extra.json", "Azure:SignalR:ConnectionString", "extra");
  CHECK_THAT(
      resolve_project(box, {}, {{"Azure__SignalR__ConnectionString", connection_string("variable")}}).out,
      Contains("https://extra.service"));
  CHECK_THAT(
      resolve_project(box, {}, {{"SHOP_Azure__SignalR__ConnectionString", connection_string("shop")}}).out,
      Contains("https://shop.service"));
}

TEST_CASE("what code adds is read, and is not said to be left out") {
  const Sandbox box;
  write_startup(box, "c.AddJsonFile(\"appsettings.local.json\", optional: true);");
  write_project_endpoint(box, "appsettings.local.json", "Azure:SignalR:ConnectionString", "local");
  CHECK_THAT(resolve_project(box).out, Contains("https://local.service") && !Contains("is read when"));
  write_startup(box, "c.AddUserSecrets<Program>();");
  write_project_endpoint(box, "appsettings.local.json", "Other", "local");
  box.write_secrets("id", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("s") + "\"}");
  CHECK_THAT(resolve_project(box, {"--secrets-id", "id"}).out,
             Contains("https://s.service") && Contains("User secrets: read (AddUserSecrets in code)") &&
                 !Contains("are read when"));
}

TEST_CASE("a file that code adds and that is missing is an error, unless it is optional") {
  const Sandbox box;
  write_startup(box, "c.AddJsonFile($\"extra.{env.EnvironmentName}.json\");");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "low");
  const ProgramResult result = resolve_project(box);
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("extra.Production.json") && Contains("[file-not-found]"));
}

TEST_CASE("a file-based app is read from its directives and its code") {
  const Sandbox box;
  box.write("app/chat.cs",
            "#:sdk Microsoft.NET.Sdk.Web\n#:property TargetFramework=net11.0\n"
            "var b = WebApplication.CreateSlimBuilder(args);\n");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  const ProgramResult result = resolve_project(box);
  CHECK_THAT(result.out, Contains("Builder:      slim (chat.cs:3)") && Contains("net11.0 (chat.cs:2)"));
}

TEST_CASE("an id of user secrets that properties give together is known") {
  const Sandbox box;
  box.write("app/App.csproj",
            "<Project><PropertyGroup>\n<Id>an-id</Id>\n<UserSecretsId>$(Id)</UserSecretsId>"
            "</PropertyGroup></Project>");
  box.write_secrets("an-id", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("secret") + "\"}");
  CHECK_THAT(resolve_project(box, {"-e", "Development"}).out, Contains("https://secret.service"));
}

TEST_CASE("JSON has what the project says and what is assumed") {
  const Sandbox box;
  write_startup(box, "x.AddAzureSignalR(Get());");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  const json output = json::parse(resolve_project(box, {"--json"}).out);
  CHECK(schema_violations(read_schema("resolve-v1.schema.json"), output) == std::vector<std::string>());
  CHECK(output["builder"] == "generic-web");
  CHECK(output["builderReason"] == "Program.cs:3");
  CHECK(output["framework"] == "net8.0");
  CHECK(output["frameworkReason"] == "App.csproj:3");
  CHECK(output["sdk"] == "1.25");
  CHECK(output["notFollowed"].size() == 1);
  CHECK(json::parse(resolve_project(box, {"--json", "--framework", "net9.0"}).out)["frameworkReason"] ==
        "--framework");
}

TEST_CASE("a project file, its code and a solution stand for the project") {
  const Sandbox box;
  write_startup(box, "x.AddAzureSignalR();");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  box.write("app/Controllers/Home.cs", "class Home {}");
  box.write("app/tests/Tests.csproj", "<Project/>");
  box.write("app/All.slnx",
            "<Solution><Project Path=\"App.csproj\"/><Project Path=\"tests/Tests.csproj\"/></Solution>");
  box.write("app/All.sln", "Project(\"{1}\") = \"App\", \"App.csproj\", \"{2}\"\n");
  box.write("other/nothing", "");
  for (const std::string path : {"App.csproj", "Program.cs", "Controllers/Home.cs", "All.slnx", "All.sln"}) {
    INFO(path);
    const ProgramResult result = resolve_project(box, {path});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out,
               Contains("Builder:      generic-web (Program.cs:3)") && Contains("https://a.service"));
  }
  CHECK_THAT(resolve_project(box, {"app.cs"}).err, Contains("no such file"));
}

TEST_CASE("one of several projects in a directory is named by its file") {
  const Sandbox box;
  write_startup(box, "");
  box.write("app/Other.csproj", "<Project/>");
  write_project_endpoint(box, "appsettings.json", "Azure:SignalR:ConnectionString", "a");
  CHECK_THAT(resolve_project(box).out, Contains("several project files"));
  CHECK_THAT(resolve_project(box, {"App.csproj"}).out, Contains("net8.0 (App.csproj:3)"));
}

TEST_CASE("the applications of a solution are answers of their own, one without any is refused") {
  const Sandbox box;
  for (const std::string name : {"A", "B"}) {
    box.write("app/" + name + "/" + name + ".csproj", "<Project/>");
    write_project_endpoint(box, name + "/appsettings.json", "Azure:SignalR:ConnectionString", name);
  }
  box.write("app/Lib/Lib.csproj", "<Project/>");
  box.write("app/All.slnx",
            "<Solution><Project Path=\"A/A.csproj\"/><Project Path=\"Lib/Lib.csproj\"/>"
            "<Project Path=\"B/B.csproj\"/></Solution>");
  CHECK_THAT(resolve_project(box, {"All.slnx"}).out,
             Contains("== A ==") && Contains("== B ==") && !Contains("Lib"));
  box.write("app/None.slnx", "<Solution><Project Path=\"Lib/Lib.csproj\"/></Solution>");
  const ProgramResult none = resolve_project(box, {"None.slnx"});
  CHECK(none.exit_code == 2);
  CHECK_THAT(none.err, Contains("the solution None.slnx has no application"));
}

TEST_CASE("at the root of a repository every application is offered, Functions too") {
  const Sandbox box;
  for (const std::string name : {"a", "b", "c", "d"})
    box.write("app/src/" + name + "/appsettings.json", "{}");
  box.write("app/src/functions/host.json", "{}");
  box.write("app/src/worker/Worker.csproj", "<Project/>");
  box.write("app/src/worker/Program.cs", "");
  const ProgramResult result = resolve_project(box);
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("src/d") && Contains("src/functions") && Contains("src/worker"));
}

TEST_CASE("an isolated worker with bindings shows what they get, and what its own code gets") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  box.write("app/App.csproj",
            "<Project><ItemGroup>\n<PackageReference Include=\"Microsoft.Azure.Functions.Worker\" "
            "Version=\"2.0.0\"/></ItemGroup></Project>");
  box.write("app/Negotiate.cs",
            "\n[SignalRConnectionInfoInput(HubName = \"h\", ConnectionStringSetting = \"Chat\")]");
  const std::map<std::string, std::string> variables{
      {"Chat", connection_string("chat")}, {"AzureSignalRConnectionString", connection_string("own")}};
  const ProgramResult both = resolve_project(box, {}, variables);
  CHECK(both.exit_code == 0);
  CHECK_THAT(both.out, Contains("== bindings ==") && Contains("Connection:   Chat (Negotiate.cs:2)") &&
                           Contains("https://chat.service"));
  CHECK_THAT(both.out, Contains("== the worker's own code ==") && Contains("https://own.service") &&
                           Contains("Microsoft.Azure.Functions.Worker in App.csproj:2"));
  CHECK_THAT(resolve_project(box, {"--host", "functions"}, variables).out, !Contains("== "));
}

TEST_CASE("a connection's name that code computes is told of, and no default is claimed") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  box.write("app/f.js", "\noutput.generic({ type: 'signalR', connectionStringSetting: CONN });");
  const ProgramResult computed = resolve_project(box);
  CHECK_THAT(computed.out + computed.err,
             Contains("Connection:   AzureSignalRConnectionString (assumed; the name is computed in code "
                      "(f.js:2): not followed)"));
  box.write("app/g.js", "output.generic({ type: 'signalR', connectionStringSetting: 'Chat' });");
  CHECK_THAT(resolve_project(box, {}, {{"Chat", connection_string("chat")}}).out,
             Contains("https://chat.service") &&
                 Contains("Chat (g.js:1; of others the name is computed in code (f.js:2): not followed)"));
}

TEST_CASE("explain shows the endpoint that a literal in code gives") {
  const Sandbox box;
  write_startup(box, "x.AddAzureSignalR(\"" + connection_string("code") + "\");");
  for (const std::string query : {"", "(default)", "code.service.signalr.net"}) {
    std::vector<std::string> arguments{"explain"};
    if (!query.empty()) arguments.push_back(query);
    const ProgramResult result = run_program(box.call(arguments));
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("set in code\n  in effect   Startup.cs:1\n") &&
                               Contains("endpoint    (default), Primary, https://code.service.signalr.net"));
  }
  const json report = json::parse(run_program(box.call({"explain", "--json"})).out);
  CHECK(report["keys"][0]["key"] == "");
  CHECK(report["keys"][0]["endpoint"]["inEffect"] == true);
}
