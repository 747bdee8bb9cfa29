#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Contains;

namespace {

ProgramResult resolve_with(const Sandbox& box, const std::string& trace) {
  box.write("app/appsettings.json", R"({"Azure": {"SignalR": {
    "ConnectionString": {"east": ")" + connection_string("east") +
                                        R"(", "west:secondary": ")" + connection_string("west") + R"("}}}})");
  ProgramCall call = box.call({"resolve"});
  call.environment["SIGNALR_CONFIG_TRACE"] = trace;
  call.environment["Azure__SignalR__ConnectionString__east"] = connection_string("other");
  return run_program(call);
}

}  // namespace

TEST_CASE("SIGNALR_CONFIG_TRACE=1 shows on standard error where the endpoints came from") {
  const Sandbox box;
  const ProgramResult result = resolve_with(box, "1");
  CHECK(result.exit_code == 0);
  CHECK_THAT(result.out, Contains("west") && !Contains("trace"));
  CHECK_THAT(result.err,
             Contains("signalr_config: trace: environment Production (") &&
                 Contains("source appsettings.json (json): 2 entries\n") &&
                 Contains("endpoint east (Primary): https://other.service.signalr.net, AccessKey, "
                          "from environment variable Azure__SignalR__ConnectionString__east\n") &&
                 Contains("endpoint west (Secondary): https://west.service.signalr.net, AccessKey, "
                          "from appsettings.json:2:") &&
                 Contains("not used: Azure:SignalR:ConnectionString:east from appsettings.json:2:"));
  CHECK_THAT(result.err, !Contains("AccessKey="));
}

TEST_CASE("another value of SIGNALR_CONFIG_TRACE shows nothing") {
  const Sandbox box;
  CHECK(resolve_with(box, "").err.empty());
  CHECK(resolve_with(box, "0").err.empty());
}
