#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

ProgramCall application(const Sandbox& box, std::vector<std::string> arguments) {
  box.write("app/appsettings.json", R"({"Db": {"Password": "hunter2hunter2", "Pool": {"10": "a", "9": "b"}},
    "Empty": "", "Null": null, "Azure": {"SignalR": {"MaxPollIntervalInSeconds": 5, "ConnectionString": ")" +
                                        connection_string("a") + "\"}}}");
  return box.call(std::move(arguments));
}

}  // namespace

TEST_CASE("show lists every key with its place, masked") {
  const Sandbox box;
  const ProgramResult result = run_program(application(box, {"show", "--no-process-env"}));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, Contains("Db:Password") && !Contains("hunter2"));
  CHECK_THAT(result.out, Contains("MaxPollIntervalInSeconds  5  "));
  CHECK_THAT(result.out, Contains("Endpoint=https://a.service.signalr.net;AccessKey=***;Version=1.0"));
  CHECK_THAT(result.out, Contains("(empty)") && Contains("(null)"));
  CHECK(result.out.find("Db:Pool:9") < result.out.find("Db:Pool:10"));
  CHECK(result.out.find("Azure:") < result.out.find("Db:"));
}

TEST_CASE("show one section") {
  const Sandbox box;
  const ProgramResult result = run_program(application(box, {"show", "--section", "azure__signalr"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out,
             Contains("\nAzure:SignalR:ConnectionString") && !Contains("Db:") && !Contains("HOME"));
  const ProgramResult absent = run_program(application(box, {"show", "--section", "Azure:SignalX"}));
  CHECK(absent.exit_code == 1);
  CHECK_THAT(absent.err, Contains("no section Azure:SignalX"));
}

TEST_CASE("show in full") {
  const Sandbox box;
  CHECK_THAT(run_program(application(box, {"show", "--show-secrets"})).out, Contains("hunter2hunter2"));
}

TEST_CASE("show's JSON conforms to its schema") {
  const Sandbox box;
  const ProgramResult result = run_program(application(box, {"show", "--json", "--no-process-env"}));
  const json output = json::parse(result.out);
  CHECK(schema_violations(read_schema("show-v1.schema.json"), output) == std::vector<std::string>());
  CHECK(output["entries"].size() == 7);
  CHECK(output["entries"][0]["key"] == "Azure:SignalR:ConnectionString");
  CHECK(output["entries"][0]["masked"] == true);
  CHECK(output["entries"][1]["value"] == "5");
  CHECK(output["entries"][1]["masked"] == false);
}

TEST_CASE("variables that only say where secrets are do not become configuration") {
  const Sandbox box;
  const ProgramResult result = run_program(application(box, {"show", "--no-process-env"}));
  CHECK_THAT(result.out, !Contains("HOME"));
  CHECK_THAT(run_program(application(box, {"show", "--all"})).out, Contains("HOME"));
}

TEST_CASE("variables that have nothing to do with the application's settings are counted, not listed") {
  const Sandbox box;
  ProgramCall call = application(box, {"show"});
  call.environment = {{"HOME", box.home().string()}, {"LS_COLORS", "x"}, {"LANG", "C"}};
  const ProgramResult counted = run_program(call);
  CHECK(counted.exit_code == 0);
  CHECK_THAT(counted.out, !Contains("LS_COLORS") && !Contains("LANG") && Contains("Db:Password"));
  CHECK_THAT(counted.out, Contains("\n3 environment variables have nothing to do with the application's "
                                   "settings; --all lists them.\n"));
  call.environment = {{"LANG", "C"}};
  CHECK_THAT(run_program(call).out, Contains("\n1 environment variable has nothing to do"));
  call.arguments = {"show", "--json"};
  CHECK_THAT(run_program(call).out, Contains("LANG"));
}

TEST_CASE("variables that the application's settings, its host or its credentials are made of are listed") {
  const Sandbox box;
  ProgramCall call = application(box, {"show"});
  const std::string name =
      GENERATE(as<std::string>{}, "Db__Password", "New__Section", "EMPTY", "AZURE_CLIENT_ID",
               "ASPNETCORE_URLS", "DOTNET_ENVIRONMENT", "AzureSignalRConnectionString",
               "AZURE_SIGNALR_CONNECTIONSTRING", "FUNCTIONS_WORKER_RUNTIME");
  call.environment = {{name, "x"}};
  const ProgramResult result = run_program(call);
  CAPTURE(name, result.out);
  CHECK_THAT(result.out, Contains("environment variable " + name) && !Contains("nothing to do"));
  call.environment = {{"MY_HUB", connection_string("hub")}};
  CHECK_THAT(run_program(call).out, Contains("environment variable MY_HUB"));
}
