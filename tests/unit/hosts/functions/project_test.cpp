#include "hosts/functions/project.hpp"

#include <catch2/catch.hpp>

#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

std::string binding(const std::string& type, const std::string& more = "") {
  return R"({"bindings": [{"type": "httpTrigger"}, {"type": ")" + type + "\"" + more + "}]}";
}

}  // namespace

TEST_CASE("the connections of bindings are found, each once, in the order of the functions' names") {
  const TemporaryDirectory root;
  root.write("b/function.json", binding("signalRConnectionInfo", R"(, "connectionStringSetting": "Chat")"));
  root.write("a/function.json", binding("signalR"));
  root.write("c/function.json", binding("SignalRTrigger", R"(, "ConnectionStringSetting": "chat")"));
  root.write("d/function.json", binding("queueTrigger", R"(, "connectionStringSetting": "Queue")"));
  root.write("e/function.json", "{ not JSON");
  const auto found = hosts::find_binding_connections(root.path());
  REQUIRE(found.size() == 2);
  CHECK(found[0].name == "AzureSignalRConnectionString");
  CHECK(found[1].name == "Chat");
  CHECK(found[1].file == root.path() / "b" / "function.json");
}

TEST_CASE("a host.json makes a Functions project, and a variable an isolated one") {
  const TemporaryDirectory root;
  CHECK_FALSE(detect_host(root.path(), {}));
  root.write("host.json", "{}");
  CHECK(detect_host(root.path(), {})->host == HostKind::functions);
  const Environment isolated = Environment::from_pairs({{"FUNCTIONS_WORKER_RUNTIME", "dotnet-isolated"}});
  CHECK(detect_host(root.path(), isolated)->host == HostKind::functions_isolated);
  root.write("local.settings.json", R"({"Values": {"FUNCTIONS_WORKER_RUNTIME": "dotnet-isolated"}})");
  CHECK(detect_host(root.path(), {})->host == HostKind::functions_isolated);
}
