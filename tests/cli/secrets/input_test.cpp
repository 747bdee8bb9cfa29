#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramResult secrets(const Sandbox& box, std::vector<std::string> arguments, std::string input = {}) {
  arguments.insert(arguments.begin(), "secrets");
  arguments.insert(arguments.end(), {"--id", "an-id"});
  ProgramCall call = box.call(std::move(arguments));
  call.input = std::move(input);
  return run_program(call);
}

}  // namespace

TEST_CASE("a byte order mark before a piped value is no part of it") {
  const Sandbox box;
  box.write("app/.keep", "");
  CHECK(secrets(box, {"set", "Key"}, "\xEF\xBB\xBFvalue\r\n").exit_code == 0);
  CHECK(secrets(box, {"get", "Key", "--show-secrets"}).out == "value\n");
  CHECK(secrets(box, {"set", "Other"}, "\xEF\xBB\xBF\n").exit_code == 2);
}

TEST_CASE("what is piped into import and is no file is refused as what it is") {
  const Sandbox box;
  box.write("app/.keep", "");
  const ProgramResult text = secrets(box, {"import", "-"}, connection_string("a") + "\n");
  CHECK(text.exit_code == 2);
  CHECK_THAT(text.err, Contains("standard input is a connection string, and no file of settings") &&
                           Contains("secrets set Azure:SignalR:ConnectionString"));
  for (const std::string nothing : {"", "\n", "\xEF\xBB\xBF"})
    CHECK_THAT(secrets(box, {"import", "-"}, nothing).err,
               Contains("standard input is empty; nothing was stored"));
}

TEST_CASE("a word that begins with '=' is no key") {
  const Sandbox box;
  box.write("app/.keep", "");
  const ProgramResult result = secrets(box, {"set", "=x"}, "value");
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("the key is missing: the word begins with '='"));
}

TEST_CASE("in a Functions project a connection string is checked under the keys of Functions") {
  const Sandbox box;
  box.write("app/host.json", "{}");
  for (const std::string key : {"AzureSignalRConnectionString", "Azure:SignalR:Endpoints:east"}) {
    CAPTURE(key);
    const ProgramResult result = secrets(box, {"set", key}, "Endpoint=https://a.service.signalr.net");
    CHECK(result.exit_code == 1);
    CHECK_THAT(result.err, Contains("nothing was stored"));
  }
  CHECK(secrets(box, {"set", "AzureSignalRConnectionString"}, connection_string("a")).exit_code == 0);
}
