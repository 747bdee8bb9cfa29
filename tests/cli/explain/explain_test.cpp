#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

// east is set three times; west is refused.
ProgramCall application(const Sandbox& box, std::vector<std::string> arguments) {
  box.write("app/appsettings.json",
            "{\"Azure\": {\"SignalR\": {\n\"ServerStickyMode\": \"Required\",\n\"ConnectionString\": "
            "{\n\"east\": \"" +
                connection_string("base") + "\"}}}}");
  box.write("app/appsettings.Production.json",
            "{\"Azure:SignalR:ConnectionString:east\": \"" + connection_string("production") + "\"}");
  ProgramCall call = box.call(std::move(arguments));
  call.environment["Azure__SignalR__ConnectionString__east"] = connection_string("top") + "Region=here";
  return call;
}

}  // namespace

TEST_CASE("explain lists the winner and what it overrides") {
  const Sandbox box;
  const auto query =
      GENERATE("Azure:SignalR:ConnectionString:east", "azure__signalr__connectionstring__EAST", "east");
  const ProgramResult result = run_program(application(box, {"explain", query}));
  CAPTURE(query);
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  const std::size_t winner =
      result.out.find("in effect   environment variable Azure__SignalR__ConnectionString__east");
  const std::size_t second = result.out.find("overridden  appsettings.Production.json:1:42");
  const std::size_t third = result.out.find("overridden  appsettings.json:4:10");
  REQUIRE(winner != std::string::npos);
  CHECK(winner < second);
  CHECK(second < third);
  CHECK(third != std::string::npos);
  CHECK_THAT(result.out, Contains("Endpoint=https://top.service.signalr.net;AccessKey=***;Version=1.0"));
}

TEST_CASE("explain breaks a connection string down") {
  const Sandbox box;
  const ProgramResult result = run_program(application(box, {"explain", "east"}));
  CHECK_THAT(result.out, Contains("AccessKey  ***"));
  CHECK_THAT(result.out, Contains("signs the tokens"));
  CHECK_THAT(result.out,
             Contains("Region") && Contains("ignored") && Contains("the SDK reads no property of this name"));
  CHECK_THAT(result.out,
             Contains("endpoint    east, Primary, https://top.service.signalr.net, AccessKey (in effect)"));
}

TEST_CASE("explain shows why the SDK refuses a string") {
  const Sandbox box;
  box.write(
      "app/appsettings.json",
      R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a;AccessKey=abcdefgh;accesskey=ijklmnop"})");
  const ProgramResult result = run_program(box.call({"explain", "Azure:SignalR:ConnectionString"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("duplicate") && Contains("refused"));
  CHECK_THAT(result.out, !Contains("abcdefgh") && !Contains("ijklmnop"));
}

TEST_CASE("explain shows options, sections, nulls and empty values") {
  const Sandbox box;
  CHECK_THAT(run_program(application(box, {"explain", "Azure:SignalR:ServerStickyMode"})).out,
             Contains("Required"));
  const ProgramResult section = run_program(application(box, {"explain", "Azure:SignalR"}));
  CHECK(section.exit_code == 0);
  CHECK_THAT(section.out,
             Contains("A section without a value") && Contains("Azure:SignalR:ServerStickyMode"));
  box.write("app/x.json", R"({"A": null, "B": ""})");
  CHECK_THAT(run_program(box.call({"explain", "A", "x.json"})).out, Contains("(null)"));
  CHECK_THAT(run_program(box.call({"explain", "B", "x.json"})).out, Contains("(empty)"));
}

TEST_CASE("explain finds the default endpoint") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  const ProgramResult result = run_program(box.call({"explain", "(default)"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Azure:SignalR:ConnectionString\n"));
}

TEST_CASE("an absent key is a no, with a suggestion") {
  const Sandbox box;
  const ProgramResult key = run_program(application(box, {"explain", "Azure:SignalR:ConectionString:east"}));
  CHECK(key.exit_code == 1);
  CHECK(key.out.empty());
  CHECK_THAT(key.err, Contains("Did you mean Azure:SignalR:ConnectionString:east?"));
  CHECK(run_program(application(box, {"explain", "esat"})).exit_code == 1);
  CHECK_THAT(key.err, Contains("error: no key and no endpoint"));
}

TEST_CASE("explain's JSON conforms to its schema") {
  const Sandbox box;
  const auto query = GENERATE("east", "Azure:SignalR", "Azure:SignalR:ServerStickyMode");
  const ProgramResult result = run_program(application(box, {"explain", query, "--json"}));
  const json output = json::parse(result.out);
  CHECK(schema_violations(read_schema("explain-v1.schema.json"), output) == std::vector<std::string>());
  if (std::string(query) != "east") return;
  const json& key = output["keys"][0];
  CHECK(key["values"].size() == 3);
  CHECK(key["values"][0]["inEffect"] == true);
  CHECK(key["values"][1]["inEffect"] == false);
  CHECK(key["endpoint"]["endpoint"] == "https://top.service.signalr.net");
  CHECK(key["connectionString"]["properties"][1]["use"] == "used");
  CHECK(key["connectionString"]["properties"][3]["use"] == "ignored");
}
