#include <catch2/catch.hpp>
#include <string>

#include "cli/program.hpp"
#include "support/git.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

const std::string good = "Endpoint=https://contoso.service.signalr.net;AuthType=azure.msi;";

ProgramResult lint(const Sandbox& box) { return run_program(box.call({"lint", "--format", "concise", "."})); }

}  // namespace

TEST_CASE("'__' in a file that any tool may read is no slip, and in settings of .NET it is one") {
  const Sandbox box;
  const std::string yaml = "Azure__SignalR__ConnectionString: " + good + "\n";
  const std::string json = R"({"Azure__SignalR__ConnectionString": ")" + good + "\"}";
  box.write("app/group_vars/web.yml", yaml);
  box.write("app/env.json", json);
  CHECK(lint(box).out.empty());
  box.write("app/appsettings.Staging.json", json);
  CHECK_THAT(lint(box).out, Contains("appsettings.Staging.json:1:3: warning ASRS305"));
}

TEST_CASE("encrypted files are passed over with a note, and searched for keys all the same") {
  const Sandbox box;
  const std::string encrypted = "ENC[AES256_GCM,data:YWJj,iv:ZGVm,tag:Z2hp,type:str]";
  box.write("app/.env", "Azure__SignalR__ConnectionString=" + encrypted + "\n");
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString": ")" + encrypted + "\"}");
  const ProgramResult result = lint(box);
  CHECK(result.exit_code == 0);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("note: .env is encrypted and is passed over\n") &&
                             Contains("note: appsettings.json is encrypted and is passed over\n"));
  box.write("app/.env", "Azure__SignalR__ApplicationName=" + encrypted +
                            "\nAzure__SignalR__ConnectionString=" + connection_string("contoso") + "\n");
  git(box.path(), {"init", "-q"});
  git(box.path(), {"add", "app"});
  CHECK_THAT(lint(box).out, Contains(".env:2:89: error ASRS401"));
}

TEST_CASE("a file of variables beside a program of another language is that program's") {
  const Sandbox box;
  box.write("app/web/.env", "Azure_SignalR_ConnectionString=" + good + "\n");
  CHECK_THAT(lint(box).out, Contains("web/.env:1:1: warning ASRS305"));
  box.write("app/web/package.json", "{}");
  CHECK(lint(box).out.empty());
  box.write("app/web/Program.cs", "class Program {}");
  CHECK_THAT(lint(box).out, Contains("web/.env:1:1: warning ASRS305"));
}

TEST_CASE("two variables of a manifest that become one key are told, though nothing but content tells it") {
  const Sandbox box;
  box.write(
      "app/deploy.yaml",
      "apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    env:\n"
      "    - {name: Azure__SignalR__ApplicationName, value: a}\n"
      "    - {name: AZURE__SIGNALR__APPLICATIONNAME, value: b}\n");
  box.write("app/values.json", R"({"A": 1, "a": 2, "title": "SignalR"})");
  CHECK_THAT(lint(box).out, Contains("deploy.yaml:9:14: error ASRS602 the environment variables ") &&
                                !Contains("values.json"));
}

TEST_CASE("what is wrong with the key of a variable is told at the key, wherever its value comes from") {
  const Sandbox box;
  box.write("app/.env", "SIGNALR=" + good + "\n");
  box.write("app/compose.yaml",
            "services:\n  web:\n    image: web\n    environment:\n"
            "    - Azure__SignalR__ConnectionString__east__secondry=${SIGNALR}\n"
            "    - AzureSignalRConnectionString=${SIGNALR}\n");
  CHECK_THAT(lint(box).out,
             Contains("compose.yaml:5:7: warning ASRS301") && !Contains(".env:") && !Contains("ASRS308"));
}
