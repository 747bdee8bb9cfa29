#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

void write_web_project(const Sandbox& box, const std::string& code) {
  box.write("app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");
  box.write("app/Program.cs", "var b = WebApplication.CreateBuilder(args);\n" + code);
}

void write_setting(const Sandbox& box, const std::string& key, const std::string& host) {
  box.write("app/appsettings.json", "{\"" + key + "\": \"" + connection_string(host) + "\"}");
}

ProgramResult run_there(const Sandbox& box, std::vector<std::string> arguments) {
  return run_program(box.call(std::move(arguments)));
}

constexpr const char* main_key = "Azure:SignalR:ConnectionString";

}  // namespace

TEST_CASE("a connection string that code computes is not guessed, with an endpoint configured or without") {
  const Sandbox box;
  const auto* const code =
      GENERATE("s.AddAzureSignalR(Get());", "s.AddAzureSignalR(o => o.ConnectionString = Get());",
               "if (x) s.AddAzureSignalR(\"a\"); else s.AddAzureSignalR(\"b\");");
  write_web_project(box, code);
  const bool is_configured = GENERATE(true, false);
  if (is_configured) write_setting(box, main_key, "alone");
  CAPTURE(code, is_configured);
  const ProgramResult result = run_there(box, {"resolve"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(
      result.err,
      Contains("is set in code (Program.cs:2): the default endpoint is not known here [set-in-code]") &&
          !Contains("would not start"));
  CHECK_THAT(result.out,
             Contains("Code decides. Configuration alone would give:\n") &&
                 Contains(is_configured ? "https://alone.service.signalr.net" : "\n  no endpoint\n"));
  CHECK(run_there(box, {"resolve", "--strict"}).exit_code == 1);
  const json report = json::parse(run_there(box, {"resolve", "--json"}).out);
  CHECK(schema_violations(read_schema("resolve-v1.schema.json"), report).empty());
  CHECK(report["endpoints"].empty());
  CHECK(report["failure"].is_null());
  CHECK(report["warnings"][0]["code"] == "set-in-code");
  CHECK(report["configurationAlone"]["endpoints"].size() == (is_configured ? 1 : 0));
  CHECK(report["configurationAlone"]["failure"].is_null() == is_configured);
}

TEST_CASE("where code computes the default, endpoints with a name are certain, and a bad one is an error") {
  const Sandbox box;
  write_web_project(box, "s.AddAzureSignalR(Get());");
  write_setting(box, std::string(main_key) + ":east:secondary", "east");
  const ProgramResult result = run_there(box, {"resolve"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("\neast  Secondary  https://east.service.signalr.net"));
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString:east\": \"Endpoint=none\"}");
  CHECK(run_there(box, {"resolve"}).exit_code == 1);
}

TEST_CASE("endpoints that code sets replace those with a name, not the default") {
  const Sandbox box;
  write_web_project(box, "s.AddAzureSignalR(o => o.Endpoints = Get());");
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("own") +
                                        "\", \"Azure:SignalR:ConnectionString:east\": \"" +
                                        connection_string("east") + "\"}");
  const json report = json::parse(run_there(box, {"resolve", "--json"}).out);
  REQUIRE(report["endpoints"].size() == 1);
  CHECK(report["endpoints"][0]["endpoint"] == "https://own.service.signalr.net");
  CHECK(report["configurationAlone"]["endpoints"].size() == 2);
}

TEST_CASE("a registration or a connection whose name is computed leaves open which keys are read") {
  const Sandbox box;
  write_web_project(box, "s.AddNamedAzureSignalR(Name());");
  const ProgramResult open = run_there(box, {"resolve"});
  CHECK(open.exit_code == 0);
  CHECK_THAT(open.err, Contains("the name of the registration is computed in code (Program.cs:2)") &&
                           Contains("--registration"));
  write_setting(box, "ConnectionStrings:chat", "chat");
  CHECK_THAT(run_there(box, {"resolve", "--registration", "chat"}).out,
             Contains("https://chat.service.signalr.net") && !Contains("Code decides"));
  const Sandbox functions;
  functions.write("app/host.json", "{}");
  functions.write("app/f.js", "output.generic({ type: 'signalR', connectionStringSetting: CONN });");
  const ProgramResult binding = run_there(functions, {"resolve"});
  CHECK(binding.exit_code == 0);
  CHECK_THAT(binding.err, Contains("the name of the connection is computed in code (f.js:1)"));
}

TEST_CASE("a source that is elsewhere may have the endpoint that is missing") {
  const Sandbox box;
  write_web_project(box, "b.Configuration.AddAzureKeyVault(uri, credential); s.AddAzureSignalR();");
  const ProgramResult result = run_there(box, {"resolve"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("warning: no endpoint is configured") &&
                             Contains("what else the application reads is not known here") &&
                             !Contains("would not start"));
  CHECK(run_there(box, {"resolve", "--strict"}).exit_code == 1);
}

TEST_CASE("explain says that code decides, and what it replaces") {
  const Sandbox box;
  write_web_project(box, "s.AddAzureSignalR(Get());");
  write_setting(box, main_key, "alone");
  const ProgramResult all = run_there(box, {"explain"});
  CHECK(all.exit_code == 0);
  CHECK_THAT(all.out, Contains("set in code\n  in effect   Program.cs:2\n") &&
                          Contains("not followed: its value is not known here") &&
                          Contains("not used    the program sets the connection string (Program.cs:2)"));
  CHECK_THAT(all.err, Contains("[set-in-code]"));
  CHECK_THAT(run_there(box, {"explain", "alone.service.signalr.net"}).out,
             Contains("\nAzure:SignalR:ConnectionString\n"));
  const json report = json::parse(run_there(box, {"explain", "--json"}).out);
  CHECK(schema_violations(read_schema("explain-v1.schema.json"), report).empty());
  CHECK(report["keys"][0]["setInCode"] == "Program.cs:2");
  CHECK(report["keys"][1]["setInCode"].is_null());
}

TEST_CASE("nothing is written of endpoints that only code knows") {
  const Sandbox box;
  write_web_project(box, "s.AddAzureSignalR(Get());");
  write_setting(box, main_key, "alone");
  const ProgramResult result = run_there(box, {"export", "--to", "json"});
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err,
             Contains("the program decides in code (Program.cs:2) which endpoints there are [export-code]"));
}

TEST_CASE("diff says of a side that its code decides") {
  const Sandbox box;
  write_web_project(box, "s.AddAzureSignalR(Get());");
  write_setting(box, main_key, "alone");
  CHECK_THAT(run_there(box, {"diff", "--from", "Staging", "--to", "Production"}).err,
             Contains("note: . (Staging): the connection string is set in code (Program.cs:2)") &&
                 !Contains("there is no endpoint"));
}

TEST_CASE("an application whose code registers the SDK is about SignalR, whatever its settings say") {
  const Sandbox box;
  box.write("app/All.slnx",
            "<Solution><Project Path=\"a/A.csproj\"/><Project Path=\"b/B.csproj\"/></Solution>");
  for (const std::string name : {"a", "b"}) {
    box.write("app/" + name + "/" + (name == "a" ? "A" : "B") + ".csproj",
              "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");
    box.write("app/" + name + "/Program.cs", "WebApplication.CreateBuilder(args);" +
                                                 std::string(name == "a" ? "s.AddAzureSignalR(Get());" : ""));
  }
  const ProgramResult result = run_there(box, {"resolve", "All.slnx"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("== A ==") && Contains("Nothing about SignalR: B"));
}

TEST_CASE("the host of an Aspire application registers no SDK: it names a resource") {
  const Sandbox box;
  box.write("app/App.csproj", "<Project Sdk=\"Aspire.AppHost.Sdk/13.0.0\"/>");
  box.write("app/AppHost.cs",
            "var b = DistributedApplication.CreateBuilder(args);\nvar s = b.AddAzureSignalR(\"signalr\");");
  write_setting(box, main_key, "a");
  const ProgramResult result = run_there(box, {"resolve"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, !Contains("Handed over") && Contains("https://a.service.signalr.net"));
}
