#include <catch2/catch.hpp>
#include <fstream>
#include <nlohmann/json.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;
using nlohmann::json;

namespace {

const std::string key = "Azure:SignalR:ConnectionString";

ProgramResult import(const Sandbox& box, std::vector<std::string> arguments, std::string input = "") {
  arguments.insert(arguments.begin(), {"secrets", "import", "--id", "id"});
  ProgramCall call = box.call(std::move(arguments));
  call.input = std::move(input);
  return run_program(call);
}

json stored(const Sandbox& box) {
  std::ifstream file(box.home() / ".microsoft/usersecrets/id/secrets.json");
  return file ? json::parse(file) : json();
}

std::string keys_of(const std::string& host) {
  return json{{"primaryConnectionString", connection_string(host)},
              {"primaryKey", "x"},
              {"secondaryConnectionString", connection_string("other")},
              {"secondaryKey", "y"}}
      .dump(2);
}

}  // namespace

TEST_CASE("what az signalr key list prints becomes an endpoint") {
  const Sandbox box;
  CHECK(import(box, {"-", "--as", "az-keys"}, keys_of("a")).exit_code == 0);
  CHECK(import(box, {"-", "--as", "az-keys", "--endpoint", "east:secondary"}, keys_of("b")).exit_code == 0);
  CHECK(stored(box) ==
        json{{key, connection_string("a")}, {key + ":east:secondary", connection_string("b")}});
  const ProgramResult mistaken =
      import(box, {"-", "--as", "az-keys", "--endpoint", "east:secondry"}, keys_of("b"));
  CHECK(mistaken.exit_code == 1);
  CHECK_THAT(mistaken.err, Contains("Did you mean east:secondary?"));
}

TEST_CASE("every kind that is a layer can be imported") {
  const Sandbox box;
  const auto [kind, text] = GENERATE(table<std::string, std::string>({
      {"json", R"({"A": {"b": "v"}})"},
      {"yaml", "A:\n  b: v\n"},
      {"ini", "[A]\nb=v\n"},
      {"xml", "<settings><A><b>v</b></A></settings>"},
      {"dotenv", "A__b=v\n"},
      {"dotenv-docker", "A__b=v\n"},
      {"dotenv-npm", "A__b='v'\n"},
  }));
  CHECK(import(box, {"-", "--as", kind}, text).exit_code == 0);
  CHECK(stored(box) == json{{"A:b", "v"}});
}

TEST_CASE("a file's kind is told by its name, and the last of several values counts") {
  const Sandbox box;
  box.write("app/.env", "A=1\nB=2\nA=3\n");
  CHECK(import(box, {".env"}).exit_code == 0);
  CHECK(stored(box) == json{{"A", "3"}, {"B", "2"}});
}

TEST_CASE("what cannot be imported is refused, and nothing is stored") {
  const Sandbox box;
  box.write("app/compose.yaml", "services:\n  a:\n    image: x\n");
  const auto [arguments, input, code, expected] =
      GENERATE(table<std::vector<std::string>, std::string, int, std::string>({
          {{"-"}, "\n", 2, "standard input is empty"},
          {{"none.json"}, "", 2, "no such file"},
          {{"."}, "", 2, "--as key-per-file"},
          {{"compose.yaml"}, "", 2, "deployment description"},
          {{"-", "--as", "json"}, "{\"a\": ]", 1, "<stdin>:1:7: error:"},
          {{"-", "--as", "az-keys"}, "[]", 1, "primaryConnectionString"},
          {{"-", "--as", "json", "--endpoint", "east"}, "{\"a\": \"b\"}", 2, "one connection string"},
          {{"-", "--as", "nonsense"}, "", 2, "--as takes one of"},
      }));
  const ProgramResult result = import(box, arguments, input);
  CHECK(result.exit_code == code);
  CHECK_THAT(result.err, Contains(expected));
  CHECK(stored(box) == json());
}
