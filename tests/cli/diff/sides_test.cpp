#include <catch2/catch.hpp>

#include "cli/diff/call.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

const std::string default_key = "Azure:SignalR:ConnectionString";

std::string service(const std::string& name, const std::string& variable, const std::string& value) {
  return "  " + name + ":\n    image: i\n    environment:\n      " + variable + ": \"" + value + "\"\n";
}

std::string service(const std::string& name, const std::string& connection) {
  return service(name, "Azure__SignalR__ConnectionString", connection);
}

// What `resolve --json` prints of a call, saved as `saved.json`.
void save(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "resolve");
  arguments.insert(arguments.end(), {"--json", "--no-process-env"});
  box.write("app/saved.json", run_program(box.call(arguments)).out);
}

}  // namespace

TEST_CASE("applications of descriptions are compared by their names") {
  const Sandbox box;
  box.write("app/old.yaml", "services:\n" + service("api", connection_string("a")) +
                                service("gone", connection_string("g")) + service("db", "X", "y") +
                                service("same", connection_string("s")));
  box.write("app/new.yaml", "services:\n" + service("same", connection_string("s")) +
                                service("api", connection_string("b")) +
                                service("late", connection_string("l")) + service("db", "X", "z"));
  const ProgramCall call = box.call({"diff", "old.yaml", "new.yaml"});
  const ProgramResult text = run_program(call);
  CHECK(text.exit_code == 1);
  CHECK_THAT(text.out, Contains("== api ==\n\nCHANGE") && Contains("== gone ==\nOnly in old.yaml\n\nCHANGE"));
  CHECK_THAT(text.out,
             Contains("== late ==\nOnly in new.yaml") && Contains("== same ==\n\nNo difference.\n"));
  CHECK_THAT(text.out, !Contains("== db"));
  const Json output = diff_json(box.call({"diff", "old.yaml", "new.yaml", "--json"}), 1);
  CHECK(output["same"] == false);
  REQUIRE(output["applications"].size() == 4);
  CHECK(output["applications"][1]["application"] == "gone");
  CHECK(output["applications"][1]["to"].is_null());
  CHECK(output["applications"][1]["removed"].size() == 1);
  CHECK(output["applications"][1]["optionsChanged"].empty());
  CHECK(output["applications"][3]["same"] == true);
}

TEST_CASE("a service that gets its first endpoint is compared with itself without one") {
  const Sandbox box;
  box.write("app/old.yaml",
            "services:\n" + service("api", connection_string("a")) + service("web", "X", "y"));
  box.write("app/new.yaml",
            "services:\n" + service("api", connection_string("a")) + service("web", connection_string("w")));
  const Json output = diff_json(box.call({"diff", "old.yaml", "new.yaml", "--json"}), 1);
  CHECK(output["applications"][0]["same"] == true);
  CHECK(output["applications"][1]["added"].size() == 1);
}

TEST_CASE("one application is compared with the only one of the other side that is about SignalR") {
  const Sandbox box;
  box.write("app/compose.yaml",
            "services:\n" + service("api", connection_string("a")) + service("db", "X", "y"));
  write_settings(box, "appsettings.json", {{default_key, connection_string("a")}});
  CHECK(run_program(box.call({"diff", ".", "compose.yaml"})).exit_code == 0);
  box.write("app/compose.yaml",
            "services:\n" + service("api", connection_string("a")) + service("web", connection_string("b")));
  const ProgramResult several = run_program(box.call({"diff", ".", "compose.yaml"}));
  CHECK(several.exit_code == 2);
  CHECK_THAT(several.err,
             Contains("compose.yaml has several applications") && Contains("There are: api web"));
  CHECK(run_program(box.call({"diff", ".", "compose.yaml", "--service", "api"})).exit_code == 0);
  CHECK(run_program(box.call({"diff", ".", "compose.yaml", "--service", "web"})).exit_code == 1);
  const ProgramResult none = run_program(box.call({"diff", ".", ".", "--service", "web"}));
  CHECK(none.exit_code == 2);
  CHECK_THAT(none.err, Contains("--service, --profile and --container are for deployment descriptions"));
}

TEST_CASE("references to what is elsewhere are compared as such") {
  const Sandbox box;
  const auto manifest = [](const std::string& secret) {
    return "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: api\n    env:\n"
           "    - name: Azure__SignalR__ConnectionString\n      valueFrom:\n        secretKeyRef: {name: " +
           secret + ", key: k}\n";
  };
  box.write("app/old.yaml", manifest("one"));
  box.write("app/new.yaml", manifest("two"));
  CHECK(run_program(box.call({"diff", "old.yaml", "old.yaml"})).exit_code == 0);
  const Json output = diff_json(box.call({"diff", "old.yaml", "new.yaml", "--json"}), 1);
  REQUIRE(output["unresolvedAdded"].size() == 1);
  CHECK_THAT(output["unresolvedAdded"][0]["reference"].get<std::string>(), Contains("two"));
  CHECK(output["unresolvedRemoved"].size() == 1);
  CHECK_THAT(run_program(box.call({"diff", "old.yaml", "new.yaml"})).out, Contains("two, key k"));
}

