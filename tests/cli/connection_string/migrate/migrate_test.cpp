#include <stdlib.h>
#include <sys/wait.h>

#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::string key = "bm90YXJlYWxrZXlub3RhcmVhbGtleQ==";
const std::string east = "Endpoint=https://east.service.signalr.net;AccessKey=" + key + ";Version=1.0;";
const std::string west = "Endpoint=https://west.service.signalr.net;AccessKey=" + key +
                         ";ClientEndpoint=https://c.example;Version=1.0;";
const std::string east_keyless = "Endpoint=https://east.service.signalr.net;AuthType=azure.msi;Version=1.0;";
const std::string west_keyless =
    "Endpoint=https://west.service.signalr.net;AuthType=azure.msi;ClientEndpoint=https://"
    "c.example;Version=1.0;";
// On a developer's machine.
const std::string east_of_desk = "Endpoint=https://east.service.signalr.net;AuthType=azure;Version=1.0;";
const std::string west_of_desk =
    "Endpoint=https://west.service.signalr.net;AuthType=azure;ClientEndpoint=https://c.example;Version=1.0;";

std::string content(const Sandbox& box, const std::string& name) {
  std::ifstream stream(box.path() / name, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string settings(const std::string& first, const std::string& second) {
  return "{\r\n  // connection strings\r\n  \"Azure\": {\"SignalR\": {\"ConnectionString\": {\r\n    "
         "\"east\": \"" +
         first + "\",\r\n    \"west:secondary\" : \"" + second + "\"\r\n  }}}\r\n}";
}

/// An application with connection strings in a settings file, in one of another environment, and in its
/// secrets.
class Application {
 public:
  Application() {
    box_.write("app/App.csproj",
               "<Project><PropertyGroup><UserSecretsId>the-id</UserSecretsId></PropertyGroup></Project>");
    box_.write("app/appsettings.json", settings(east, west));
    box_.write("app/appsettings.Staging.json",
               "{\"Azure:SignalR:ConnectionString:east\":\"" + east + "\"}\n");
    box_.write_secrets("the-id", "{\n  \"Azure:SignalR:ConnectionString\": \"" + west + "\"\n}\n");
  }

  const Sandbox& box() const { return box_; }
  std::string secrets() const { return content(box_, "home/.microsoft/usersecrets/the-id/secrets.json"); }

  ProgramResult migrate(std::vector<std::string> arguments, const std::string& input = "") const {
    arguments.insert(arguments.begin(), {"connection-string", "migrate"});
    ProgramCall call = box_.call(std::move(arguments));
    call.input = input;
    return run_program(call);
  }

  void check_unchanged() const {
    CHECK(content(box_, "app/appsettings.json") == settings(east, west));
    CHECK_THAT(content(box_, "app/appsettings.Staging.json"), Contains(east));
    CHECK_THAT(secrets(), Contains(west));
  }

 private:
  Sandbox box_;
};

}  // namespace

TEST_CASE("without --diff or --write the changes are shown, masked, and none is made") {
  const Application app;
  const ProgramResult result = app.migrate({"--auth", "managed-identity"});
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, StartsWith("Would change:\n"));
  CHECK_THAT(result.out, Contains("Azure:SignalR:ConnectionString:east  appsettings.json:4:14\n"));
  CHECK_THAT(result.out, Contains("appsettings.Staging.json:1:") && Contains("secrets.json:2:"));
  CHECK_THAT(result.out,
             Contains("- Endpoint=https://east.service.signalr.net;AccessKey=***;Version=1.0;\n"));
  CHECK_THAT(result.out, Contains("+ " + east_keyless + "\n") && Contains("+ " + west_keyless + "\n"));
  CHECK_THAT(result.out, Contains("4 connection strings in 3 files would change."));
  CHECK_THAT(result.out, !Contains(key));
  app.check_unchanged();
}

