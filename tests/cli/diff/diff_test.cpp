#include <catch2/catch.hpp>

#include "cli/diff/call.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::string default_key = "Azure:SignalR:ConnectionString";

std::string keyed(const std::string& name) { return default_key + ":" + name; }

// Two files, one for each side, in which every kind of change happens.
void write_sides(const Sandbox& box) {
  write_settings(box, "old.json",
                 {{default_key, connection_string("chat", "b2xk")},
                  {keyed("east"), connection_string("east")},
                  {keyed("west"), connection_string("west")},
                  {keyed("north"), connection_string("north")},
                  {keyed("south"), connection_string("south")},
                  {"Azure:SignalR:ServerStickyMode", "Preferred"}});
  write_settings(box, "new.json",
                 {{default_key, connection_string("chat", "bmV3")},
                  {keyed("europe"), connection_string("east")},
                  {keyed("west:secondary"), connection_string("west")},
                  {keyed("north"), "Endpoint=https://north.service.signalr.net;AuthType=azure.msi"},
                  {keyed("asia"), connection_string("asia")},
                  {"Azure:SignalR:ServerStickyMode", "Required"}});
}

}  // namespace

TEST_CASE("diff lists what was added, removed, renamed, changed and rotated") {
  const Sandbox box;
  write_sides(box);
  const ProgramResult result = run_program(box.call({"diff", "old.json", "new.json"}));
  CHECK(result.exit_code == 1);
  CHECK(result.err.empty());
  CHECK(result.out ==
        "From: old.json\n"
        "To:   new.json\n"
        "\n"
        "CHANGE              NAME            TYPE                  ENDPOINT                           "
        "CREDENTIAL"
        "                                                ORIGIN\n"
        "added               asia            Primary               https://asia.service.signalr.net   "
        "AccessKey "
        "                                                new.json:6:43\n"
        "removed             south           Primary               https://south.service.signalr.net  "
        "AccessKey "
        "                                                old.json:6:44\n"
        "renamed             east -> europe  Primary               https://east.service.signalr.net   "
        "AccessKey "
        "                                                new.json:3:45\n"
        "type changed        west            Primary -> Secondary  https://west.service.signalr.net   "
        "AccessKey "
        "                                                new.json:4:53\n"
        "key rotated         (default)       Primary               https://chat.service.signalr.net   "
        "AccessKey "
        "(another key)                                   new.json:2:38\n"
        "credential changed  north           Primary               https://north.service.signalr.net  "
        "AccessKey "
        "-> ManagedIdentityCredential (system-assigned)  new.json:5:44\n"
        "\n"
        "OPTION            BEFORE     AFTER\n"
        "serverStickyMode  Preferred  Required\n"
        "\n"
        "A .NET server that runs sees these only after it is started again: the credential of (default), the "
        "credential of north, serverStickyMode.\n");
}

TEST_CASE("diff's JSON has the endpoints as resolve's has them") {
  const Sandbox box;
  write_sides(box);
  const Json output = diff_json(box.call({"diff", "old.json", "new.json", "--json"}), 1);
  const Json resolved = Json::parse(
      run_program(box.call({"resolve", "new.json", "--no-process-env", "--json", "--endpoint", "asia"})).out);
  CHECK(output["same"] == false);
  CHECK(output["from"]["input"] == "old.json");
  CHECK(output["to"]["host"] == "aspnetcore");
  CHECK(output["added"] == resolved["endpoints"]);
  CHECK(names(output["removed"]) == Names{"south"});
  REQUIRE(output["renamed"].size() == 1);
  CHECK(output["renamed"][0]["before"]["name"] == "east");
  CHECK(output["renamed"][0]["after"]["name"] == "europe");
  CHECK(output["renamed"][0]["credential"] == "same");
  CHECK(output["renamed"][0]["needsRestart"] == false);
  REQUIRE(output["typeChanged"].size() == 1);
  CHECK(output["typeChanged"][0]["after"]["type"] == "Secondary");
  REQUIRE(output["keyRotated"].size() == 1);
  CHECK(output["keyRotated"][0]["before"]["name"] == "");
  CHECK(output["keyRotated"][0]["needsRestart"] == true);
  REQUIRE(output["credentialChanged"].size() == 1);
  CHECK(output["credentialChanged"][0]["credential"] == "replaced");
  CHECK(output["optionsChanged"] ==
        Json::parse(R"([{"name": "serverStickyMode", "before": "Preferred", "after": "Required"}])"));
  CHECK(output["reloads"] == true);
  CHECK(output["needsRestart"] == true);
}

