#include <catch2/catch.hpp>
#include <csignal>

#include "cli/planted_secrets.hpp"
#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramCall run_call(const Sandbox& box, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "run");
  ProgramCall call = box.call(std::move(arguments));
  call.environment["PATH"] = "/usr/bin:/bin";
  return call;
}

void write_application(const Sandbox& box) {
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString:east:secondary\": \"" + connection_string("e") +
                "\", \"Azure:SignalR:ConnectionString\": \"" + connection_string("d") + "\"}");
}

}  // namespace

TEST_CASE("a command has the endpoints in its environment, and its arguments as they were given") {
  const Sandbox box;
  write_application(box);
  const ProgramResult result = run_program(run_call(
      box,
      {"--", "/bin/sh", "-c", "env | grep ^Azure | sort; printf '<%s>' \"$0\" \"$@\"", "a b", "--", "$x"}));
  CHECK(result.exit_code == 0);
  CHECK(result.err.empty());
  CHECK(result.out == "Azure__SignalR__ConnectionString=" + connection_string("d") +
                          "\nAzure__SignalR__ConnectionString__east__secondary=" + connection_string("e") +
                          "\n<a b><--><$x>");
}

TEST_CASE("nothing of the endpoints stands on the command line") {
  const Sandbox box;
  write_application(box);
  const ProgramResult result = run_program(run_call(box, {"--", "/bin/cat", "/proc/self/cmdline"}));
  CHECK(result.out == std::string("/bin/cat\0/proc/self/cmdline\0", 28));
}

TEST_CASE("other variables are kept, and those of other endpoints are not") {
  const Sandbox box;
  write_application(box);
  ProgramCall call = run_call(box, {"--no-process-env", "--", "env"});
  call.environment["OTHER"] = "kept = to the \xFF letter";
  call.environment["AZURE__SIGNALR__CONNECTIONSTRING__WEST"] = "replaced";
  call.environment["CUSTOMCONNSTR_Azure__SignalR__ConnectionString"] = "replaced";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("OTHER=kept = to the \xFF letter\n") && !Contains("replaced") &&
                             Contains("Azure__SignalR__ConnectionString=Endpoint=https://d."));
}

TEST_CASE("the command sees the endpoints that were resolved") {
  const Sandbox box;
  write_application(box);
  box.write("empty/appsettings.json", "{}");
  const ProgramResult result = run_program(
      run_call(box, {"--", SIGNALR_CONFIG_PROGRAM, "resolve", "../empty", "--json", "--show-secrets"}));
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out,
             Contains("https://d.service.signalr.net") && Contains("https://e.service.signalr.net"));
}

TEST_CASE("what the environment hides of a file stays hidden from the command") {
  const Sandbox box;
  write_application(box);
  ProgramCall call = run_call(box, {"--", SIGNALR_CONFIG_PROGRAM, "resolve", "--json"});
  call.environment["Azure__SignalR__ConnectionString__east__secondary"] = "";
  const ProgramResult result = run_program(call);
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out,
             Contains("https://d.service.signalr.net") && !Contains("https://e.service.signalr.net"));
}

TEST_CASE("standard input is the command's") {
  const Sandbox box;
  write_application(box);
  ProgramCall call = run_call(box, {"--", "cat"});
  call.input = "to the command";
  CHECK(run_program(call).out == "to the command");
}

TEST_CASE("the command's end is the program's: exit codes and signals") {
  const Sandbox box;
  write_application(box);
  CHECK(run_program(run_call(box, {"--", "sh", "-c", "exit 42"})).exit_code == 42);
  CHECK(run_program(run_call(box, {"--", "sh", "-c", "kill -TERM $$"})).signal == SIGTERM);
  const ProgramResult absent = run_program(run_call(box, {"--", "no-such-command"}));
  CHECK(absent.exit_code == 127);
  CHECK_THAT(absent.err, Contains("error: cannot start no-such-command: No such file or directory"));
  CHECK(run_program(run_call(box, {"--", "./appsettings.json"})).exit_code == 126);
  CHECK(run_program(run_call(box, {})).exit_code == 2);
  CHECK(run_program(run_call(box, {"--"})).exit_code == 2);
}

TEST_CASE("where the application would not start, the command is not started") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"Endpoint=x;AccessKey=" + secret + "\"}");
  const ProgramResult result = run_program(run_call(box, {"--", "echo", "started"}));
  CHECK(result.exit_code == 1);
  CHECK(result.out.empty());
  CHECK_THAT(result.err, Contains("The application would not start") && !Contains(secret));
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString:a__b\": \"" + connection_string("a") + "\"}");
  const ProgramResult name = run_program(run_call(box, {"--", "echo", "started"}));
  CHECK(name.exit_code == 1);
  CHECK(name.out.empty());
  CHECK_THAT(name.err, Contains("appsettings.json:1:42: error: the endpoint a__b cannot be a variable") &&
                           Contains("[export-name]"));
}

TEST_CASE("an application's environment is another's, where a description says so") {
  const Sandbox box;
  box.write("app/compose.yaml",
            "services:\n  web:\n    environment:\n      Azure__SignalR__ConnectionString: \"" +
                connection_string("w") + "\"\n");
  CHECK_THAT(run_program(run_call(box, {"compose.yaml", "--service", "web", "--", "env"})).out,
             Contains("Azure__SignalR__ConnectionString=Endpoint=https://w."));
}
