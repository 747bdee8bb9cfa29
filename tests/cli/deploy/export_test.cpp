#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>

#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::EndsWith;
using Catch::StartsWith;
using Json = nlohmann::json;
namespace fs = std::filesystem;

namespace {

// Everything that some form gives a meaning to, but for line breaks.
const std::string nasty = "$a ${B} $$ %h %20 'q' \"d\" \\ \\n # ; `x` & < > \xC3\xB6 \xE2\x82\xAC=";

std::string without_semicolons(std::string text) {
  std::erase(text, ';');
  return text;
}

void write_application(const Sandbox& box) {
  const std::string key = without_semicolons(nasty);
  const Json settings{
      {"Azure:SignalR:ConnectionString",
       "Endpoint=https://a.service.signalr.net;AccessKey=" + key + ";Version=1.0;"},
      {"Azure:SignalR:ConnectionString:east:secondary",
       "Endpoint=https://b.service.signalr.net;AccessKey=k;ClientEndpoint=https://c.example/a%20b"},
      {"Azure:SignalR:ConnectionString:west_2", "Endpoint=https://c.service.signalr.net;AuthType=azure.msi"},
      {"Azure:SignalR:ApplicationName", "chat"}};
  box.write("app/appsettings.json", settings.dump());
}

// What `resolve` says of the endpoints, without their places.
Json endpoints_of(const ProgramResult& resolved) {
  REQUIRE(resolved.exit_code == 0);
  Json endpoints = Json::parse(resolved.out).at("endpoints");
  for (Json& endpoint : endpoints) {
    endpoint.erase("origin");
    endpoint.erase("key");
  }
  return endpoints;
}

Json endpoints_of_application(const Sandbox& box) {
  return endpoints_of(run_program(box.call({"resolve", "--json", "--show-secrets"})));
}

std::string exported(const Sandbox& box, const std::string& form) {
  const ProgramResult result = run_program(box.call({"export", "--to", form}));
  CHECK(result.err == "");
  REQUIRE(result.exit_code == 0);
  return result.out;
}

std::string read_text(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

}  // namespace

TEST_CASE("what is exported resolves to the same endpoints, in every form that a source reads") {
  const Sandbox box;
  write_application(box);
  const auto [form, kind] = GENERATE(table<std::string, std::string>({
      {"json", "json"},
      {"json-flat", "json"},
      {"yaml", "yaml"},
      {"ini", "ini"},
      {"xml", "xml"},
      {"user-secrets", "user-secrets"},
      {"dotenv-compose", "dotenv-compose"},
      {"dotenv", "dotenv"},
      {"dotenv-docker", "dotenv-docker"},
      {"compose", "compose"},
      {"systemd", "systemd"},
      {"systemd-environment-file", "systemd-environment-file"},
      {"appservice", "appservice"},
      {"local-settings", "local-settings"},
  }));
  CAPTURE(form);
  ProgramCall call = box.call({"resolve", "-", "--as", kind, "--json", "--show-secrets"});
  call.input = exported(box, form);
  CHECK(endpoints_of(run_program(call)) == endpoints_of_application(box));
}

TEST_CASE("an exported Secret gives its endpoints to the container that takes it over") {
  const Sandbox box;
  write_application(box);
  box.write("app/secret.yaml", exported(box, "kubernetes-secret"));
  box.write(
      "app/pod.yaml",
      "apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  containers:\n  - name: c\n    envFrom:\n"
      "    - secretRef: {name: signalr}\n");
  CHECK(endpoints_of(run_program(box.call({"resolve", "pod.yaml", "secret.yaml", "--json",
                                           "--show-secrets"}))) == endpoints_of_application(box));
}

TEST_CASE("what is exported for bash gives its endpoints when bash has run it") {
  if (std::system("bash -c : >/dev/null 2>&1") != 0) return;
  const Sandbox box;
  write_application(box);
  const Json expected = endpoints_of_application(box);
  // A line break as well.
  box.write(
      "app/appsettings.json",
      R"({"Azure:SignalR:ConnectionString": "Endpoint=https://n.service.signalr.net;AccessKey=a\n$b'c"})");
  const Json with_break = endpoints_of_application(box);
  box.write("break/bash.sh", exported(box, "bash"));
  write_application(box);
  box.write("plain/bash.sh", exported(box, "bash"));
  for (const auto& [directory, endpoints] : {std::pair{"plain", expected}, std::pair{"break", with_break}}) {
    const fs::path out = box.path() / directory / "out.json";
    const std::string command =
        "cd '" + (box.path() / directory).string() +
        "' && env -i bash -c '. ./bash.sh; : >none.json; echo {} >none.json; exec \"" +
        SIGNALR_CONFIG_PROGRAM + "\" resolve none.json --json --show-secrets' > out.json";
    REQUIRE(std::system(command.c_str()) == 0);
    CHECK(endpoints_of({0, 0, read_text(out), ""}) == endpoints);
  }
}

TEST_CASE("line breaks are written where a form can hold them, and are an error where it cannot") {
  const Sandbox box;
  box.write("app/appsettings.json",
            R"({"Azure:SignalR:ConnectionString": "Endpoint=https://n.service.signalr.net;AccessKey=a\nb"})");
  for (const std::string form : {"json", "yaml", "xml", "dotenv", "bash", "compose", "systemd",
                                 "systemd-environment-file", "kubernetes-secret", "appservice"}) {
    CAPTURE(form);
    CHECK(run_program(box.call({"export", "--to", form})).exit_code == 0);
  }
  for (const std::string form : {"ini", "dotenv-docker"}) {
    const ProgramResult result = run_program(box.call({"export", "--to", form, "-o", "out"}));
    CHECK(result.exit_code == 1);
    CHECK(result.out.empty());
    CHECK_THAT(result.err,
               StartsWith("appsettings.json:1:37: error: the default endpoint cannot be written as " + form +
                          ": a line break in its value"));
    CHECK_THAT(result.err, Contains("[export-value]"));
    CHECK_FALSE(fs::exists(box.path() / "app/out"));
  }
}

TEST_CASE("a name that cannot be a variable's is an error that names the endpoint") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\n\"Azure:SignalR:ConnectionString:north-west\": \"" + connection_string("a") +
                "\",\n\"Azure:SignalR:ConnectionString:a__b\": \"" + connection_string("b") + "\"}");
  const ProgramResult bash = run_program(box.call({"export", "--to", "bash"}));
  CHECK(bash.exit_code == 1);
  CHECK(bash.out.empty());
  CHECK_THAT(bash.err,
             Contains("appsettings.json:2:47: error: the endpoint north-west cannot be a variable") &&
                 Contains("[export-name]") &&
                 Contains("appsettings.json:3:41: error: the endpoint a__b cannot be a variable"));
  CHECK(run_program(box.call({"export", "--to", "json"})).exit_code == 0);
}

TEST_CASE("a file is written in one step, for its owner only, and a link stays") {
  const Sandbox box;
  write_application(box);
  box.write("app/target.env", "old");
  fs::permissions(box.path() / "app/target.env", fs::perms(0644));
  fs::create_symlink("target.env", box.path() / "app/out.env");
  const ProgramResult result = run_program(box.call({"export", "--to", "dotenv", "-o", "out.env"}));
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  CHECK(fs::is_symlink(box.path() / "app/out.env"));
  struct stat status {};
  REQUIRE(::stat((box.path() / "app/target.env").c_str(), &status) == 0);
  CHECK((status.st_mode & 0777) == 0600);
  CHECK(read_text(box.path() / "app/target.env") == exported(box, "dotenv"));
  CHECK(run_program(box.call({"export", "--to", "dotenv", "-o", "none/out.env"})).exit_code == 2);
}

TEST_CASE("secrets are not written to a terminal, unless that is asked for") {
  const Sandbox box;
  write_application(box);
  const std::vector<std::string> command =
      GENERATE(std::vector<std::string>{"export", "--to", "bash"},
               std::vector<std::string>{"convert", "--to", "json-flat", "appsettings.json"});
  ProgramCall call = box.call(command);
  const ProgramResult refused = run_program_on_terminal(call);
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.out, Contains("standard output is a terminal") && !Contains("AccessKey"));
  call.arguments.emplace_back("--show-secrets");
  const ProgramResult shown = run_program_on_terminal(call);
  CHECK(shown.exit_code == 0);
  CHECK_THAT(shown.out, Contains("AccessKey"));
}

