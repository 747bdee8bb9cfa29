#include <catch2/catch.hpp>

#include "cli/json_schema.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using Catch::StartsWith;

namespace {

const std::string host = "https://chat.service.signalr.net";
const std::string key = "bm90YXJlYWxrZXk+/AAAAAAA=";
const std::string id = "11111111-2222-3333-4444-555555555555";
const std::string tenant = "66666666-7777-8888-9999-000000000000";

ProgramResult run(const std::string& command, std::vector<std::string> arguments,
                  const std::string& input = "") {
  const Sandbox box;
  arguments.insert(arguments.begin(), {"connection-string", command});
  ProgramCall call = box.call(std::move(arguments));
  call.input = input;
  return run_program(call);
}

}  // namespace

TEST_CASE("each command of connection-string has help with an example") {
  const auto command = GENERATE("build", "convert", "migrate", "show");
  const Sandbox box;
  const ProgramResult result = run_program(box.call({"connection-string", command, "--help"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, StartsWith("Usage: signalr-config connection-string " + std::string(command)));
  CHECK_THAT(result.out, Contains("Examples:\n  "));
  CHECK_THAT(result.out, Contains("Exit status:"));
}

TEST_CASE("build prints a connection string for each credential, and nothing else") {
  const ProgramResult keyed =
      run("build", {"--endpoint", host, "--auth", "access-key", "--access-key-stdin"}, key + "\n");
  CHECK(keyed.exit_code == 0);
  CHECK(keyed.err.empty());
  CHECK(keyed.out == "Endpoint=" + host + ";AccessKey=" + key + ";Version=1.0;\n");

  CHECK(run("build", {"--endpoint", host, "--auth", "default"}).out ==
        "Endpoint=" + host + ";AuthType=azure;Version=1.0;\n");
  CHECK(run("build", {"--endpoint", host, "--auth", "managed-identity"}).out ==
        "Endpoint=" + host + ";AuthType=azure.msi;Version=1.0;\n");
  CHECK(run("build", {"--endpoint", host, "--auth=managed-identity", "--client-id", id}).out ==
        "Endpoint=" + host + ";AuthType=azure.msi;ClientId=" + id + ";Version=1.0;\n");
  CHECK(run("build",
            {"--endpoint", host, "--auth", "application", "--client-id", id, "--tenant-id", tenant,
             "--client-secret-stdin"},
            "s~1\r\n")
            .out == "Endpoint=" + host + ";AuthType=azure.app;ClientId=" + id + ";TenantId=" + tenant +
                        ";ClientSecret=s~1;Version=1.0;\n");
  CHECK(run("build", {"--endpoint", host, "--auth", "application", "--client-id", id, "--tenant-id", tenant,
                      "--client-cert", "/etc/chat.pfx"})
            .out == "Endpoint=" + host + ";AuthType=azure.app;ClientId=" + id + ";TenantId=" + tenant +
                        ";ClientCert=/etc/chat.pfx;Version=1.0;\n");
}

TEST_CASE("build knows client and server endpoints and the port") {
  CHECK(run("build",
            {"--endpoint", "http://localhost", "--port", "8888", "--client-endpoint", "https://c.example",
             "--server-endpoint", "https://s.example", "--access-key-stdin"},
            "k")
            .out ==
        "Endpoint=http://localhost;AccessKey=k;ClientEndpoint=https://c.example;ServerEndpoint=https://"
        "s.example;"
        "Port=8888;Version=1.0;\n");
}

TEST_CASE("build refuses what a connection string cannot express, with the property's name") {
  const auto [arguments, input,
              expected] = GENERATE(table<std::vector<std::string>, std::string, std::string>({
      {{"--endpoint", host, "--access-key-stdin"}, "SECRET;VALUE", "AccessKey has a ';'"},
      {{"--endpoint", host, "--access-key-stdin"}, " SECRET", "[connection-string-value-blanks]"},
      {{"--endpoint", host, "--access-key-stdin"}, "", "[connection-string-value-empty]"},
      {{"--endpoint", "chat.service.signalr.net", "--auth", "default"}, "", "Write the scheme too"},
      {{"--endpoint", host, "--auth", "default", "--port", "0"}, "", "[connection-string-port-invalid]"},
      {{"--endpoint", host, "--auth", "default", "--client-endpoint", "ws://c"}, "", "ClientEndpoint is not"},
      {{"--endpoint", host, "--auth", "managed-identity", "--client-id", ""}, "", "ClientId is empty"},
  }));
  const ProgramResult result = run("build", arguments, input);
  CAPTURE(arguments);
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected) && Contains("remedy: ") && !Contains("SECRET"));
}