TEST_CASE(
    "diff's Markdown is a table for a pull request, with nothing in it that Markdown takes for its own") {
  const Sandbox box;
  write_settings(box, "old.json", {{keyed("a|b`<i>*"), connection_string("a")}});
  write_settings(box, "new.json",
                 {{keyed("a"), connection_string("a")}, {keyed("b"), connection_string("b")}});
  const ProgramResult result =
      run_program(box.call({"diff", "old.json", "new.json", "--format", "markdown"}));
  CHECK(result.exit_code == 1);
  CHECK(result.out ==
        "### Azure SignalR configuration: `old.json` → `new.json`\n"
        "\n"
        "| Change | Name | Type | Endpoint | Credential | Origin |\n"
        "|---|---|---|---|---|---|\n"
        "| **added** | `b` | Primary | `https://b.service.signalr.net` | AccessKey | `new.json:3:40` |\n"
        "| **renamed** | `` a\\|b`<i>* `` → `a` | Primary | `https://a.service.signalr.net` | AccessKey | "
        "`new.json:2:40` |\n");
}

TEST_CASE("diff of equal sides says so and exits with 0, whatever the form of the files") {
  const Sandbox box;
  write_settings(box, "old.json", {{keyed("a"), connection_string("a")}});
  box.write("app/new.ini", "[Azure:SignalR:ConnectionString]\na:Primary = " + connection_string("a") + "\n");
  const ProgramResult result = run_program(box.call({"diff", "old.json", "new.ini"}));
  CHECK(result.exit_code == 0);
  CHECK(result.out == "From: old.json\nTo:   new.ini\n\nNo difference.\n");
  const Json output = diff_json(box.call({"diff", "old.json", "new.ini", "--json"}), 0);
  CHECK(output["same"] == true);
  CHECK(output["needsRestart"] == false);
}

TEST_CASE("diff compares two environments of one directory") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{keyed("a"), connection_string("a")}});
  write_settings(box, "appsettings.Staging.json", {{keyed("b"), connection_string("b")}});
  const Json output = diff_json(box.call({"diff", "--from", "Staging", "--to", "Production", "--json"}), 1);
  CHECK(output["from"]["environment"] == "Staging");
  CHECK(output["to"]["environment"] == "Production");
  CHECK(names(output["removed"]) == Names{"b"});
  CHECK(output["added"].empty());
  const ProgramResult text = run_program(box.call({"diff", ".", "--from", "Staging", "--to", "Production"}));
  CHECK_THAT(text.out, StartsWith("From: . (Staging)\nTo:   . (Production)\n"));
  CHECK(run_program(box.call({"diff", "--from", "Staging", "--to", "Staging"})).exit_code == 0);
}

TEST_CASE("with two sides each environment belongs to its side") {
  const Sandbox box;
  box.write("app/one/appsettings.json", "{}");
  box.write("app/one/appsettings.Staging.json", settings_text({{default_key, connection_string("a")}}));
  box.write("app/two/appsettings.json", settings_text({{default_key, connection_string("a")}}));
  CHECK(run_program(box.call({"diff", "one", "two", "--from", "Staging"})).exit_code == 0);
  CHECK(run_program(box.call({"diff", "one", "two", "-e", "Staging"})).exit_code == 0);
  CHECK(run_program(box.call({"diff", "one", "two"})).exit_code == 1);
}