TEST_CASE("with --write every file that is read in any environment is changed, and nothing else of it") {
  const Application app;
  const ProgramResult result = app.migrate({"--auth", "managed-identity", "--write"});
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, StartsWith("Changed:\n") && Contains("4 connection strings in 3 files changed."));
  CHECK(content(app.box(), "app/appsettings.json") == settings(east_keyless, west_keyless));
  CHECK(content(app.box(), "app/appsettings.Staging.json") ==
        "{\"Azure:SignalR:ConnectionString:east\":\"" + east_keyless + "\"}\n");
  CHECK(app.secrets() == "{\n  \"Azure:SignalR:ConnectionString\": \"" + west_of_desk + "\"\n}\n");
  const ProgramResult again = app.migrate({"--auth", "managed-identity", "--write"});
  CHECK(again.exit_code == 0);
  CHECK_THAT(again.out, Contains("Right already:") && Contains("Nothing to change."));
}

TEST_CASE("what --diff writes to a file is a patch that git applies") {
  const Application app;
  const std::vector<std::string> call{"--auth",       "managed-identity", "--diff",
                                      "--no-secrets", "--output",         "../change.patch"};
  const ProgramResult result = app.migrate(call);
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  CHECK(result.err.empty());
  app.check_unchanged();
  CHECK(std::filesystem::status(app.box().path() / "change.patch").permissions() ==
        (std::filesystem::perms::owner_read | std::filesystem::perms::owner_write));
  const std::string root = app.box().path().string();
  const std::string apply = "cd " + root + "/app && GIT_CEILING_DIRECTORIES=" + root +
                            " GIT_CONFIG_GLOBAL=/dev/null GIT_CONFIG_NOSYSTEM=1 git apply ../change.patch";
  REQUIRE(::system(apply.c_str()) == 0);
  CHECK(content(app.box(), "app/appsettings.json") == settings(east_keyless, west_keyless));
  CHECK(app.migrate({"--auth", "managed-identity", "--diff", "--no-secrets"}).out.empty());
}

TEST_CASE("the user secrets are outside of the current directory, and not in a patch") {
  const Application app;
  const ProgramResult result = app.migrate({"--auth", "managed-identity", "--diff"});
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("not in the patch: ") && Contains("secrets.json"));
  CHECK_THAT(result.out, !Contains("secrets.json"));
}

TEST_CASE("a patch holds the old keys, and is masked wherever it goes") {
  const Application app;
  ProgramCall call = app.box().call({"connection-string", "migrate", "--auth", "default", "--diff"});
  const ProgramResult piped = run_program(call);
  CHECK_THAT(piped.out, StartsWith("# Secrets are masked") && Contains("--output FILE") &&
                            Contains("--write ") && Contains("AccessKey=***") && !Contains(key));
  CHECK_THAT(run_program_on_terminal(call).out, Contains("AccessKey=***") && !Contains(key));
  call.arguments.emplace_back("--show-secrets");
  CHECK_THAT(run_program_on_terminal(call).out, Contains("-    \"east\": \"" + east));
}

TEST_CASE("a new key is masked in a patch as well, so that no program can write its mask into a file") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString\": \"" + east_keyless + "\"}\n");
  ProgramCall call =
      box.call({"connection-string", "migrate", "--auth", "access-key", "--access-key-stdin", "--diff"});
  call.input = key + "\n";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("AccessKey=***") && !Contains(key) && Contains(" masked @@"));
}

TEST_CASE("a new access key goes to the endpoint that is named") {
  const Application app;
  const ProgramResult several =
      app.migrate({"--auth", "access-key", "--access-key-stdin", "--write"}, "new\n");
  CHECK(several.exit_code == 2);
  CHECK_THAT(several.err, Contains("belongs to one service") && Contains("--endpoint NAME"));
  app.check_unchanged();
  const ProgramResult one = app.migrate(
      {"--auth", "access-key", "--access-key-stdin", "--endpoint", "east", "--write"}, "new+/=\n");
  CHECK(one.exit_code == 0);
  CHECK_THAT(one.out, !Contains("new+"));
  const std::string renewed = "Endpoint=https://east.service.signalr.net;AccessKey=new+/=;Version=1.0;";
  CHECK(content(app.box(), "app/appsettings.json") == settings(renewed, west));
  CHECK_THAT(content(app.box(), "app/appsettings.Staging.json"), Contains(renewed));
  CHECK_THAT(app.secrets(), Contains(west));
}