TEST_CASE("build names what is missing, and refuses what the SDK would not read") {
  const auto [arguments, expected] = GENERATE(table<std::vector<std::string>, std::string>({
      {{"--auth", "default"}, "--endpoint is missing"},
      {{"--endpoint", host}, "--auth takes one of"},
      {{"--endpoint", host, "--auth", "access-key"}, "missing: --access-key-stdin"},
      {{"--endpoint", host, "--auth", "application"},
       "missing: --client-id, --tenant-id, --client-secret-stdin or --client-cert"},
      {{"--endpoint", host, "--auth", "default", "--client-id", id}, "AZURE_CLIENT_ID"},
      {{"--endpoint", host, "--auth", "managed-identity", "--tenant-id", tenant},
       "--tenant-id has no effect"},
      {{"--endpoint", host, "--auth", "access-key", "--access-key-stdin", "--client-id", id},
       "--client-id has no effect"},
      {{"--endpoint", host, "--auth", "default", "--access-key-stdin"}, "--access-key-stdin has no effect"},
      {{"--endpoint", host, "--auth", "application", "--client-cert", "f", "--client-secret-stdin"},
       "--client-cert has no effect"},
      {{"--endpoint", host, "--auth", "default", "--port", "http"}, "--port takes a number"},
      {{"--endpoint", host, "--auth", "msi"}, "--auth takes one of"},
      {{"--endpoint", host, "extra"}, "unexpected argument"},
  }));
  const ProgramResult result = run("build", arguments);
  CAPTURE(arguments);
  CHECK(result.exit_code == 2);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains(expected));
}

TEST_CASE("a secret of several lines is refused") {
  const ProgramResult result = run("build", {"--endpoint", host, "--access-key-stdin"}, "SECRET\nSECRET\n");
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("several lines") && !Contains("SECRET"));
}

TEST_CASE("show takes a connection string apart, masked") {
  const ProgramResult result =
      run("show", {"-"}, "Endpoint=" + host + ";AccessKey=" + key + ";Port=80;Other=1\n");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK_THAT(result.out, StartsWith("Endpoint=" + host + ";AccessKey=***;Port=80;Other=***\n"));
  CHECK_THAT(result.out, Contains("Endpoint:    " + host + ":80\n"));
  CHECK_THAT(result.out, Contains("Credential:  AccessKey\n"));
  CHECK_THAT(result.out, Contains("Client URL:  " + host + ":80/client/?hub=chat\n"));
  CHECK_THAT(result.out, Contains("Server URL:  " + host + ":80/server/?hub=chat\n"));
  CHECK_THAT(result.out, Contains("the SDK reads no property of this name"));
  CHECK_THAT(result.out, !Contains(key));
}

TEST_CASE("show reads standard input without an argument, and shows all with --show-secrets") {
  const ProgramResult result =
      run("show", {"--show-secrets", "--hub", "Orders"}, "Endpoint=" + host + ";AccessKey=" + key);
  CHECK_THAT(result.out, Contains("AccessKey=" + key) && Contains("/client/?hub=orders"));
}

TEST_CASE("show says where and why the SDK refuses a string, with a remedy") {
  const auto [text, place] = GENERATE(table<std::string, std::string>({
      {"Endpoint=chat.service.signalr.net;AccessKey=k", "standard input:1:10: error: Endpoint is not"},
      {"Endpoint=https://a.b", "standard input:1:1: error: "},
      {"AccessKey=\xC3\xA9;Endpoint=https://a.b;accesskey=k", "standard input:1:34: error: "},
      {"Endpoint=https://a.b;Port=0", "standard input:1:27: error: Port"},
      {"", "standard input:1:1: error: the connection string is empty"},
  }));
  const ProgramResult result = run("show", {"-"}, text + "\n");
  CAPTURE(text);
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, StartsWith(place) && Contains("remedy: "));
}

