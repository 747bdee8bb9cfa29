#include <sys/stat.h>

#include <catch2/catch.hpp>
#include <csignal>
#include <fstream>
#include <iterator>

#include "cli/program.hpp"
#include "cli/running_program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace fs = std::filesystem;

namespace {

std::string content(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::string stored(const Sandbox& box) {
  return content(box.home() / ".microsoft/usersecrets/id/secrets.json");
}

// The editor is a script, which gets the copy as $1.
ProgramCall edit_with(const Sandbox& box, const std::string& script) {
  box.write("editor", "#!/bin/sh\n" + script + "\n");
  ::chmod((box.path() / "editor").c_str(), 0700);
  fs::create_directory(box.path() / "tmp");
  ProgramCall call = box.call({"secrets", "edit", "--id", "id"});
  call.environment["PATH"] = "/usr/bin:/bin";
  call.environment["TMPDIR"] = (box.path() / "tmp").string();
  call.environment["EDITOR"] = (box.path() / "editor").string();
  return call;
}

}  // namespace

TEST_CASE("secrets edit stores what the editor leaves, byte for byte") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const ProgramResult result = run_program(edit_with(box, "printf '{ \"b\": 2 } // x' > \"$1\""));
  CHECK(result.exit_code == 0);
  CHECK(stored(box) == "{ \"b\": 2 } // x");
  CHECK(fs::is_empty(box.path() / "tmp"));
}

TEST_CASE("the copy is for its owner alone") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const ProgramResult result = run_program(edit_with(box, "stat -c %a \"$1\" \"$(dirname \"$1\")\""));
  CHECK(result.exit_code == 0);
  CHECK(result.out == "600\n700\n");
  CHECK_THAT(result.err, Contains("Nothing was changed."));
}

TEST_CASE("VISUAL comes before EDITOR, and either may have arguments") {
  const Sandbox box;
  ProgramCall call = edit_with(box, "exit 1");
  call.environment["VISUAL"] = "sed -i s/{/{\\ \\\"v\\\":\\ 1/";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK(stored(box) == "{ \"v\": 1\n}\n");
}

TEST_CASE("what does not parse is not stored, and the copy is kept") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const ProgramResult result = run_program(edit_with(box, "printf '{\"b\": }' > \"$1\""));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("secrets.json:1:7: error:") && Contains("Nothing was stored."));
  CHECK(stored(box) == "{\"a\": 1}");
  const std::size_t at = result.err.find("edited is in ") + 13;
  CHECK(content(result.err.substr(at, result.err.find(".\n", at) - at)) == "{\"b\": }");
}

TEST_CASE("on a terminal a mistake can be mended") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  ProgramCall call = edit_with(
      box, "if grep -q b \"$1\"; then echo '{\"b\": 2}' > \"$1\"; else echo '{\"b\": }' > \"$1\"; fi");
  call.input = "y\n";
  const ProgramResult result = run_program_in_dialogue(call, {{"Edit again? [y/N]: ", call.input}});
  CHECK(result.exit_code == 0);
  CHECK(stored(box) == "{\"b\": 2}\n");
}

TEST_CASE("what somebody else stores meanwhile is not lost") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const std::string store = (box.home() / ".microsoft/usersecrets/id/secrets.json").string();
  const ProgramResult result =
      run_program(edit_with(box, "echo '{\"c\": 3}' > '" + store + "'; echo '{\"b\": 2}' > \"$1\""));
  CHECK(result.exit_code == 1);
  CHECK_THAT(result.err, Contains("[user-secrets-changed]"));
  CHECK(stored(box) == "{\"c\": 3}\n");
}

TEST_CASE("an editor that fails changes nothing") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const ProgramResult result = run_program(edit_with(box, "echo '{}' > \"$1\"; exit 1"));
  CHECK(result.exit_code == 1);
  CHECK(stored(box) == "{\"a\": 1}");
  CHECK(fs::is_empty(box.path() / "tmp"));
}

TEST_CASE("a store that does not parse can be mended") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1");
  CHECK(run_program(edit_with(box, "echo '{\"a\": 1}' > \"$1\"")).exit_code == 0);
  CHECK(stored(box) == "{\"a\": 1}\n");
}

TEST_CASE("an empty TMPDIR is none, and the copy lies below /tmp") {
  const Sandbox box;
  box.write_secrets("id", R"({"a": "b"})");
  ProgramCall call = box.call({"secrets", "edit", "--id", "id"});
  call.environment["PATH"] = "/usr/bin:/bin";
  call.environment["TMPDIR"] = "";
  call.environment["EDITOR"] = "echo";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK(result.out.starts_with("/tmp/signalr-config-edit-"));
}

TEST_CASE("a program that is asked to end removes the copy first, and ends by the signal") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const int signal = GENERATE(SIGTERM, SIGHUP);
  RunningProgram program(edit_with(box, "echo ready; exec sleep 2"));
  CHECK(program.read_line() == "ready");
  program.send(signal);
  const ProgramResult result = program.wait();
  CHECK(result.signal == signal);
  CHECK(fs::is_empty(box.path() / "tmp"));
  CHECK(stored(box) == "{\"a\": 1}");
}

TEST_CASE("a store that others can write is used with a word") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const fs::path store = box.home() / ".microsoft/usersecrets/id";
  ::chmod(store.c_str(), 0755);
  ProgramResult result = run_program(box.call({"secrets", "list", "--id", "id"}));
  CHECK(result.err.find("user-secrets-exposed") == std::string::npos);
  ::chmod(store.c_str(), 0777);
  result = run_program(box.call({"secrets", "list", "--id", "id"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.err, Contains("id can be written by other users [user-secrets-exposed]"));
}

TEST_CASE("who changes a store closes its directory to others, who could lock it") {
  const Sandbox box;
  box.write_secrets("id", "{\"a\": 1}");
  const fs::path store = box.home() / ".microsoft/usersecrets/id";
  ::chmod(store.c_str(), 0755);
  CHECK(run_program(box.call({"secrets", "set", "a", "2", "--id", "id"})).exit_code == 0);
  CHECK((fs::status(store).permissions() & fs::perms(077)) == fs::perms::none);
}
