#include <catch2/catch.hpp>

#include "cli/program.hpp"

// Questions on a terminal. What is typed without echo is on the screen only where the program prints it.

using namespace signalr_config::test;
using Catch::Contains;

namespace {

const std::string host = "https://chat.service.signalr.net";
const std::string key = "bm90YXJlYWxrZXkx";

std::size_t count(const std::string& text, const std::string& piece) {
  std::size_t found = 0;
  for (std::size_t at = text.find(piece); at != std::string::npos; at = text.find(piece, at + 1)) ++found;
  return found;
}

ProgramResult build(std::vector<std::string> options, const std::vector<TypedAnswer>& answers) {
  const Sandbox box;
  options.insert(options.begin(), {"connection-string", "build"});
  return run_program_in_dialogue(box.call(std::move(options)), answers);
}

}  // namespace

TEST_CASE("build asks for what is missing, and never shows the key as it is typed") {
  const ProgramResult result = build({"--show-secrets"}, {{"Endpoint: ", host + "\n"},
                                                          {"application, default): ", "access-key\n"},
                                                          {"Access key: ", key + "\n"}});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("Endpoint=" + host + ";AccessKey=" + key + ";Version=1.0;"));
  CHECK(count(result.out, key) == 1);
  CHECK_THAT(result.out,
             Contains("application, default): access-key"));  // others are shown as they are typed
}

TEST_CASE("build asks for an application's ids and secret") {
  const ProgramResult result = build({"--endpoint", host, "--auth", "application", "--show-secrets"},
                                     {{"Client id: ", "11111111-2222-3333-4444-555555555555\n"},
                                      {"Tenant id: ", "contoso.com\n"},
                                      {"Client secret: ", key + "\n"}});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("TenantId=contoso.com;ClientSecret=" + key + ";"));
  CHECK(count(result.out, key) == 1);
}

TEST_CASE("build asks for a key that is to come from standard input, where that is a terminal") {
  const ProgramResult result =
      build({"--endpoint", host, "--access-key-stdin", "--show-secrets"}, {{"Access key: ", key + "\n"}});
  CHECK(result.exit_code == 0);
  CHECK(count(result.out, key) == 1);
}

TEST_CASE("a string that would hold a secret is refused before the secret is asked for") {
  const ProgramResult result = build({"--endpoint", host, "--auth", "access-key"}, {});
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.out, Contains("--show-secrets") && !Contains("Access key"));
}

TEST_CASE("a string without a secret is written on a terminal") {
  const ProgramResult result = build({"--endpoint", host, "--auth", "managed-identity"}, {});
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("AuthType=azure.msi;Version=1.0;"));
  const ProgramResult asked =
      build({"--endpoint", host}, {{"default): ", "managed-identity\n"}, {"identity): ", "\n"}});
  CHECK_THAT(asked.out, Contains("AuthType=azure.msi;Version=1.0;"));
}

TEST_CASE("an interrupted question ends the program, and the terminal shows again what is typed") {
  const ProgramResult result =
      build({"--endpoint", host, "--auth", "access-key", "--show-secrets"}, {{"Access key: ", "\x03"}});
  CHECK(result.signal == 2);
  CHECK(result.echo);
}

TEST_CASE("the end of the input is no answer") {
  const ProgramResult result =
      build({"--endpoint", host, "--auth", "access-key", "--show-secrets"}, {{"Access key: ", "\x04"}});
  CHECK(result.exit_code == 2);
  CHECK(result.echo);
  CHECK_THAT(result.out, Contains("standard input ended"));
}
