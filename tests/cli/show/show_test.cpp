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
  CHECK_THAT(run_program(application(box, {"show"})).out, Contains("HOME"));
}
