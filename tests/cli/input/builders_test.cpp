#include <catch2/catch.hpp>

#include "cli/program.hpp"

using namespace signalr_config::test;
using Catch::Matchers::Contains;

namespace {

ProgramResult resolve(const Sandbox& box, std::vector<std::string> options,
                      const std::map<std::string, std::string>& variables = {}) {
  options.insert(options.begin(), "resolve");
  ProgramCall call = box.call(std::move(options));
  call.environment.insert(variables.begin(), variables.end());
  return run_program(call);
}

}  // namespace

TEST_CASE("which variables name the environment is decided by --builder") {
  const Sandbox box;
  box.write("app/appsettings.A.json",
            R"({"Azure:SignalR:ConnectionString": ")" + connection_string("a") + "\"}");
  box.write("app/appsettings.D.json",
            R"({"Azure:SignalR:ConnectionString": ")" + connection_string("d") + "\"}");
  const std::map<std::string, std::string> both{{"ASPNETCORE_ENVIRONMENT", "A"}, {"DOTNET_ENVIRONMENT", "D"}};
  for (const auto& [builder, answer] : std::map<std::string, std::string>{
           {"web", "d"},
           {"worker", "d"},
           {"webhost", "a"},
           {"generic-web", "a"},
           {"Host.CreateDefaultBuilder(args).ConfigureWebHostDefaults(w => w.UseStartup<S>())", "a"}}) {
    const ProgramResult result = resolve(box, {"--builder", builder}, both);
    CAPTURE(builder, result.err);
    CHECK(result.exit_code == 0);
    CHECK_THAT(result.out, Contains("https://" + answer + ".service.signalr.net"));
    CHECK_THAT(result.out, Contains(" (--builder)\n"));
  }
}

TEST_CASE("null in JSON is the empty string with --framework net8.0, and hides the fallback") {
  const Sandbox box;
  box.write("app/appsettings.json", R"({"Azure:SignalR:ConnectionString": null,
    "ConnectionStrings:Azure:SignalR:ConnectionString": ")" +
                                        connection_string("fallback") + "\"}");
  const ProgramResult now = resolve(box, {"--no-process-env"});
  CHECK(now.exit_code == 0);
  CHECK_THAT(now.out, Contains("https://fallback.service.signalr.net") && !Contains("Framework:"));
  const ProgramResult old = resolve(box, {"--no-process-env", "--framework", "net8.0"});
  CHECK(old.exit_code == 1);
  CHECK_THAT(old.out, Contains("Framework:    net8.0 (--framework)\n"));
  // A file that is named is read by the same release.
  const ProgramResult named = resolve(box, {"--no-process-env", "--framework", "net8.0", "appsettings.json"});
  CHECK(named.exit_code == 1);
}

TEST_CASE("a builder that is not known is refused with those that are") {
  const Sandbox box;
  const ProgramResult result = resolve(box, {"--builder", "WebApp"});
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err, Contains("--builder: unknown host builder WebApp") &&
                             Contains("web, slim, empty, generic-web, generic, worker, webhost, or"));
}

TEST_CASE("a builder has no effect in Functions, and that is said") {
  const Sandbox box;
  const ProgramResult result = resolve(box, {"--builder", "worker", "--host", "functions"});
  CHECK(result.exit_code == 2);
  CHECK_THAT(result.err,
             Contains("--builder is for ASP.NET Core and the Management SDK, and the host is functions"));
}
