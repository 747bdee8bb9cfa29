#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace fs = std::filesystem;

namespace {

const std::string key = "Azure:SignalR:ConnectionString";

ProgramResult secrets(const Sandbox& box, std::vector<std::string> arguments, std::string input = "") {
  arguments.insert(arguments.begin(), "secrets");
  ProgramCall call = box.call(std::move(arguments));
  call.input = std::move(input);
  return run_program(call);
}

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string stored(const Sandbox& box, const std::string& id = "id") {
  return content(box.home() / ".microsoft/usersecrets" / id / "secrets.json");
}

}  // namespace

TEST_CASE("secrets set stores a value that it never shows") {
  const Sandbox box;
  const ProgramResult result =
      secrets(box, {"set", "--id", "id", key, connection_string("a", "c2VjcmV0c2VjcmV0")});
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("Stored " + key + " in the secrets of id.") && !Contains("c2VjcmV0"));
  CHECK_THAT(result.err,
             Contains("warning: the secret in the value of " + key + " stays in the shell's history"));
  CHECK(json::parse(stored(box)) == json{{key, connection_string("a", "c2VjcmV0c2VjcmV0")}});
}

TEST_CASE("secrets set reads the value from standard input, without the line's end") {
  const Sandbox box;
  const auto arguments = GENERATE(std::vector<std::string>{"set", "--id", "id", "A:B"},
                                  std::vector<std::string>{"set", "--id", "id", "A:B", "-"});
  const ProgramResult result = secrets(box, arguments, "a = b\r\n");
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, !Contains("history"));
  CHECK(json::parse(stored(box)) == json{{"A:B", "a = b"}});
}

TEST_CASE("secrets set takes names and values with a dash behind '--'") {
  const Sandbox box;
  CHECK(secrets(box, {"set", "--id", "id", "--", "-a", "--b"}).exit_code == 0);
  CHECK(json::parse(stored(box)) == json{{"-a", "--b"}});
}

TEST_CASE("JSON on standard input is flattened and merged") {
  const Sandbox box;
  box.write_secrets("id", "{\n  // mine\n  \"a:B\": \"old\",\n  \"keep\": null\n}\n");
  const ProgramResult result = secrets(box, {"set", "--id", "id"},
                                       R"({"A": {"b": true, "c": null, "d": [1.50, {}]}, /* x */ "E": [],})");
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("Stored 5 keys in the secrets of id."));
  CHECK(stored(box) ==
        "{\n  // mine\n  \"a:B\": \"True\",\n  \"keep\": null,\n  \"A:c\": null,\n  \"A:d:0\": \"1.50\",\n"
        "  \"A:d:1\": null,\n  \"E\": \"\"\n}\n");
}

TEST_CASE("JSON that .NET could not read stores nothing") {
  const Sandbox box;
  const auto [input, error] = GENERATE(table<std::string, std::string>({
      {"", "<stdin>:1:1: error:"},
      {"[1]", "<stdin>:1:1: error:"},
      {"{\"a\": 1,\n \"A\": 2}", "<stdin>:2:3: error:"},
      {"{\"a\": x}", "<stdin>:1:7: error:"},
  }));
  const ProgramResult result = secrets(box, {"set", "--id", "id"}, input);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains(error));
  CHECK_FALSE(fs::exists(box.home() / ".microsoft"));
}

