#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

void write_places(const Sandbox& box) {
  box.write("app/App.csproj",
            "<Project><PropertyGroup><UserSecretsId>an-id</UserSecretsId></PropertyGroup></Project>");
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("shared") +
                                        "\", \"Azure:SignalR:ConnectionString:east\": \"" +
                                        connection_string("east") + "\"}");
  box.write("app/appsettings.Staging.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("staging") + "\"}");
  box.write_secrets("an-id", "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("mine") + "\"}");
}

ProgramResult explain_place(const Sandbox& box, std::vector<std::string> more = {}) {
  more.insert(more.begin(), "explain");
  return run_program(box.call(std::move(more)));
}

}  // namespace

TEST_CASE("explain starts with environment, builder and framework") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  CHECK_THAT(explain_place(box, {"Azure:SignalR:ConnectionString"}).out,
             Catch::StartsWith(
                 "Builder:      web (assumed)\nFramework:    net10.0 (assumed)\nEnvironment:  Production"));
}

TEST_CASE("without a KEY every endpoint is explained") {
  const Sandbox box;
  write_places(box);
  const ProgramResult result = explain_place(box);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("\nAzure:SignalR:ConnectionString\n") &&
                             Contains("\nAzure:SignalR:ConnectionString:east\n"));
}

TEST_CASE("without a KEY and without an endpoint there is nothing to explain") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  const ProgramResult result = explain_place(box, {"."});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("error: there is no endpoint to explain"));
}

TEST_CASE("KEY may be a host name as a log shows it, or the last segment of a key") {
  const Sandbox box;
  write_places(box);
  for (const std::string query :
       {"east.service.signalr.net", "https://east.service.signalr.net/client/?hub=a", "EAST"}) {
    INFO(query);
    const ProgramResult result = explain_place(box, {query});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out,
               Contains("\nAzure:SignalR:ConnectionString:east\n") && !Contains("shared.service"));
  }
  CHECK(explain_place(box, {"north.service.signalr.net"}).exit_code == 1);
}

TEST_CASE("after what is overridden stands what is not read, and why") {
  const Sandbox box;
  write_places(box);
  const std::string out = explain_place(box, {"Azure:SignalR:ConnectionString"}).out;
  CHECK_THAT(out, Contains("  not read    appsettings.Staging.json:1:") &&
                      Contains("the file is read when the environment is 'Staging', and it is 'Production'"));
  CHECK_THAT(out,
             Contains("user secrets are read when the environment is Development, and it is 'Production'"));
  const json output = json::parse(explain_place(box, {"Azure:SignalR:ConnectionString", "--json"}).out);
  CHECK(schema_violations(read_schema("explain-v1.schema.json"), output) == std::vector<std::string>());
  CHECK(output["keys"][0]["notRead"].size() == 2);
  CHECK(output["keys"][0]["notRead"][0]["code"] == "secrets-left-out");
  CHECK(output["environment"] == "Production");
}

TEST_CASE("a key that stands only where it is not read is told of, and is not there") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/appsettings.Staging.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("staging") + "\"}");
  const ProgramResult result = explain_place(box, {"Azure:SignalR:ConnectionString"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("not read    appsettings.Staging.json"));
}

TEST_CASE("resolve keeps its hints where there is an endpoint, and asks about an environment") {
  const Sandbox box;
  write_places(box);
  CHECK_THAT(run_program(box.call({"resolve"})).out,
             Contains("Not read, though it may have been meant:") && Contains("appsettings.Staging.json:1:"));
  ProgramCall call = box.call({"resolve"});
  call.environment["ASPNETCORE_ENVIRONMENT"] = "Dev";
  CHECK_THAT(run_program(call).out, Contains("the environment is 'Dev'; did you mean 'Development'?"));
  call.environment["ASPNETCORE_ENVIRONMENT"] = "Test";
  CHECK_THAT(run_program(call).out, !Contains("did you mean"));
}

TEST_CASE("KEY may be the host of a client or server endpoint, and that of what is overridden") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString:east\": \"" +
                                        connection_string("east") +
                                        "ClientEndpoint=https://clients.example.org/path;"
                                        "ServerEndpoint=http://servers.example.org:8080\"}");
  box.write("app/appsettings.Production.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("new") + "\"}");
  for (const std::string query : {"clients.example.org", "https://CLIENTS.example.org/client/?hub=chat",
                                  "servers.example.org:8080", "servers.example.org"}) {
    CAPTURE(query);
    CHECK_THAT(explain_place(box, {query}).out, Contains("\nAzure:SignalR:ConnectionString:east\n") &&
                                                    !Contains("\nAzure:SignalR:ConnectionString\n"));
  }
  CHECK(explain_place(box, {"servers.example.org:9090"}).exit_code == 1);
  ProgramCall call = box.call({"explain", "new.service.signalr.net"});
  call.environment["Azure__SignalR__ConnectionString"] = connection_string("newest");
  const ProgramResult overridden = run_program(call);
  CHECK(overridden.exit_code == 0);
  CHECK_THAT(overridden.out, Contains("overridden  appsettings.Production.json:1:37"));
}

TEST_CASE("KEY may be the end of a section's name, and letter case does not count") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"Azure\": {\"SignalR\": {\"ConnectionString\": {\"East\": \"" +
                                        connection_string("east") + "\"}}}}");
  for (const std::string query : {"ConnectionString", "connectionstring", "signalr:connectionstring",
                                  "SignalR__ConnectionString", "AZURE:SIGNALR:CONNECTIONSTRING"}) {
    CAPTURE(query);
    const ProgramResult result = explain_place(box, {query});
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("\nAzure:SignalR:ConnectionString\n  A section without a value"));
  }
  for (const std::string query : {"east", "EAST", "connectionstring:EAST"}) {
    CAPTURE(query);
    CHECK_THAT(explain_place(box, {query}).out,
               Contains("\nAzure:SignalR:ConnectionString:East\n  in effect"));
  }
}

TEST_CASE("the default endpoint is found whatever the case of its name") {
  const Sandbox box;
  write_places(box);
  CHECK_THAT(explain_place(box, {"(DEFAULT)"}).out, Contains("\nAzure:SignalR:ConnectionString\n"));
}