TEST_CASE("user secrets count where the environment is Development, and their keys are compared") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{default_key, connection_string("a", "b25l")}});
  box.write_secrets("id", settings_text({{default_key, connection_string("a", "dHdv")}}));
  const Json output = diff_json(
      box.call({"diff", "--secrets-id", "id", "--from", "Production", "--to", "Development", "--json"}), 1);
  REQUIRE(output["keyRotated"].size() == 1);
  CHECK(output["keyRotated"][0]["after"]["origin"]["source"] == "user-secrets");
}

TEST_CASE("this process's variables are left out unless they are asked for") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{default_key, connection_string("a")}});
  ProgramCall call = box.call({"diff", ".", "appsettings.json"});
  call.environment["Azure__SignalR__ConnectionString__b"] = connection_string("b");
  call.environment["DOTNET_ENVIRONMENT"] = "Staging";
  CHECK(run_program(call).exit_code == 0);
  call.arguments = {"diff", "--from", "A", "--to", "B", "--process-env", "--json"};
  call.arguments.emplace_back("--endpoint=b");
  CHECK(run_program(call).exit_code == 0);
  call.arguments.erase(call.arguments.begin() + 5);
  const ProgramResult without = run_program(call);
  CHECK(without.exit_code == 2);
  CHECK_THAT(without.err, Contains("no endpoint of either side is named 'b'"));
}

TEST_CASE("a setting applies to both sides, and standard input is read once") {
  const Sandbox box;
  write_settings(box, "old.json", {{keyed("a"), connection_string("a")}});
  write_settings(box, "new.json", {{keyed("a"), connection_string("a", "b3RoZXI=")}});
  ProgramCall call = box.call({"diff", "old.json", "new.json", "--set", keyed("a")});
  call.input = connection_string("a") + "\n";
  CHECK(run_program(call).exit_code == 0);
  ProgramCall piped = box.call({"diff", "old.json", "-", "--as", "json"});
  piped.input = settings_text({{keyed("a"), connection_string("a")}});
  CHECK(run_program(piped).exit_code == 0);
  const ProgramResult twice = run_program(box.call({"diff", "-", "-", "--as", "json"}));
  CHECK(twice.exit_code == 2);
  CHECK_THAT(twice.err, Contains("standard input can be read once only"));
}

TEST_CASE(
    "with --endpoint diff compares the endpoints of one name, under their old names or their new ones") {
  const Sandbox box;
  write_sides(box);
  const Json output =
      diff_json(box.call({"diff", "old.json", "new.json", "--json", "--endpoint", "east"}), 1);
  CHECK(output["renamed"].size() == 1);
  CHECK(output["added"].empty());
  CHECK(output["optionsChanged"].empty());
  CHECK(diff_json(box.call({"diff", "old.json", "new.json", "--json", "--endpoint="}), 1)["keyRotated"]
            .size() == 1);
}

TEST_CASE("options are compared with their types, and those of Functions as well") {
  const Sandbox box;
  write_settings(box, "old.json", {{"AzureSignalRConnectionString", connection_string("a")}});
  write_settings(box, "new.json",
                 {{"AzureSignalRConnectionString", connection_string("a")},
                  {"AzureSignalRServiceTransportType", "Persistent"}});
  const Json output =
      diff_json(box.call({"diff", "old.json", "new.json", "--host", "functions", "--json"}), 1);
  CHECK(output["optionsChanged"] == Json::parse(R"([{"name": "serviceTransportType", "before": "Transient",
                                                     "after": "Persistent"}])"));
  CHECK(output["reloads"] == false);
}