TEST_CASE("what the SDK would misread is stored by force only") {
  const Sandbox box;
  const std::string good = connection_string("a");
  const auto [name, value, finding] = GENERATE_COPY(table<std::string, std::string, std::string>({
      {key + ":east:secondry", good, "Did you mean east:secondary?"},
      {key, "Endpoint=https://a.service.signalr.net;AccesKey=x;", "Did you mean AccessKey?"},
      {key, "AccessKey=x;Version=1.0;", "[connection-string-endpoint-missing]"},
      {key + ":east", "Endpoint=https://a;AccessKey=x;AccessKey=y", "[connection-string-duplicate-property]"},
      {"Azure__SignalR__ConnectionString", good, "[wrong-separator]"},
      {"Azure:SignalR:ConectionString", good, "[misspelt-key]"},
      {key, "Endpoint=https://a.service.signalr.net;AuthType=azure.msii;", "[auth-type-unknown]"},
      {key, good + "AccessKey", "[segment-without-value]"},
      {key + ":secondary", good, "[endpoint-name-is-type]"},
      {key + ":east:secondary:x", good, "[endpoint-key-too-long]"},
      {"Azure:SignalR:chat:ConnectionString:east:secondry", good, "Did you mean east:secondary?"},
      {key + ":east", "", "[empty]"},
      {"Azure:SignalR:InitialHubServerConnectionCount", "five", "[option-not-a-number]"},
  }));
  // An empty value has to be given as one.
  const auto set = [&](std::vector<std::string> arguments) {
    arguments.push_back(name);
    if (value.empty()) arguments.push_back(value);
    return secrets(box, arguments, value);
  };
  const ProgramResult refused = set({"set", "--id", "id"});
  CHECK(refused.exit_code == 1);
  CHECK_THAT(refused.err, Contains(finding) && Contains("nothing was stored") && Contains("--force"));
  CHECK_FALSE(fs::exists(box.home() / ".microsoft"));
  const ProgramResult forced = set({"set", "--force", "--id", "id"});
  CHECK(forced.exit_code == 0);
  CHECK_THAT(forced.err, Contains(finding));
  CHECK(json::parse(stored(box)) == json{{name, value}});
}

TEST_CASE("what the SDK reads is stored without a word against it") {
  const Sandbox box;
  const auto [name, value] = GENERATE(table<std::string, std::string>({
      {key + ":west:secondary", connection_string("a")},
      {key + ":east", connection_string("a")},
      {key, "Endpoint=https://a.service.signalr.net;AuthType=azure;"},
      {"Azure:SignalR:InitialHubServerConnectionCount", "5"},
      {"AzureSignalRConnectionString", connection_string("a")},
      {"Azure:SignalR:Endpoints:east:secondary", connection_string("a")},
      {key, "Endpoint=http://localhost;Port=8888;AccessKey=ABC;Version=1.0;"},
      {"Db:Password", "hunter2"},
  }));
  const ProgramResult result = secrets(box, {"set", "--id", "id", name}, value);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, !Contains("warning:"));
}

TEST_CASE("a program that gives nothing replaces no secret, unless nothing was asked for") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "kept"})");
  const auto [name, input] = GENERATE(table<std::vector<std::string>, std::string>(
      {{{"a"}, ""}, {{"a"}, "\n"}, {{"a"}, "\r\n"}, {{"a", "-"}, ""}, {{"--force", "a"}, ""}}));
  std::vector<std::string> arguments{"set", "--id", "id"};
  arguments.insert(arguments.end(), name.begin(), name.end());
  const ProgramResult refused = secrets(box, arguments, input);
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.err, Contains("the value of a is empty; nothing was stored") &&
                              Contains("signalr-config secrets set a ''"));
  CHECK(json::parse(stored(box)) == json{{"a", "kept"}});
  CHECK(secrets(box, {"set", "--id", "id", "a", ""}).exit_code == 0);
  CHECK(json::parse(stored(box)) == json{{"a", ""}});
}

TEST_CASE("KEY=VALUE in one word is asked about, and both spellings of the answer work") {
  const Sandbox box;
  const ProgramResult asked = secrets(box, {"set", "--id", "id", "Foo=hunter2"}, "unread");
  CHECK(asked.exit_code == 2);
  CHECK_THAT(asked.err, Contains("is Foo the key, and what follows '=' its value?") &&
                            Contains("secrets set Foo VALUE\n") && Contains("secrets set 'Foo=...' - <") &&
                            !Contains("hunter2"));
  CHECK_FALSE(fs::exists(box.home() / ".microsoft"));
  CHECK(secrets(box, {"set", "--id", "id", "Foo", "5"}).exit_code == 0);
  CHECK(secrets(box, {"set", "--id", "id", "Foo=5", "-"}, "6").exit_code == 0);
  CHECK(json::parse(stored(box)) == json{{"Foo", "5"}, {"Foo=5", "6"}});
  // What ends with '=' may be a key of Azure's.
  const ProgramResult key_alone = secrets(box, {"set", "--id", "id", "aHVudGVyMg=="});
  CHECK(key_alone.exit_code == 2);
  CHECK_THAT(key_alone.err, !Contains("aHVudGVyMg"));
}

TEST_CASE("one mistake among several values keeps all of them out") {
  const Sandbox box;
  const json input{{key + ":a:primry", connection_string("a")}, {key + ":b", connection_string("b")}};
  CHECK(secrets(box, {"set", "--id", "id"}, input.dump()).exit_code == 1);
  CHECK_FALSE(fs::exists(box.home() / ".microsoft"));
}

