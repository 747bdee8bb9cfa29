#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

void hand_over(const Sandbox& box, const std::string& expression) {
  box.write("app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");
  box.write("app/Program.cs",
            "var b = WebApplication.CreateBuilder(args);\ns.AddAzureSignalR(" + expression + ");\n");
}

ProgramResult resolve_handed(const Sandbox& box, std::map<std::string, std::string> environment = {},
                             std::vector<std::string> more = {}) {
  more.insert(more.begin(), "resolve");
  ProgramCall call = box.call(std::move(more));
  call.environment.insert(environment.begin(), environment.end());
  return run_program(call);
}

}  // namespace

TEST_CASE("where a key is handed over and absent, errors and hints name that key") {
  const Sandbox box;
  const auto [expression, key, variable] = GENERATE(
      table<std::string, std::string, std::string>({{"Configuration[\"Chat:Key\"]", "Chat:Key", "Chat__Key"},
                                                    {"b.Configuration.GetConnectionString(\"chat\")",
                                                     "ConnectionStrings:chat", "ConnectionStrings__chat"}}));
  hand_over(box, expression);
  CAPTURE(expression);
  const ProgramResult result =
      resolve_handed(box, {{"AZURE_SIGNALR_CONNECTIONSTRING", connection_string("connector")}});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err,
             Contains("no endpoint is configured: " + key + ", which the program hands over, has no value") &&
                 Contains("  key: " + key + "\n") &&
                 Contains("remedy: Set " + key + " to a connection string"));
  CHECK_THAT(result.out, Contains("Name the variable " + variable + ".\n") &&
                             !Contains("Name the variable Azure__SignalR__ConnectionString"));
}

TEST_CASE("a key that nearly is the one that is handed over is told of, and nothing else") {
  const Sandbox box;
  hand_over(box, "Configuration[\"MyKey\"]");
  box.write("app/appsettings.json", "{\"My_Key\": \"" + connection_string("a") + "\"}");
  const ProgramResult result = resolve_handed(box);
  CHECK_THAT(result.out, Contains("  My_Key  appsettings.json:1:13\n") && Contains("Name the key MyKey.") &&
                             !Contains("HOME"));
}

TEST_CASE(
    "what other environments have of the key is not read, and what they have of the SDK's own does not "
    "count") {
  const Sandbox box;
  hand_over(box, "Configuration[\"MyKey\"]");
  box.write("app/appsettings.json", "{\"MyKey\": \"" + connection_string("a") + "\"}");
  box.write("app/appsettings.Staging.json",
            "{\"MyKey\": \"" + connection_string("s") + "\", \"Azure:SignalR:ConnectionString\": \"x\"}");
  const ProgramResult result = resolve_handed(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("  MyKey  appsettings.Staging.json:1:12\n") &&
                             !Contains("Azure:SignalR:ConnectionString"));
}

TEST_CASE("JSON has what is handed over, and the place of a literal") {
  const Sandbox box;
  hand_over(box, "Configuration[\"MyKey\"]");
  box.write("app/appsettings.json", "{\"MyKey\": \"" + connection_string("a") + "\"}");
  const json key = json::parse(resolve_handed(box, {}, {"--json"}).out);
  CHECK(schema_violations(read_schema("resolve-v1.schema.json"), key).empty());
  CHECK(key["handedOver"] == json({{"key", "MyKey"}, {"reason", "Program.cs:2"}}));
  hand_over(box, "\"" + connection_string("literal") + "\"");
  const json literal = json::parse(resolve_handed(box, {}, {"--json"}).out);
  CHECK(schema_violations(read_schema("resolve-v1.schema.json"), literal).empty());
  CHECK(literal["handedOver"] == json({{"key", nullptr}, {"reason", "Program.cs:2"}}));
  CHECK(literal["endpoints"][0]["origin"]["file"] == "Program.cs");
  CHECK(literal["endpoints"][0]["origin"]["line"] == 2);
  CHECK_THAT(resolve_handed(box).out, Contains("Handed over:  a connection string (Program.cs:2)\n") &&
                                          Contains("AccessKey   Program.cs:2\n"));
}

TEST_CASE("an empty literal is blamed where it stands") {
  const Sandbox box;
  hand_over(box, "\"\"");
  const ProgramResult result = resolve_handed(box);
  CHECK(result.exit_code == 1);
  CHECK_THAT(
      result.err,
      Contains(
          "Program.cs:2: error: no endpoint is configured: the program sets an empty connection string"));
}

TEST_CASE("a builder that reads nothing has no endpoint, whatever files are there") {
  const Sandbox box;
  box.write("app/.keep", "");
  const ProgramResult option = resolve_handed(box, {}, {"--builder", "empty"});
  CHECK(option.exit_code == 1);
  CHECK_THAT(option.err, Contains("no endpoint is configured, since the application reads nothing") &&
                             !Contains("nothing to read"));
  box.write("app/App.csproj", "<Project Sdk=\"Microsoft.NET.Sdk.Web\"/>");
  box.write("app/Program.cs", "var b = WebApplication.CreateEmptyBuilder(new()); s.AddAzureSignalR();");
  CHECK(resolve_handed(box).exit_code == 1);
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  const ProgramResult files = resolve_handed(box);
  CHECK(files.exit_code == 1);
  CHECK_THAT(files.out,
             Contains("  Azure:SignalR:ConnectionString  appsettings.json:1:37\n      the program's builder "
                      "reads no settings file by itself\n"));
}

TEST_CASE("a program without settings is no empty directory") {
  const Sandbox box;
  hand_over(box, "");
  const ProgramResult result = resolve_handed(box);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err,
             Contains("would not start") && !Contains("nothing to read") && !Contains("Did you mean"));
}
