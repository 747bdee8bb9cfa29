#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

// As never_shown_test.cpp, for the commands that write the store and have other arguments.

using namespace signalr_config::test;
using nlohmann::json;

namespace {

void check(const Sandbox& box, std::vector<std::string> arguments, std::string input = "") {
  arguments.insert(arguments.begin(), "secrets");
  arguments.insert(arguments.end(), {"--id", "id"});
  ProgramCall call = box.call(std::move(arguments));
  call.input = std::move(input);
  call.environment["PATH"] = "/usr/bin:/bin";
  call.environment["EDITOR"] = "true";
  signalr_config::test::check(call);
}

void check_reading(const Sandbox& box, const std::string& key) {
  check(box, {"list"});
  check(box, {"list", "--json"});
  check(box, {"get", key + "x"});
  check(box, {"remove", key + "x"});
  check(box, {"path"});
  check(box, {"edit"});
}

}  // namespace

TEST_CASE("no command on the store shows a secret of a value") {
  for (const std::string& value : planted_values()) {
    const Sandbox box;
    check(box, {"set", planted_key, value});
    check(box, {"set", planted_key + ":east:secondry"}, value);
    check(box, {"set", "--force"}, json{{planted_key, value}}.dump());
    check(box, {"import", "-", "--as", "json", "--endpoint", "west", "--force"},
          json{{planted_key, value}}.dump());
    check_reading(box, planted_key);
  }
}

TEST_CASE("no command on the store shows a secret under any key") {
  for (const std::string& key : planted_keys()) {
    const Sandbox box;
    check(box, {"set", "--force"}, json{{key, planted_values().front()}}.dump());
    check(box, {"set"}, json{{key, planted_values().front()}}.dump());
    check_reading(box, key);
  }
}

TEST_CASE("no command on the store shows a secret of a text that does not parse") {
  for (const std::string& text : planted_texts()) {
    const Sandbox box;
    box.write_secrets("id", text);
    check(box, {"set", "a", "b"});
    check(box, {"clear"});
    check_reading(box, "a");
    check(box, {"set"}, text);
    check(box, {"import", "-", "--as", "json"}, text);
    check(box, {"import", "-", "--as", "az-keys"}, text);
  }
}