TEST_CASE("files of every format are changed in their own syntax") {
  const Sandbox box;
  box.write("app/a.yaml", "Azure:\n  SignalR:\n    ConnectionString: " + east + " # c\n");
  box.write("app/b.ini", "[Azure:SignalR:ConnectionString]\neast=\"" + east + "\"\n");
  box.write("app/c.xml", "<r><Azure><SignalR ConnectionString='" + east + "'/></Azure></r>\n");
  box.write("app/d.env", "Azure__SignalR__ConnectionString='" + east + "'\n");
  box.write("app/web.config",
            "<configuration><connectionStrings><add name=\"Azure:SignalR:ConnectionString\" "
            "connectionString=\"" +
                east + "\"/></connectionStrings></configuration>\n");
  const ProgramResult result =
      run_program(box.call({"connection-string", "migrate", "--auth", "managed-identity", "--write", "a.yaml",
                            "b.ini", "c.xml", "d.env", "web.config", "--host", "management"}));
  CAPTURE(result.out, result.err);
  CHECK(result.exit_code == 0);
  CHECK(content(box, "app/a.yaml") == "Azure:\n  SignalR:\n    ConnectionString: " + east_keyless + " # c\n");
  CHECK(content(box, "app/b.ini") == "[Azure:SignalR:ConnectionString]\neast=\"" + east_keyless + "\"\n");
  CHECK(content(box, "app/c.xml") ==
        "<r><Azure><SignalR ConnectionString='" + east_keyless + "'/></Azure></r>\n");
  CHECK(content(box, "app/d.env") == "Azure__SignalR__ConnectionString='" + east_keyless + "'\n");
  CHECK_THAT(content(box, "app/web.config"), Contains("connectionString=\"" + east_keyless + "\""));
}

TEST_CASE("what cannot be changed where it stands is listed, with what to do") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/a.yaml", "x: &x " + east + "\nAzure:SignalR:ConnectionString: *x\n");
  ProgramCall call =
      box.call({"connection-string", "migrate", "--auth", "managed-identity", "--write", "a.yaml"});
  call.environment["Azure__SignalR__ConnectionString__west"] = west;
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, StartsWith("To be changed by hand:\n"));
  CHECK_THAT(result.out, Contains("environment variable Azure__SignalR__ConnectionString__west\n") &&
                             Contains("Set it where the application's environment is made"));
  CHECK_THAT(result.out, Contains("a.yaml:1:") && Contains("Nothing to change."));
  CHECK_THAT(content(box, "app/a.yaml"), Contains(east));
}

TEST_CASE("a deployment description is listed, not changed") {
  const Sandbox box;
  box.write("app/compose.yaml",
            "services:\n  chat:\n    image: x\n    environment:\n      "
            "Azure__SignalR__ConnectionString: " +
                east + "\n");
  const ProgramResult result = run_program(
      box.call({"connection-string", "migrate", "--auth", "managed-identity", "--write", "compose.yaml"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out, Contains("a deployment description") && Contains("compose.yaml:5:") &&
                             Contains("To be changed by hand:"));
  CHECK_THAT(content(box, "app/compose.yaml"), Contains(east));
}

TEST_CASE("a string that the SDK refuses is left, and the others are changed") {
  const Sandbox box;
  box.write("app/appsettings.json", settings("Endpoint=east.example;AccessKey=" + key, west));
  const ProgramResult result =
      run_program(box.call({"connection-string", "migrate", "--auth", "managed-identity"}));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.out,
             Contains("Not understood:") && Contains("Endpoint is not an absolute") && !Contains(key));
  CHECK_THAT(result.out, Contains("1 connection string in 1 file would change."));
}

TEST_CASE("the emulator's connection string is left, unless it is asked for") {
  const Sandbox box;
  box.write("app/appsettings.json",
            settings("Endpoint=http://localhost;Port=8888;AccessKey=" + key + ";Version=1.0;", west));
  ProgramCall call = box.call({"connection-string", "migrate", "--auth", "managed-identity"});
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Left as they are:") && Contains("the emulator on this machine"));
  call.arguments.emplace_back("--emulator");
  CHECK_THAT(run_program(call).out, Contains("2 connection strings in 1 file would change."));
}

TEST_CASE("launch profiles hold connection strings, too") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  const std::string before =
      "{\"profiles\": {\"p\": {\"environmentVariables\": {\"Azure__SignalR__ConnectionString__east\": \"";
  box.write("app/Properties/launchSettings.json", before + east + "\"}}}}\n");
  const ProgramResult result = run_program(box.call(
      {"connection-string", "migrate", "--auth", "managed-identity", "--endpoint", "east", "--write"}));
  CAPTURE(result.out, result.err);
  CHECK(result.exit_code == 0);
  CHECK(content(box, "app/Properties/launchSettings.json") == before + east_of_desk + "\"}}}}\n");
}