TEST_CASE("storing says so where the environment leaves the secrets out") {
  const Sandbox box;
  ProgramCall call = box.call({"secrets", "set", "--id", "id", "a", "b"});
  CHECK_THAT(run_program(call).err, Contains("it is 'Production'") && Contains("[secrets-left-out]"));
  call.environment["ASPNETCORE_ENVIRONMENT"] = "development";
  CHECK_THAT(run_program(call).err, !Contains("secrets-left-out"));
}

TEST_CASE("that the environment leaves the secrets out is said of the first secret, not of each") {
  const Sandbox box;
  CHECK_THAT(secrets(box, {"set", "--id", "id", "a", "b"}).err, Contains("ASPNETCORE_ENVIRONMENT"));
  CHECK_THAT(secrets(box, {"set", "--id", "id", "c", "d"}).err, !Contains("secrets-left-out"));
  CHECK_THAT(secrets(box, {"set", "--id", "id"}, R"({"e": "f"})").err, !Contains("secrets-left-out"));
}

TEST_CASE("in a Functions project the environment is that of Functions") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  const std::string err = secrets(box, {"set", "--id", "id", "a", "b"}).err;
  CHECK_THAT(err, Contains("Set AZURE_FUNCTIONS_ENVIRONMENT=Development") && !Contains("ASPNETCORE"));
  ProgramCall call = box.call({"secrets", "set", "--id", "other", "a", "b"});
  call.environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
  CHECK_THAT(run_program(call).err, !Contains("secrets-left-out"));
  call.environment.clear();
  box.write("app/local.settings.json", "{\"Values\": {}}");
  call = box.call({"secrets", "set", "--id", "third", "a", "b"});
  CHECK_THAT(run_program(call).err, !Contains("secrets-left-out"));
}

TEST_CASE("secrets get prints the value alone, whatever the case of the key") {
  const Sandbox box;
  box.write_secrets("id",
                    R"({"Azure": {"SignalR": {"ConnectionString": "x;\u001b[1m"}}, "e": "", "n": null})");
  const ProgramResult result = secrets(box, {"get", "--id", "id", "azure:signalr:connectionstring"});
  CHECK(result.exit_code == 0);
  CHECK(result.out == "x;\x1b[1m\n");
  CHECK(result.err.empty());
  CHECK(secrets(box, {"get", "--id", "id", "e"}).out == "\n");
  const ProgramResult null = secrets(box, {"get", "--id", "id", "n"});
  CHECK(null.exit_code == 1);
  CHECK(null.out.empty());
  CHECK_THAT(null.err, Contains("n is null"));
  const ProgramResult absent = secrets(box, {"get", "--id", "id", "Azure:SignalR:ConectionString"});
  CHECK(absent.exit_code == 1);
  CHECK_THAT(absent.err, Contains("Did you mean Azure:SignalR:ConnectionString?"));
}

TEST_CASE("secrets list masks, and shows everything if it is asked to") {
  const Sandbox box;
  box.write_secrets("id", "\xEF\xBB\xBF{\"z\": \"hunter2\", \"" + key + "\": \"" + connection_string("a") +
                              "\", \"n\": null, \"e\": \"\"}");
  const ProgramResult masked = secrets(box, {"list", "--id", "id"});
  CHECK(masked.exit_code == 0);
  CHECK(masked.out ==
        "z = ***\n" + key +
            " = Endpoint=https://a.service.signalr.net;AccessKey=***;Version=1.0;\nn = (null)\ne = "
            "(empty)\n");
  CHECK_THAT(secrets(box, {"list", "--id", "id", "--show-secrets"}).out, Contains("z = hunter2\n"));
}

TEST_CASE("secrets list --json is JSON and nothing else") {
  const Sandbox box;
  box.write_secrets("id", R"({"z": "hunter2", "n": null, "A": {"B": [1]}})");
  const ProgramResult masked = secrets(box, {"list", "--id", "id", "--json"});
  CHECK(json::parse(masked.out) == json{{"z", "***"}, {"n", nullptr}, {"A:B:0", "***"}});
  CHECK(masked.out.find("\"z\"") < masked.out.find("\"n\""));
  CHECK(schema_violations(read_schema("secrets-list-v1.schema.json"), json::parse(masked.out)).empty());
  const ProgramResult full = secrets(box, {"list", "--id", "id", "--json", "--show-secrets"});
  CHECK(json::parse(full.out) == json{{"z", "hunter2"}, {"n", nullptr}, {"A:B:0", "1"}});
  CHECK(secrets(box, {"list", "--id", "none", "--json"}).out == "{}\n");
}

TEST_CASE("a store without secrets is no error") {
  const Sandbox box;
  const ProgramResult result = secrets(box, {"list", "--id", "none"});
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("No secrets are stored for none."));
  CHECK(secrets(box, {"clear", "--id", "none"}).exit_code == 0);
}