TEST_CASE("nothing is exported of an application that would not start, or whose endpoint is elsewhere") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"Endpoint=x;AccessKey=" + secret + "\"}");
  const ProgramResult failed = run_program(box.call({"export", "--to", "json"}));
  CHECK(failed.exit_code == 1);
  CHECK(failed.out.empty());
  CHECK_THAT(failed.err, Contains("The application would not start") && !Contains(secret));
  box.write("app/settings.json",
            "[{\"name\": \"Azure__SignalR__ConnectionString\", \"slotSetting\": false,\n"
            " \"value\": \"@Microsoft.KeyVault(VaultName=v;SecretName=s)\"}]");
  const ProgramResult elsewhere = run_program(box.call({"export", "--to", "json", "settings.json"}));
  CHECK(elsewhere.exit_code == 1);
  CHECK_THAT(elsewhere.err, Contains("[export-unresolved]") && Contains("settings.json:2:12"));
  CHECK(run_program(box.call({"export"})).exit_code == 2);
}

TEST_CASE("options of the SDK are exported where they are asked for") {
  const Sandbox box;
  write_application(box);
  CHECK_THAT(exported(box, "dotenv"), !Contains("ApplicationName"));
  CHECK_THAT(run_program(box.call({"export", "--to", "dotenv", "--options"})).out,
             EndsWith("Azure__SignalR__ApplicationName=chat\n"));
}

