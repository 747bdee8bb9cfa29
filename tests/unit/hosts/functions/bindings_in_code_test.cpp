#include <catch2/catch.hpp>

#include <string>

#include "hosts/functions/bindings_in_code.hpp"

using namespace signalr_config;

namespace {

std::string names(const std::vector<hosts::BindingConnection>& connections) {
  std::string text;
  for (const auto& one : connections) text += one.name + ':' + std::to_string(one.line) + ' ';
  return text;
}

hosts::ConnectionsInCode found_in(const std::string& file, const std::string& code) {
  MemoryFileSystem files;
  files.add("app/host.json", "{}");
  files.add("app/" + file, code);
  return hosts::find_connections_in_code("app", {files});
}

std::string bindings_in(const std::string& file, const std::string& code) {
  return names(found_in(file, code).bindings);
}

}  // namespace

TEST_CASE("attributes of bindings name their connections") {
  for (const std::string attribute :
       {"SignalRConnectionInfo", "SignalRConnectionInfoInput", "SignalR", "SignalROutput", "SignalRTrigger",
        "SignalRNegotiationInput", "SignalREndpointsInputAttribute"})
    CHECK(bindings_in("F.cs", "\n[" + attribute +
                                  "(HubName = \"h\", ConnectionStringSetting = \"Chat\")] x") == "Chat:2 ");
  CHECK(bindings_in("F.cs", "[A, SignalR(Connection = \"Chat\")]") == "Chat:1 ");
  CHECK(bindings_in("F.cs", "[return: SignalR(Connection = \"Chat\")]") == "Chat:1 ");
  CHECK(bindings_in("F.fs", "[<SignalROutput(ConnectionStringSetting = \"Chat\")>]") == "Chat:1 ");
}

TEST_CASE("a binding without a connection has the default one, one that is computed a place without a name") {
  CHECK(bindings_in("F.cs", "[SignalRNegotiation]") == "AzureSignalRConnectionString:1 ");
  CHECK(bindings_in("F.cs", "[SignalRTrigger(\"h\", \"c\", \"e\")]") == "AzureSignalRConnectionString:1 ");
  CHECK(bindings_in("F.cs", "[SignalR(ConnectionStringSetting = Get())]") == ":1 ");
  CHECK(bindings_in("F.cs", "\n[SignalR(ConnectionStringSetting = Other.Name)]") == ":2 ");
  CHECK(bindings_in("F.cs", "[SignalR(ConnectionStringSetting = \"\")]") ==
        "AzureSignalRConnectionString:1 ");
}

TEST_CASE("a connection may be a constant") {
  CHECK(
      bindings_in(
          "F.cs",
          "class Names { const string Name = \"Chat\"; }\n[SignalR(ConnectionStringSetting = Names.Name)]") ==
      "Chat:2 ");
}

TEST_CASE("comments and other attributes are no bindings") {
  CHECK(bindings_in("F.cs",
                    "// [SignalR(ConnectionStringSetting = \"A\")]\n[Queue(ConnectionStringSetting = \"B\")]")
            .empty());
}

TEST_CASE("a hub with code of its own names its connection") {
  const auto found = found_in("F.cs", "[SignalRConnection(\"Chat\")]\npublic class Hub : ServerlessHub {}");
  CHECK(found.bindings.empty());
  CHECK(names(found.hubs) == "Chat:1 ");
}

TEST_CASE("the v4 model of JavaScript names connections") {
  CHECK(bindings_in("f.js",
                    "const a = input.generic({ type: 'signalRConnectionInfo', hubName: 'h',\n"
                    "  connectionStringSetting: 'Chat' });") == "Chat:1 ");
  CHECK(bindings_in("f.ts",
                    "input.generic({ \"connectionStringSetting\": \"Chat\", \"type\": \"signalR\" })") ==
        "Chat:1 ");
  CHECK(bindings_in("f.js", "output.generic({ type: 'signalR' })") == "AzureSignalRConnectionString:1 ");
  CHECK(bindings_in("f.js", "output.generic({ type: 'queue', connectionStringSetting: 'Q' })").empty());
}

TEST_CASE("a connection that a script computes has a place without a name") {
  for (const std::string setting :
       {"connectionStringSetting: CONN", "connectionStringSetting: process.env.CONN",
        "connectionStringSetting", "connectionStringSetting: 'a' + b", "...options"})
    CHECK(bindings_in("f.js", "input.generic({ type: 'signalR', " + setting + " })") == ":1 ");
  for (const std::string setting : {"connectionStringSetting=CONN", "**options"})
    CHECK(bindings_in("f.py", "@app.x(type=\"signalR\", " + setting + ")") == ":1 ");
}

TEST_CASE("decorators of Python name connections") {
  CHECK(bindings_in("f.py",
                    "@app.generic_input_binding(arg_name=\"c\", type=\"signalRConnectionInfo\",\n"
                    "    connectionStringSetting=\"Chat\")") == "Chat:1 ");
  CHECK(bindings_in("f.py", "@app.x(type=\"signalR\", connection_string_setting=\"Conn\")") == "Conn:1 ");
  CHECK(bindings_in("f.py", "# type=\"signalR\"\n@app.x(type=\"queueTrigger\")").empty());
}

TEST_CASE("a directory that is no project has no bindings, whatever is below it") {
  MemoryFileSystem files;
  files.add("root/a/F.cs", "[SignalRNegotiation]");
  files.add("root/a/host.json", "{}");
  CHECK(hosts::find_connections_in_code("root", {files}).bindings.empty());
  CHECK(hosts::find_connections_in_code("root/a", {files}).bindings.size() == 1);
}
