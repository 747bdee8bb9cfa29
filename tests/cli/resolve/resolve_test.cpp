#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::Equals;

namespace {

std::string settings(const std::string& members) {
  return R"({"Azure": {"SignalR": {"ConnectionString": {)" + members + "}}}}";
}

std::string member(const std::string& key, const std::string& value) {
  return "\"" + key + "\": \"" + value + "\"";
}

}  // namespace

TEST_CASE("a single connection string is shown with its place") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\n  \"Azure\": {\n    \"SignalR\": {\n      \"ConnectionString\": \"" +
                                        connection_string("contoso") + "\"\n    }\n  }\n}\n");
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, Contains("Environment:  Production (the default"));
  CHECK_THAT(result.out,
             Contains("NAME       TYPE     ENDPOINT                             CREDENTIAL  ORIGIN\n"
                      "(default)  Primary  https://contoso.service.signalr.net  AccessKey   "
                      "appsettings.json:4:28\n"));
}

TEST_CASE("endpoints are listed in the SDK's order, with what is not used") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("east", connection_string("east")) + ", " +
                                             member("west:secondary", connection_string("west"))));
  box.write("app/appsettings.Staging.json", settings(member("east", connection_string("east2"))));
  const ProgramResult result = run_program(box.call({"resolve", "-e", "Staging"}));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, Contains("west  Secondary  https://west.service.signalr.net"));
  CHECK_THAT(result.out, Contains("east  Primary    https://east2.service.signalr.net"));
  CHECK(result.out.find("west  Secondary") < result.out.find("east  Primary"));
  CHECK_THAT(result.out, Contains("Not used:\n  Azure:SignalR:ConnectionString:east  appsettings.json:1:"));
  CHECK_THAT(result.out, Contains("a later source sets the same key: appsettings.Staging.json:1:"));
}

TEST_CASE("environment variables override files, and can be left out") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("east", connection_string("east"))));
  ProgramCall call = box.call({"resolve"});
  call.environment["Azure__SignalR__ConnectionString__east"] = connection_string("variable");
  call.environment["DOTNET_ENVIRONMENT"] = "Staging";
  const ProgramResult with = run_program(call);
  CHECK_THAT(with.out, Contains("https://variable.service.signalr.net"));
  CHECK_THAT(with.out, Contains("environment variable Azure__SignalR__ConnectionString__east"));
  CHECK_THAT(with.out, Contains("Environment:  Staging (environment variable DOTNET_ENVIRONMENT)"));
  call.arguments.emplace_back("--no-process-env");
  const ProgramResult without = run_program(call);
  CHECK(without.exit_code == 0);
  CHECK_THAT(without.out, Contains("https://east.service.signalr.net"));
  CHECK_THAT(without.out, Contains("Environment:  Production"));
  CHECK_THAT(without.out, !Contains("variable"));
}

TEST_CASE("user secrets are read in Development, from the project's id or a given one") {
  const Sandbox box;
  box.write("app/Shop.csproj",
            "<Project><PropertyGroup><UserSecretsId>shop-id</UserSecretsId></PropertyGroup></Project>");
  box.write("app/appsettings.json", "{}");
  box.write_secrets("shop-id",
                    "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("secret") + "\"}");
  const auto arguments =
      GENERATE(std::vector<std::string>{"resolve", "-e", "Development"},
               std::vector<std::string>{"resolve", "-e", "Development", "--no-process-env"},
               std::vector<std::string>{"resolve", "-eDevelopment", "--secrets-id=shop-id"});
  const ProgramResult result = run_program(box.call(arguments));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://secret.service.signalr.net"));
  CHECK_THAT(result.out, Contains("secrets.json:1:37"));
  ProgramCall without = box.call(arguments);
  without.arguments.emplace_back("--no-secrets");
  CHECK(run_program(without).exit_code == 1);
}

TEST_CASE("files override in their order, with the environment on top") {
  const Sandbox box;
  box.write("app/a.json",
            settings(member("east", connection_string("a")) + "," + member("a", connection_string("aa"))));
  box.write("app/b.json", settings(member("east", connection_string("b"))));
  ProgramCall call = box.call({"resolve", "a.json", "b.json"});
  const ProgramResult files = run_program(call);
  CHECK(files.exit_code == 0);
  CHECK_THAT(files.out, Contains("https://b.service.signalr.net") && Contains("b.json:1:"));
  CHECK_THAT(files.out, Contains("https://aa.service.signalr.net") && !Contains("Environment:"));
  call.environment["Azure__SignalR__ConnectionString__EAST"] = connection_string("top");
  CHECK_THAT(run_program(call).out, Contains("https://top.service.signalr.net"));
  call.arguments.emplace_back("--no-process-env");
  CHECK_THAT(run_program(call).out, Contains("https://b.service.signalr.net"));
}