TEST_CASE("a side that does not resolve is named, with the reason") {
  const Sandbox box;
  write_settings(box, "good.json", {{default_key, connection_string("a")}});
  write_settings(box, "bad.json", {{default_key, "AccessKey=hunter2hunter2"}});
  box.write("app/broken.json", "{");
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"bad.json", "good.json"}, "bad.json does not resolve: the application would not start"},
      {{"good.json", "bad.json"}, "bad.json:2:38: error: "},
      {{"good.json", "broken.json"}, "broken.json does not resolve: its configuration cannot be loaded"},
      {{"good.json", "broken.json"}, "broken.json:1:2: error: "},
      {{"good.json", "gone.json"}, "gone.json: no such file or directory"},
  }));
  ProgramCall call = box.call({"diff"});
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  const ProgramResult result = run_program(call);
  CAPTURE(arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected) && !Contains("hunter2"));
}

TEST_CASE("a side without an endpoint is an empty one, with a note") {
  const Sandbox box;
  write_settings(box, "good.json", {{default_key, connection_string("a")}});
  write_settings(box, "empty.json", {{"Azure:SignalR:ApplicationName", "chat"}});
  const ProgramResult added = run_program(box.call({"diff", "empty.json", "good.json"}));
  CHECK(added.exit_code == 1);
  CHECK(added.err == "note: empty.json: there is no endpoint\n");
  CHECK_THAT(added.out, Contains("\nadded ") && Contains("applicationName"));
  const Json removed = diff_json(box.call({"diff", "good.json", "empty.json", "--json"}), 1);
  CHECK(names(removed["removed"]) == Names{""});
  const ProgramResult same = run_program(box.call({"diff", "empty.json", "empty.json"}));
  CHECK(same.exit_code == 0);
  CHECK_THAT(same.out, Contains("No difference."));
  const ProgramResult saved = run_program(box.call({"resolve", "empty.json", "--json"}));
  box.write("app/saved.json", saved.out);
  CHECK(run_program(box.call({"diff", "saved.json", "empty.json"})).exit_code == 0);
  CHECK(names(diff_json(box.call({"diff", "saved.json", "good.json", "--json"}), 1)["added"]) == Names{""});
}

TEST_CASE("each side has its own description of the environment, beside the one for both") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{"Azure:SignalR:ApplicationName", "chat"}});
  const auto describe = [&](const std::string& file, const std::string& host) {
    box.write("app/" + file,
              "services:\n  web:\n    image: i\n    environment:\n      "
              "Azure__SignalR__ConnectionString: \"" +
                  connection_string(host) + "\"\n");
  };
  describe("one.yaml", "one");
  describe("two.yaml", "two");
  CHECK(run_program(box.call({"diff", ".", ".", "--env-from", "one.yaml"})).exit_code == 0);
  for (const auto& paths : std::vector<std::vector<std::string>>{{}, {"."}, {".", "."}}) {
    std::vector<std::string> arguments{"diff", "--from-env", "one.yaml", "--to-env", "two.yaml", "--json"};
    arguments.insert(arguments.end(), paths.begin(), paths.end());
    const Json output = diff_json(box.call(arguments), 1);
    CHECK(output["removed"][0]["endpoint"] == "https://one.service.signalr.net");
    CHECK(output["added"][0]["endpoint"] == "https://two.service.signalr.net");
  }
  const ProgramResult one = run_program(box.call({"diff", ".", "--from-env", "one.yaml"}));
  CHECK(one.exit_code == 2);
  CHECK_THAT(one.err, Contains("--to-env is missing"));
}

TEST_CASE("diff says what is missing of its sides") {
  const Sandbox box;
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"diff"}, "and there is none"},
      {{"diff", "."}, "and there is one"},
      {{"diff", "a", "b", "c"}, "and there are more"},
      {{"diff", ".", "--from", "A"}, "--to is missing"},
      {{"diff", "--to", "A"}, "--from is missing"},
      {{"diff", "", "."}, "a path is empty"},
      {{"diff", "a=SECRETVALUE", "b"}, "a=***: no such file or directory: a=***"},
  }));
  const ProgramResult result = run_program(box.call(arguments));
  CAPTURE(arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected) && !Contains("SECRETVALUE"));
}
