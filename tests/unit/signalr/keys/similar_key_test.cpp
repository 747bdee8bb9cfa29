#include "signalr/keys/similar_key.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using signalr::KeyReader;
using signalr::similar_key;
using signalr::Similarity;

namespace {

std::optional<Similarity> why(std::string_view key, const KeyReader& reader = {},
                              std::optional<std::string_view> value = "x") {
  const auto found = similar_key({key, value, false}, reader);
  return found ? std::optional(found->why) : std::nullopt;
}

}  // namespace

TEST_CASE("a key with a slip in it resembles the one that was meant", "[signalr][keys]") {
  const auto spelling = similar_key({"Azur:SignalR:ConnectionString:east", "x", false}, {});
  REQUIRE(spelling);
  CHECK(spelling->why == Similarity::spelling);
  CHECK(spelling->meant == "Azure:SignalR:ConnectionString:east");
  const auto separator =
      similar_key({"Azure.SignalR.chat.ConnectionString", "x", false}, {.registration = "chat"});
  REQUIRE(separator);
  CHECK(separator->why == Similarity::separator);
  CHECK(separator->meant == "Azure:SignalR:chat:ConnectionString");
}

TEST_CASE("in the name of a variable two underscores are a separator", "[signalr][keys]") {
  const std::string key = "Azure__SignalR__ConnectionString__east";
  CHECK(why(key) == Similarity::separator);
  CHECK(similar_key({"Azure_SignalR_ConnectionString", "x", true}, {})->why == Similarity::separator);
}

TEST_CASE("a key of another reader is told by whose it is", "[signalr][keys]") {
  CHECK(why("AzureSignalRConnectionString:clientId") == Similarity::functions_key);
  const auto other = similar_key({"Azure:SignalR:chat:ConnectionString:east", "x", false}, {});
  REQUIRE(other);
  CHECK(other->why == Similarity::other_registration);
  CHECK(other->meant == "chat");
  CHECK(why("Azure:SignalR:ConnectionString", {.registration = "chat"}) == Similarity::unnamed_key);
  CHECK(why("AZURE_SIGNALR_CONNECTIONSTRING") == Similarity::service_connector);
  CHECK(why("AZURE_SIGNALR:CONNECTIONSTRING", {.host = HostKind::functions}) ==
        Similarity::service_connector);
  CHECK(why("SignalRKey", {.host = HostKind::functions}) == Similarity::words);
}

TEST_CASE("a value that names an endpoint makes its key one that may be meant", "[signalr][keys]") {
  const std::string_view value = "Endpoint=https://a.service.signalr.net;AccessKey=k";
  CHECK(why("Realtime:Url", {}, value) == Similarity::value);
  CHECK(why("Realtime:Url", {.host = HostKind::management}, value) == Similarity::words);
  CHECK(similar_key({"ConnectionStrings:chat", value, false}, {})->meant == "chat");
  CHECK_FALSE(why("Realtime:Url", {}, std::nullopt));
}

TEST_CASE("what is read, reported or about something else resembles nothing", "[signalr][keys]") {
  for (const char* const key :
       {"Azure:SignalR:ConnectionString", "Azure:SignalR:ServerStickyMode", "Azure:SignalR:Endpoints:x",
        "Azure:SignalR:GracefulShutdown:Other", "Logging:LogLevel:Microsoft.Azure.SignalR", "Db", ""}) {
    CAPTURE(key);
    CHECK_FALSE(why(key));
  }
  CHECK_FALSE(why("Azure:SignalR:ConnectionString", {.host = HostKind::functions}));
  CHECK_FALSE(why("ConnectionStrings:Azure:SignalR:ConnectionString", {.host = HostKind::management}));
  CHECK_FALSE(why("azure:signalr:connectionstring", {.host = HostKind::aspnet}));
  CHECK(why(std::string(300, 'x') + ":SignalR") == std::nullopt);
}