TEST_CASE("a saved resolution is a side, of which it cannot be told whether keys were rotated") {
  const Sandbox box;
  write_settings(
      box, "appsettings.json",
      {{default_key, connection_string("a", "b2xk") + "ClientEndpoint=https://c.example/x?sig=SECRETVALUE"},
       {default_key + ":m:secondary", "Endpoint=https://m.service.signalr.net;AuthType=azure.msi"},
       {"Azure:SignalR:MaxPollIntervalInSeconds", "20"}});
  save(box, {"."});
  write_settings(
      box, "appsettings.json",
      {{default_key, connection_string("a", "bmV3") + "ClientEndpoint=https://c.example/x?sig=SECRETVALUE"},
       {default_key + ":m:secondary", "Endpoint=https://m.service.signalr.net;AuthType=azure.msi"},
       {"Azure:SignalR:MaxPollIntervalInSeconds", "20"}});
  const ProgramResult text = run_program(box.call({"diff", "saved.json", "."}));
  CHECK(text.exit_code == 0);
  CHECK_THAT(text.out, Contains("From: saved.json  Production  saved\n") && Contains("No difference.") &&
                           Contains("Whether keys were rotated cannot be told") &&
                           Contains("have them: (default).\n"));
  const Json output = diff_json(box.call({"diff", ".", "saved.json", "--json"}), 0);
  CHECK(output["to"]["saved"] == true);
  CHECK(names(output["secretsNotCompared"]) == Names{""});
}

TEST_CASE("everything else of a saved resolution is compared, with the places that it was saved with") {
  const Sandbox box;
  write_settings(box, "appsettings.json",
                 {{default_key + ":old", connection_string("a")},
                  {default_key + ":gone", connection_string("g")},
                  {"Azure:SignalR:ApplicationName", "Shop"}});
  save(box, {"."});
  write_settings(
      box, "appsettings.json",
      {{default_key + ":new", connection_string("a")}, {"Azure:SignalR:GracefulShutdown:Mode", "2"}});
  const Json output = diff_json(box.call({"diff", "saved.json", ".", "--json"}), 1);
  CHECK(output["renamed"][0]["before"]["origin"]["line"] == 2);
  CHECK(names(output["removed"]) == Names{"gone"});
  CHECK(output["removed"][0]["origin"]["file"] == "appsettings.json");
  CHECK(output["optionsChanged"] ==
        Json::parse(R"([{"name": "applicationName", "before": "Shop", "after": null},
                        {"name": "gracefulShutdownMode", "before": "Off", "after": "MigrateClients"}])"));
  CHECK(run_program(box.call({"diff", "saved.json", "saved.json"})).exit_code == 0);
}

TEST_CASE("saved descriptions, and those saved for other hosts, are read") {
  const Sandbox box;
  box.write("app/compose.yaml",
            "services:\n" + service("api", connection_string("a")) + service("web", connection_string("b")));
  save(box, {"compose.yaml"});
  CHECK(run_program(box.call({"diff", "saved.json", "compose.yaml"})).exit_code == 0);
  write_settings(box, "appsettings.json", {{default_key, connection_string("b")}});
  CHECK(run_program(box.call({"diff", ".", "saved.json", "--service", "web"})).exit_code == 0);
  write_settings(box, "functions.json",
                 {{"AzureSignalRConnectionString__serviceUri", "https://f.service.signalr.net"},
                  {"AzureSignalRConnectionString", connection_string("f")}});
  save(box, {"functions.json", "--host", "functions"});
  CHECK(run_program(box.call({"diff", "saved.json", "functions.json", "--host", "functions"})).exit_code ==
        0);
}

TEST_CASE("what cannot be used of a saved resolution is said") {
  const Sandbox box;
  write_settings(box, "appsettings.json", {{default_key, connection_string("a")}});
  write_settings(box, "bad.json", {{default_key, "AccessKey=x"}});
  save(box, {"bad.json"});
  const ProgramResult failed = run_program(box.call({"diff", "saved.json", "."}));
  CHECK(failed.exit_code == 2);
  CHECK_THAT(failed.err, Contains("saved.json does not resolve: it was saved of an application that would not"
                                  " start: ArgumentException [connection-string-incomplete]"));
  save(box, {"."});
  const std::string saved = run_program(box.call({"resolve", "--json", "--no-process-env"})).out;
  const auto with = [&](const std::string& from, const std::string& to) {
    std::string text = saved;
    text.replace(text.find(from), from.size(), to);
    box.write("app/saved.json", text);
    return run_program(box.call({"diff", "saved.json", "."}));
  };
  CHECK_THAT(with("\"schemaVersion\": 1", "\"schemaVersion\": 9").err, Contains("another release"));
  CHECK_THAT(with("\"audience\"", "\"x\"").out, Contains("No difference."));
  CHECK_THAT(with("\"credential\"", "\"x\"").err,
             Contains("saved.json: it is not as 'resolve --json' saved it"));
  CHECK_THAT(with("\"AccessKey\"", "\"Magic\"").err, Contains("is of no known kind"));
  CHECK_THAT(with("\"Disabled\"", "\"SECRETVALUE\"").err,
             Contains("has no known value") && !Contains("SECRET"));
}