TEST_CASE("each host's endpoints are exported under the keys that it reads") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  box.write("app/local.settings.json",
            R"({"Values": {"AzureSignalRConnectionString": ")" + connection_string("f") +
                R"(", "Azure__SignalR__Endpoints__east__serviceUri": "https://e.service.signalr.net",
                "Azure__SignalR__Endpoints__east__clientId": "11111111-2222-3333-4444-555555555555",
                "AzureSignalRServiceTransportType": "Persistent"}})");
  ProgramCall call = box.call({"export", "--to", "dotenv"});
  call.environment["AZURE_FUNCTIONS_ENVIRONMENT"] = "Development";
  const ProgramResult functions = run_program(call);
  CHECK(functions.exit_code == 0);
  CHECK_THAT(functions.out, Contains("AzureSignalRConnectionString=Endpoint=https://f.service.signalr.net") &&
                                Contains("Azure__SignalR__Endpoints__east__serviceUri=https://e") &&
                                Contains("Azure__SignalR__Endpoints__east__clientId=1111") &&
                                Contains("AzureSignalRServiceTransportType=Persistent"));
  box.write("web/web.config",
            "<configuration><connectionStrings><add name=\"Azure:SignalR:ConnectionString\" "
            "connectionString=\"" +
                connection_string("w") + "\"/></connectionStrings></configuration>");
  CHECK_THAT(run_program(box.call({"export", "--host", "aspnet", "--to", "web-config", "../web"})).out,
             Contains("<add name=\"Azure:SignalR:ConnectionString\" connectionString=\"Endpoint=https://w."));
  const ProgramResult wrong = run_program(box.call({"export", "--host", "aspnet", "--to", "json", "../web"}));
  CHECK(wrong.exit_code == 1);
  CHECK_THAT(wrong.err, Contains("[export-host]"));
}