TEST_CASE("a directory and a file on top of it") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("east", connection_string("base"))));
  box.write("extra.json", settings(member("east", connection_string("extra"))));
  const ProgramResult result = run_program(box.call({"resolve", ".", "../extra.json"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://extra.service.signalr.net") && Contains("../extra.json:1:"));
}

TEST_CASE("standard input is read with its kind") {
  const Sandbox box;
  ProgramCall call = box.call({"resolve", "-", "--as", "json"});
  call.input = settings(member("east", connection_string("stdin")));
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://stdin.service.signalr.net") && Contains("<stdin>:1:"));
  const ProgramResult unknown = run_program(box.call({"resolve", "-"}));
  CHECK(unknown.exit_code == 2);
  CHECK_THAT(unknown.err, Contains("--as json"));
}

TEST_CASE("a directory of keys is read when it is said to be one") {
  const Sandbox box;
  box.write("mounted/Azure__SignalR__ConnectionString", connection_string("mounted"));
  const ProgramResult result = run_program(box.call({"resolve", "../mounted", "--as", "key-per-file"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://mounted.service.signalr.net"));
}

TEST_CASE("option --set is on top of everything and can come from standard input") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("east", connection_string("base"))));
  ProgramCall call =
      box.call({"resolve", "--set", "Azure__SignalR__ConnectionString__east=" + connection_string("set")});
  const ProgramResult argument = run_program(call);
  CHECK_THAT(argument.out, Contains("https://set.service.signalr.net"));
  CHECK_THAT(argument.out, Contains("command line argument --set Azure:SignalR:ConnectionString:east"));
  CHECK_THAT(argument.err, Contains("warning:") && Contains("history"));
  call.arguments = {"resolve", "--set", "Azure:SignalR:ConnectionString:east"};
  call.input = connection_string("typed") + "\n";
  const ProgramResult typed = run_program(call);
  CHECK_THAT(typed.out, Contains("https://typed.service.signalr.net"));
  CHECK(typed.err.empty());
}

TEST_CASE("the application's own arguments follow --") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("east", connection_string("base"))));
  const ProgramResult result = run_program(
      box.call({"resolve", "--", "--environment", "Staging", "--Azure:SignalR:ApplicationName=shop"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Environment:  Staging (command line argument --environment)"));
  CHECK_THAT(result.out, Contains("applicationName  shop"));
}

TEST_CASE("client and server endpoints have columns where they are given") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings(member("a", connection_string("a") + "ClientEndpoint=https://clients.example/hubs/") +
                     "," + member("b", connection_string("b"))));
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK_THAT(result.out, Contains("CLIENT ENDPOINT") && !Contains("SERVER ENDPOINT"));
  CHECK_THAT(result.out, Contains("https://clients.example/hubs/"));
}

TEST_CASE("columns are aligned where names have wide, combining and no ASCII characters") {
  const Sandbox box;
  box.write("app/appsettings.json", settings(member("cafe\u0301", connection_string("a")) + ", " +
                                             member("\u6771\u4eac", connection_string("b")) + ", " +
                                             member("\U0001f680", connection_string("c"))));
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK_THAT(result.out, Contains("\nNAME  TYPE     ENDPOINT "));
  CHECK_THAT(result.out, Contains("\ncafe\u0301  Primary  https://a.service.signalr.net "));
  CHECK_THAT(result.out, Contains("\n\u6771\u4eac  Primary  https://b.service.signalr.net "));
  CHECK_THAT(result.out, Contains("\n\U0001f680    Primary  https://c.service.signalr.net "));
}

TEST_CASE("option --endpoint shows one endpoint") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings(member("east", connection_string("e")) + "," + member("west", connection_string("w"))));
  const ProgramResult east = run_program(box.call({"resolve", "--endpoint", "east"}));
  CHECK(east.exit_code == 0);
  CHECK_THAT(east.out, Contains("https://e.service") && !Contains("https://w.service"));
  const ProgramResult typo = run_program(box.call({"resolve", "--endpoint", "esat"}));
  CHECK(typo.exit_code == 1);
  CHECK_THAT(typo.err, Contains("Did you mean 'east'?"));
}

TEST_CASE("option --registration resolves a named registration") {
  const Sandbox box;
  box.write("app/appsettings.json",
            R"({"ConnectionStrings": {"chat": ")" + connection_string("chat") + "\"}}");
  const ProgramResult result = run_program(box.call({"resolve", "--registration", "chat"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("https://chat.service.signalr.net"));
}

TEST_CASE("warnings are shown, and count under --strict") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings(member("a", connection_string("same")) + "," + member("b", connection_string("same"))));
  const ProgramResult result = run_program(box.call({"resolve"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("warning:"));
  CHECK(run_program(box.call({"resolve", "--strict"})).exit_code == 1);
}

TEST_CASE("option --sdk decides what a string without key means") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings(member("a", "Endpoint=https://a.service.signalr.net;Version=1.0")));
  CHECK(run_program(box.call({"resolve"})).exit_code == 0);
  CHECK(run_program(box.call({"resolve", "--sdk", "1.25"})).exit_code == 1);
}

TEST_CASE("option --show-secrets shows values in full") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings(member("a", connection_string("a") + "ClientEndpoint=https://c/x?token=abcdefgh")));
  CHECK_THAT(run_program(box.call({"resolve"})).out, Contains("https://c/x?***"));
  CHECK_THAT(run_program(box.call({"resolve", "--show-secrets"})).out,
             Contains("https://c/x?token=abcdefgh"));
}
