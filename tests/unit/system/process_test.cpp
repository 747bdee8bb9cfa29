#include "system/process.hpp"

#include <catch2/catch.hpp>
#include <cerrno>
#include <filesystem>

#include "support/temporary_directory.hpp"
#include "system/captured_output.hpp"

using namespace signalr_config::system;
using signalr_config::test::TemporaryDirectory;
namespace fs = std::filesystem;

namespace {

ProcessOptions shell(const std::string& script) {
  ProcessOptions options;
  options.arguments = {"/bin/sh", "-c", script};
  return options;
}

}  // namespace

TEST_CASE("a program is looked for on the PATH that it gets, not on this process's") {
  const TemporaryDirectory box;
  const fs::path program = box.write("bin/signalr-probe", "#!/bin/sh\necho $0\n");
  fs::permissions(program, fs::perms::owner_all);
  box.write("first/signalr-probe", "not executable");
  ProcessOptions options;
  options.arguments = {"signalr-probe"};
  CHECK(run_captured(options).end == CapturedOutput::End::not_started);
  options.variables = {
      "PATH=/nonexistent:" + (box.path() / "first").string() + ":" + program.parent_path().string(),
      "PATH=/second"};
  CHECK(run_captured(options).out == program.string() + "\n");
  options.variables = {"PATH=" + (box.path() / "first").string()};
  CHECK(Process(options).error() == EACCES);
  options.variables = {"PATH=bin"};
  CHECK(find_program("signalr-probe", options) == std::nullopt);
  options.arguments = {""};
  CHECK(Process(options).error() == ENOENT);
}

TEST_CASE("directories of PATH that depend on the current one may be passed over") {
  const TemporaryDirectory box;
  ProcessOptions options;
  options.variables = {"PATH=:.:" + box.path().string()};
  const fs::path program = box.write("signalr-probe", "");
  fs::permissions(program, fs::perms::owner_all);
  options.search = ProgramSearch::absolute_only;
  CHECK(find_program("signalr-probe", options) == program.string());
  options.variables = {"PATH=."};
  CHECK(find_program("sh", options) == std::nullopt);
}

TEST_CASE("a program gets the variables that are given and no others") {
  ProcessOptions options = shell("/usr/bin/env");
  options.variables = {"A=b"};
  const std::string variables = run_captured(options).out;
  CHECK_THAT(variables, Catch::Contains("A=b\n") && !Catch::Contains("HOME=") && !Catch::Contains("PATH="));
}

TEST_CASE("both streams of a program are captured, whatever it writes first") {
  const CapturedOutput output =
      run_captured(shell("i=0; while [ $i -lt 3000 ]; do echo 0123456789012345678901234567890123456789; "
                         "echo error >&2; i=$((i+1)); done; read x; echo \"end $x\"; exit 3"));
  CHECK(output.end == CapturedOutput::End::exited);
  CHECK(output.exit_code == 3);
  CHECK(output.out.size() == 3000 * 41 + 5);
  CHECK(output.err.size() == 3000 * 6);
}

TEST_CASE("a program that prints without end, or never ends, is ended") {
  CHECK(run_captured(shell("while :; do echo 0123456789; done"), {std::chrono::seconds(60), 1000}).end ==
        CapturedOutput::End::too_large);
  CHECK(run_captured(shell("exec sleep 1000"), {std::chrono::seconds(0), 1000}).end ==
        CapturedOutput::End::too_slow);
  CHECK(run_captured(shell("kill -9 $$")).end == CapturedOutput::End::by_signal);
}