TEST_CASE("a Functions project keeps its connection strings in local.settings.json") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  box.write("app/local.settings.json",
            "{\"IsEncrypted\": false, \"Values\": {\"AzureSignalRConnectionString\": \"" + east + "\"}}\n");
  const ProgramResult result =
      run_program(box.call({"connection-string", "migrate", "--auth", "managed-identity", "--write"}));
  CAPTURE(result.out, result.err);
  CHECK(result.exit_code == 0);
  CHECK(content(box, "app/local.settings.json") ==
        "{\"IsEncrypted\": false, \"Values\": {\"AzureSignalRConnectionString\": \"" + east_of_desk +
            "\"}}\n");
}

TEST_CASE("what only developers' machines read gets AuthType=azure, and that is said") {
  const Sandbox box;
  const auto [file, before, after] = GENERATE(table<std::string, std::string, std::string>({
      {"appsettings.Development.json", "{\"Azure:SignalR:ConnectionString\": \"", "\"}\n"},
      {"appsettings.development.yaml", "Azure:SignalR:ConnectionString: ", "\n"},
      {"Properties/launchSettings.json",
       "{\"profiles\": {\"p\": {\"environmentVariables\": {\"Azure__SignalR__ConnectionString\": \"",
       "\"}}}}\n"},
  }));
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString:east\": \"" + east + "\"}\n");
  box.write("app/" + file, before + east + after);
  std::vector<std::string> arguments{"connection-string", "migrate", "--auth", "managed-identity", "--write"};
  if (file.find("yaml") != std::string::npos) arguments.insert(arguments.end(), {"appsettings.json", file});
  const ProgramResult result = run_program(box.call(arguments));
  CAPTURE(file, result.out, result.err);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("only a developer's machine reads it") && Contains("AuthType=azure\n"));
  CHECK(content(box, "app/" + file) == before + east_of_desk + after);
  CHECK_THAT(content(box, "app/appsettings.json"), Contains(east_keyless));
  const ProgramResult again = run_program(box.call(arguments));
  CHECK_THAT(again.out, Contains("Right already:") && Contains("Nothing to change."));
}

TEST_CASE("AuthType=azure of a developer's machine stays, and other credentials go everywhere") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/appsettings.Development.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + east_of_desk + "\"}\n");
  const ProgramResult kept =
      run_program(box.call({"connection-string", "migrate", "--auth", "managed-identity", "--client-id",
                            "11111111-2222-3333-4444-555555555555", "--write"}));
  CHECK(kept.exit_code == 0);
  CHECK_THAT(content(box, "app/appsettings.Development.json"), Contains(east_of_desk));
  ProgramCall call =
      box.call({"connection-string", "migrate", "--auth", "access-key", "--access-key-stdin", "--write"});
  call.input = key;
  CHECK(run_program(call).exit_code == 0);
  CHECK_THAT(content(box, "app/appsettings.Development.json"), Contains(east));
}