TEST_CASE("show warns of a key on the command line, and of nothing else there") {
  const ProgramResult result = run("show", {"Endpoint=" + host + ";AccessKey=" + key});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("warning:") && Contains("shell's history") && !Contains(key));
  CHECK(run("show", {"Endpoint=" + host + ";AuthType=azure.msi"}).err.empty());
}

TEST_CASE("show says what the releases of the SDK make of a string in different ways") {
  const std::string text = "Endpoint=" + host + ";AccessKey=k;AuthType=azure.msi";
  const ProgramResult newer = run("show", {"-"}, text);
  CHECK(newer.exit_code == 0);
  CHECK_THAT(newer.out, Contains("Credential:  AccessKey"));
  CHECK_THAT(newer.err, Contains("SDK 1.25 uses ManagedIdentityCredential, SDK 1.34 uses AccessKey") &&
                            Contains("[connection-string-release-dependent]"));
  const ProgramResult older = run("show", {"--sdk", "1.25", "-"}, text);
  CHECK_THAT(older.out, Contains("Credential:  ManagedIdentityCredential"));
  CHECK(run("show", {"--sdk", "1.25", "-"}, "Endpoint=https://a.b;Version=1.0").exit_code == 1);
}

TEST_CASE("show's JSON conforms to its schema, for accepted and for refused strings") {
  const auto text =
      GENERATE("Endpoint=https://a.b;AccessKey=k;AuthType=azure;x=y;z", "Endpoint=a.b;AccessKey=k", "");
  const ProgramResult result = run("show", {"-", "--json"}, text);
  const auto output = nlohmann::json::parse(result.out);
  CAPTURE(result.out);
  CHECK(schema_violations(read_schema("connection-string-v1.schema.json"), output) ==
        std::vector<std::string>());
  CHECK(output["endpoint"].is_null() == (result.exit_code == 1));
  CHECK(output["error"].is_null() == (result.exit_code == 0));
}

TEST_CASE("convert keeps endpoints, port and version, and changes the credential") {
  const std::string rest = "ClientEndpoint=https://c.example;ServerEndpoint=https://s.example;Port=81;";
  const std::string keyed = "Endpoint=" + host + ";AccessKey=" + key + ";" + rest + "Version=1.2;";
  const ProgramResult result = run("convert", {"--auth", "managed-identity", "-"}, keyed + "\n");
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(result.out == "Endpoint=" + host + ";AuthType=azure.msi;" + rest + "Version=1.2;\n");
  CHECK(run("convert", {"--auth", "default"}, keyed).out ==
        "Endpoint=" + host + ";AuthType=azure;" + rest + "Version=1.2;\n");
  CHECK(run("convert", {"--auth", "access-key", "--access-key-stdin", "Endpoint=" + host + ";AuthType=azure"},
            "k\n")
            .out == "Endpoint=" + host + ";AccessKey=k;\n");
  CHECK(run("convert",
            {"--auth", "application", "--client-id", id, "--tenant-id", tenant, "--client-cert", "f.pem"},
            keyed)
            .out == "Endpoint=" + host + ";AuthType=azure.app;ClientId=" + id + ";TenantId=" + tenant +
                        ";ClientCert=f.pem;" + rest + "Version=1.2;\n");
}

TEST_CASE("convert says what it leaves out, and refuses what the SDK refuses") {
  const ProgramResult result =
      run("convert", {"--auth", "managed-identity"}, "Endpoint=" + host + ";AccessKey=" + key + ";Extra=1");
  CHECK_THAT(result.err, Contains("left out: Extra"));
  const ProgramResult refused = run("convert", {"--auth", "default"}, "Endpoint=" + host);
  CHECK(refused.exit_code == 1);
  CHECK(refused.out.empty());
  CHECK_THAT(refused.err, StartsWith("standard input:1:1: error: "));
  const ProgramResult twice = run("convert", {"--auth", "access-key", "--access-key-stdin", "-"}, "x");
  CHECK(twice.exit_code == 2);
  CHECK_THAT(twice.err, Contains("standard input can be read once only"));
}
