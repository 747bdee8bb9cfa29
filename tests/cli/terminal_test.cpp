#include <catch2/catch.hpp>
#include <csignal>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramCall application(const Sandbox& box) {
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString\": \"" + connection_string("a") + "\"}");
  return box.call({"resolve"});
}

}  // namespace

TEST_CASE("colour on a terminal only, and not against the user's will") {
  const Sandbox box;
  ProgramCall call = application(box);
  CHECK_THAT(run_program(call).out, !Contains("\x1b"));
  CHECK_THAT(run_program_on_terminal(call).out, Contains("\x1b[1m"));
  call.environment["NO_COLOR"] = "1";
  CHECK_THAT(run_program_on_terminal(call).out,
             !Contains("\x1b") && Contains("https://a.service.signalr.net"));
  call.environment["NO_COLOR"] = "";
  CHECK_THAT(run_program_on_terminal(call).out, Contains("\x1b[1m"));
  call.environment["TERM"] = "dumb";
  CHECK_THAT(run_program_on_terminal(call).out, !Contains("\x1b"));
}

TEST_CASE("a file cannot drive the terminal") {
  const Sandbox box;
  box.write("app/appsettings.json",
            "{\"Azure:SignalR:ConnectionString:a\\u001b]0;x\\u0007\\u202e\": \"" + connection_string("a") +
                "\", \"Azure:SignalR:ConnectionString:b\\u009b31m\\nc\": \"nonsense\"}");
  const auto command = GENERATE("resolve", "show");
  ProgramCall call = box.call({command});
  const ProgramResult result = run_program(call);
  for (const std::string& text : {result.out, result.err}) {
    CHECK_THAT(text,
               !Contains("\x1b") && !Contains("\x07") && !Contains("\xC2\x9B") && !Contains("\xE2\x80\xAE"));
  }
  CHECK_THAT(result.out + result.err,
             Contains("\\u001b]0;x\\u0007\\u202e") || Contains("b\\u009b31m\\u000ac"));
}

TEST_CASE("output that cannot be written is an error") {
  const Sandbox box;
  const ProgramResult result = run_program_into(application(box), "/dev/full");
  CHECK(result.exit_code == 3);
  CHECK_THAT(result.err, Contains("cannot write to standard output"));
}

TEST_CASE("a reader that goes away ends the program silently") {
  const Sandbox box;
  const ProgramResult result = run_program_without_reader(application(box));
  CHECK((result.signal == SIGPIPE || result.exit_code == 0));
  CHECK(result.err.empty());
}
