#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

// Projects of the shapes that are common in public repositories; each says its answer without an option.

namespace {

std::string settings(const std::string& json_before, const std::string& host, const std::string& json_after) {
  return json_before + "\"" + connection_string(host) + "\"" + json_after;
}

ProgramResult resolve_here(const Sandbox& box) { return run_program(box.call({"resolve"})); }

}  // namespace

TEST_CASE("a minimal application hands over a variable, and adds its files again") {
  const Sandbox box;
  box.write("app/Chat.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>");
  box.write("app/appsettings.json", settings("{\"ConnectionStrings\": {\"SignalR\": ", "chat", "}}"));
  box.write("app/Program.cs",
            "var builder = WebApplication.CreateBuilder(args);\n"
            "builder.Configuration.AddJsonFile(\"appsettings.json\", optional: true)\n"
            "    .AddJsonFile($\"appsettings.{builder.Environment.EnvironmentName}.json\", optional: true)\n"
            "    .AddEnvironmentVariables();\n"
            "var signalR = builder.Services.AddSignalR(o => o.EnableDetailedErrors = true);\n"
            "var connection = builder.Configuration.GetConnectionString(\"SignalR\");\n"
            "if (!string.IsNullOrEmpty(connection))\n{\n    signalR.AddAzureSignalR(connection);\n}\n");
  const ProgramResult result = resolve_here(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Handed over:  ConnectionStrings:SignalR (Program.cs:9)") &&
                             Contains("Not followed: the condition above AddAzureSignalR (Program.cs:9)") &&
                             Contains("https://chat.service") && !Contains("Not used"));
}

TEST_CASE("an application in F# reads the files that its project lists") {
  const Sandbox box;
  box.write("app/App.fsproj",
            "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><Compile Include=\"Program.fs\" "
            "/></ItemGroup></Project>");
  box.write("app/appsettings.json", settings("{\"Chat\": {\"Connection\": ", "fsharp", "}}"));
  box.write("app/Old.fs", "let b = Host.CreateDefaultBuilder()\n");
  box.write(
      "app/Program.fs",
      "[<EntryPoint>]\nlet main args =\n    let builder = WebApplication.CreateBuilder(args)\n"
      "    builder.Services.AddSignalR().AddAzureSignalR(fun options ->\n"
      "        options.ConnectionString <- builder.Configuration[\"Chat:Connection\"]) |> ignore\n    0\n");
  const ProgramResult result = resolve_here(box);
  CHECK_THAT(result.out, Contains("Builder:      web (Program.fs:3)\n") &&
                             Contains("Handed over:  Chat:Connection (Program.fs:5)") &&
                             Contains("https://fsharp.service"));
}

TEST_CASE("an application in Visual Basic hands over a key in a Sub of several lines") {
  const Sandbox box;
  box.write("app/App.vbproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>");
  box.write("app/appsettings.json", settings("{\"Chat\": {\"Connection\": ", "basic", "}}"));
  box.write(
      "app/Program.vb",
      "Module Program\n  Sub Main(args As String())\n    Dim builder = WebApplication.CreateBuilder(args)\n"
      "    builder.Services.AddSignalR().AddAzureSignalR(\n      Sub(options)\n"
      "        options.ConnectionString = builder.Configuration(\"Chat:Connection\")\n      End Sub)\n"
      "  End Sub\nEnd Module\n");
  const ProgramResult result = resolve_here(box);
  CHECK_THAT(result.out, Contains("Builder:      web (Program.vb:3)\n") &&
                             Contains("Handed over:  Chat:Connection (Program.vb:6)") &&
                             Contains("https://basic.service"));
}

TEST_CASE("an application that builds its configuration by hand is named, and no failure is claimed") {
  const Sandbox box;
  box.write("app/Own.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"></Project>");
  box.write("app/appsettings.json", settings("{\"Azure:SignalR:ConnectionString\": ", "own", "}"));
  box.write("app/Program.cs",
            "new WebHostBuilder().UseKestrel().UseContentRoot(Directory.GetCurrentDirectory())\n"
            "    .UseStartup<Startup>().Build().Run();\n");
  box.write(
      "app/Startup.cs",
      "public class Startup {\n  public Startup(IHostingEnvironment env) {\n"
      "    var builder = new ConfigurationBuilder().SetBasePath(env.ContentRootPath)\n"
      "        .AddJsonFile(\"appsettings.json\").AddEnvironmentVariables();\n"
      "    Configuration = builder.Build();\n  }\n  public IConfiguration Configuration { get; }\n"
      "  void ConfigureServices(IServiceCollection s) {\n"
      "    s.AddSignalR().AddAzureSignalR(Configuration[\"Azure:SignalR:ConnectionString\"]);\n  }\n}\n");
  const ProgramResult result = resolve_here(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("AddJsonFile belongs to a configuration of its own (Startup.cs:4)") &&
                             Contains("the connection string is set in code (Startup.cs:9): not followed"));
}

TEST_CASE("the host of an Aspire application registers nothing, its service does") {
  const Sandbox box;
  box.write("app/Host.csproj", "<Project Sdk=\"Microsoft.NET.Sdk\"></Project>");
  box.write("app/Program.cs",
            "var builder = DistributedApplication.CreateBuilder(args);\n"
            "var signalr = builder.AddAzureSignalR(\"signalr\");\n");
  box.write("app/appsettings.json", settings("{\"Azure:SignalR:ConnectionString\": ", "host", "}"));
  CHECK_THAT(resolve_here(box).out, Contains("https://host.service"));
  box.write("app/Program.cs",
            "var builder = WebApplication.CreateBuilder(args);\nbuilder.AddServiceDefaults();\n"
            "builder.Services.AddSignalR(static o => o.EnableDetailedErrors = true)\n"
            "                .AddNamedAzureSignalR(\"signalr\");\n");
  box.write("app/appsettings.json", settings("{\"ConnectionStrings\": {\"signalr\": ", "aspire", "}}"));
  CHECK_THAT(resolve_here(box).out,
             Contains("Registration: signalr (Program.cs:4)") && Contains("https://aspire.service"));
}
