#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

const std::string yaml =
    "Logging:\n  Level: Warning\nHosts: [a, b]\nAzure:\n  SignalR:\n    ConnectionString: 'a;b'\n"
    "Nothing: ~\nEmpty: ''\n";

ProgramResult convert(const Sandbox& box, std::vector<std::string> arguments, const std::string& input) {
  arguments.insert(arguments.begin(), "convert");
  ProgramCall call = box.call(std::move(arguments));
  call.input = input;
  return run_program(call);
}

}  // namespace

TEST_CASE("a file is converted with all its keys, in its order, nested or flat") {
  const Sandbox box;
  box.write("app/settings.yaml", yaml);
  const ProgramResult nested = run_program(box.call({"convert", "settings.yaml", "--to", "json"}));
  CHECK(nested.exit_code == 0);
  CHECK(nested.err.empty());
  CHECK(nested.out == R"({
  "Logging": {
    "Level": "Warning"
  },
  "Hosts": [
    "a",
    "b"
  ],
  "Azure": {
    "SignalR": {
      "ConnectionString": "a;b"
    }
  },
  "Nothing": null,
  "Empty": ""
}
)");
  CHECK(run_program(box.call({"convert", "settings.yaml", "--to", "json", "--flat"})).out == R"({
  "Logging:Level": "Warning",
  "Hosts:0": "a",
  "Hosts:1": "b",
  "Azure:SignalR:ConnectionString": "a;b",
  "Nothing": null,
  "Empty": ""
}
)");
}

TEST_CASE("converted there and back, a file has the same keys and values") {
  const Sandbox box;
  const auto form = GENERATE("json", "json-flat", "yaml", "user-secrets");
  const std::string there = convert(box, {"-", "--as", "yaml", "--to", form}, yaml).out;
  const std::string kind = form == std::string("json-flat") ? "json" : form;
  CHECK(convert(box, {"-", "--as", kind, "--to", "json"}, there).out ==
        convert(box, {"-", "--as", "yaml", "--to", "json"}, yaml).out);
}

TEST_CASE("nulls are left out where a form has none, with a warning at their place") {
  const Sandbox box;
  const ProgramResult result = convert(box, {"-", "--as", "yaml", "--to", "bash"}, yaml);
  CHECK(result.exit_code == 0);
  CHECK(result.out ==
        "export Logging__Level='Warning'\nexport Hosts__0='a'\nexport Hosts__1='b'\n"
        "export Azure__SignalR__ConnectionString='a;b'\nexport Empty=''\n");
  CHECK_THAT(result.err, Contains("<stdin>:7:10: warning: Nothing is null") && Contains("[export-null]"));
}

TEST_CASE("of a description its application's environment is converted, and nothing of this process's") {
  const Sandbox box;
  ProgramCall call =
      box.call({"convert", "-", "--as", "compose", "--to", "json", "--flat", "--service", "web"});
  call.environment["Azure__SignalR__ConnectionString"] = "not this";
  call.input = "services:\n  db: {}\n  web:\n    environment: {a__b: x}\n";
  CHECK(run_program(call).out == "{\n  \"a:b\": \"x\"\n}\n");
  call.arguments.resize(call.arguments.size() - 2);
  const ProgramResult several = run_program(call);
  CHECK(several.exit_code == 2);
  CHECK_THAT(several.err, Contains("Pick one with --service") && Contains("db") && Contains("web"));
}

TEST_CASE("what cannot be converted says so, and writes nothing") {
  const Sandbox box;
  const ProgramResult malformed = convert(box, {"-", "--as", "json", "--to", "yaml"}, "{");
  CHECK(malformed.exit_code == 1);
  CHECK(malformed.out.empty());
  CHECK_THAT(malformed.err, Contains("<stdin>:1:2") && Contains("[json-syntax]"));
  CHECK(convert(box, {"absent.json", "--to", "yaml"}, "").exit_code == 2);
  CHECK(convert(box, {".", "--to", "yaml"}, "").exit_code == 2);
  CHECK(convert(box, {"--to", "yaml"}, "").exit_code == 2);
  CHECK(convert(box, {"-", "--to", "xml", "--flat"}, "{}").exit_code == 2);
  const ProgramResult name = convert(box, {"-", "--as", "json", "--to", "systemd"}, R"({"a b": "x"})");
  CHECK(name.exit_code == 1);
  CHECK_THAT(name.err,
             Contains("<stdin>:1:10: error: a b cannot be a variable") && Contains("[export-name]"));
}