TEST_CASE("the credential is chosen by --auth, as for build, and --to still means it") {
  const Application app;
  const std::string expected = app.migrate({"--auth", "default"}).out;
  CHECK(app.migrate({"--to", "default"}).out == expected);
  const ProgramResult wrong = app.migrate({});
  CHECK(wrong.exit_code == 2);
  CHECK_THAT(wrong.err, Contains("--auth takes one of: access-key, managed-identity"));
  CHECK_THAT(app.migrate({"--help"}).out, Contains("--auth KIND") && !Contains("--to"));
}

TEST_CASE("where a file cannot be written, those that were are put back") {
  const Sandbox box;
  const std::string small = "{\"Azure:SignalR:ConnectionString:east\": \"" + east + "\"}";
  const std::string large = "{\"Azure:SignalR:ConnectionString:west\": \"" + west + "\", \"x\": \"" +
                            std::string(8000, 'x') + "\"}";
  box.write("app/a.json", small);
  box.write("app/b.json", large);
  // Files of more than a block cannot be written.
  const std::string command =
      "cd '" + (box.path() / "app").string() + "' && trap '' XFSZ && ulimit -f 2 && '" +
      SIGNALR_CONFIG_PROGRAM +
      "' connection-string migrate --auth default --write a.json b.json >../out 2>../err";
  const int status = ::system(command.c_str());
  CHECK(WEXITSTATUS(status) == 2);
  CHECK_THAT(content(box, "err"), Contains("b.json") && Contains("[file-not-written]"));
  CHECK(content(box, "out").empty());
  CHECK(content(box, "app/a.json") == small);
  CHECK(content(box, "app/b.json") == large);
}

TEST_CASE("nothing to migrate is an answer, and a file that does not parse is none") {
  const Sandbox box;
  box.write("app/appsettings.json", "{\"Azure:SignalR:ApplicationName\": \"chat\"}");
  const ProgramResult nothing = run_program(box.call({"connection-string", "migrate", "--auth", "default"}));
  CHECK(nothing.exit_code == 1);
  CHECK_THAT(nothing.err, Contains("no connection string of Azure SignalR Service is there"));
  box.write("app/appsettings.json", "{\"Azure:SignalR:ConnectionString\": ");
  const ProgramResult refused = run_program(box.call({"connection-string", "migrate", "--auth", "default"}));
  CHECK(refused.exit_code == 2);
  CHECK_THAT(refused.err, Contains("appsettings.json:1:") && Contains("[json-syntax]"));
}

TEST_CASE("migrate's JSON conforms to its schema") {
  const Application app;
  const ProgramResult result = app.migrate({"--auth", "managed-identity", "--json"});
  const auto output = nlohmann::json::parse(result.out);
  CHECK(schema_violations(read_schema("migration-v1.schema.json"), output) == std::vector<std::string>());
  CHECK(output["connectionStrings"].size() == 4);
  CHECK(output["written"] == false);
  CHECK_THAT(result.out, !Contains(key));
}

TEST_CASE("options of migrate that contradict each other are refused") {
  const Application app;
  const auto arguments =
      GENERATE(std::vector<std::string>{"--diff", "--write"}, std::vector<std::string>{"--diff", "--json"},
               std::vector<std::string>{"-", "--as", "json"}, std::vector<std::string>{"--output", "x"});
  std::vector<std::string> all{"--auth", "default"};
  all.insert(all.end(), arguments.begin(), arguments.end());
  CHECK(app.migrate(all).exit_code == 2);
  app.check_unchanged();
}

TEST_CASE("settings files in YAML are changed as well, whatever their environment") {
  const Sandbox box;
  box.write("app/appsettings.json", "{}");
  box.write("app/appsettings.Staging.yaml", "Azure:SignalR:ConnectionString: " + east + "  # east\n");
  const ProgramResult result =
      run_program(box.call({"connection-string", "migrate", "--auth", "managed-identity", "--write"}));
  CAPTURE(result.out, result.err);
  CHECK(result.exit_code == 0);
  CHECK(content(box, "app/appsettings.Staging.yaml") ==
        "Azure:SignalR:ConnectionString: " + east_keyless + "  # east\n");
}