TEST_CASE("secrets remove warns of keys that are not there") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "1", "S": {"b": "2"}, "c": "3"})");
  const ProgramResult result = secrets(box, {"remove", "--id", "id", "A", "S", "x"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("warning: the store has no x") &&
                             Contains("warning: the store has no S\n") && Contains("keys below it: 1."));
  CHECK(stored(box) == R"({"S": {"b": "2"}, "c": "3"})");
}

TEST_CASE("secrets clear leaves an empty object") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "1"})");
  CHECK(secrets(box, {"clear", "--id", "id"}).exit_code == 0);
  CHECK(json::parse(stored(box)) == json::object());
}

TEST_CASE("a store that does not parse is left alone by every command") {
  const Sandbox box;
  box.write_secrets("id", "{\n  \"a\": \"1\"\n  \"b\": \"2\"\n}");
  const auto arguments = GENERATE(table<std::vector<std::string>>({
      {{"set", "--id", "id", "c", "3"}},
      {{"remove", "--id", "id", "a"}},
      {{"clear", "--id", "id"}},
      {{"list", "--id", "id"}},
      {{"get", "--id", "id", "a"}},
  }));
  const ProgramResult result = secrets(box, std::get<0>(arguments));
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("secrets.json:3:3: error:") && Contains("[json-syntax]"));
  CHECK(stored(box) == "{\n  \"a\": \"1\"\n  \"b\": \"2\"\n}");
}

TEST_CASE("usage of secrets") {
  const Sandbox box;
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"sett"}, "Did you mean set?"},
      {{"set", "a", "b", "c"}, "unexpected argument: expected at most 2"},
      {{"set", "--id", "id", ""}, "NAME is empty"},
      {{"get"}, "NAME is missing"},
      {{"get", "a", "b"}, "unexpected argument: expected at most 1"},
      {{"remove"}, "NAME is missing"},
      {{"list", "x"}, "unexpected argument"},
      {{"import"}, "FILE is missing"},
      {{"list", "--file", "a.cs", "--project", "b.csproj"}, "exclude each other"},
  }));
  const ProgramResult result = secrets(box, arguments);
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains(expected) && Contains("Try 'signalr-config secrets"));
}

TEST_CASE("every command of secrets has help with an example") {
  const std::string command =
      GENERATE(as<std::string>{}, "init", "set", "get", "remove", "list", "clear", "path", "edit", "import");
  const Sandbox box;
  const ProgramResult result = secrets(box, {command, "--help"});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Usage: signalr-config secrets " + command) && Contains("Examples:\n") &&
                             Contains("Exit status:") && Contains("--secrets-id, --id ID"));
  CHECK(run_program(box.call({"help", "secrets", command})).out == result.out);
  CHECK_THAT(secrets(box, {"--help"}).out, Contains("\n  " + command));
}

TEST_CASE("what only reads a store removes nothing beside it") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "b"})");
  std::filesystem::path leftover;
  for (const auto& found : std::filesystem::recursive_directory_iterator(box.home())) {
    if (found.path().filename() == "secrets.json")
      leftover = found.path().parent_path() / ".secrets.json.tmp";
  }
  std::ofstream(leftover) << "{}";
  for (const auto& words :
       {std::vector<std::string>{"secrets", "path"}, {"secrets", "get", "a"}, {"secrets", "list"}}) {
    std::vector<std::string> arguments = words;
    arguments.insert(arguments.end(), {"--id", "id"});
    CHECK(run_program(box.call(arguments)).exit_code == 0);
    CHECK(std::filesystem::exists(leftover));
  }
  CHECK(run_program(box.call({"secrets", "remove", "gone", "--id", "id"})).exit_code != 2);
  CHECK_FALSE(std::filesystem::exists(leftover));
}
