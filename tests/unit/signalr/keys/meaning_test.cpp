#include "signalr/keys/meaning.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;
using signalr::is_read;
using signalr::KeyMeaning;
using signalr::KeyRole;
using signalr::meaning_of;

namespace {

constexpr std::string_view connection = signalr::keys::default_connection;

KeyRole role_of(std::string_view key, HostKind host) { return meaning_of(key, host, connection).role; }

}  // namespace

TEST_CASE("a key means what the host's SDK makes of it", "[signalr][keys]") {
  const auto [key, aspnetcore, management, functions, isolated] =
      GENERATE(table<std::string, KeyRole, KeyRole, KeyRole, KeyRole>({
          {"azure:signalr:connectionstring", KeyRole::default_connection_string,
           KeyRole::default_connection_string, KeyRole::not_read, KeyRole::default_connection_string},
          {"Azure:SignalR:ConnectionString:east", KeyRole::endpoint, KeyRole::not_read, KeyRole::not_read,
           KeyRole::not_read},
          {"Azure:SignalR:Endpoints:east", KeyRole::not_read, KeyRole::endpoint, KeyRole::endpoint,
           KeyRole::endpoint},
          {"Azure:SignalR:Endpoints:east:secondary", KeyRole::not_read, KeyRole::endpoint, KeyRole::endpoint,
           KeyRole::endpoint},
          {"Azure:SignalR:Endpoints:east:serviceUri", KeyRole::not_read, KeyRole::endpoint, KeyRole::identity,
           KeyRole::identity},
          {"AzureSignalRConnectionString", KeyRole::none, KeyRole::none, KeyRole::default_connection_string,
           KeyRole::default_connection_string},
          {"AzureSignalRConnectionString:clientId", KeyRole::none, KeyRole::none, KeyRole::identity,
           KeyRole::identity},
          {"Azure:SignalR:ServerStickyMode", KeyRole::option, KeyRole::not_read, KeyRole::not_read,
           KeyRole::not_read},
          {"Azure:SignalR:ConnectionCount", KeyRole::not_read, KeyRole::option, KeyRole::not_read,
           KeyRole::option},
          {"Azure:SignalR:GracefulShutdown", KeyRole::not_read, KeyRole::not_read, KeyRole::not_read,
           KeyRole::not_read},
          {"AzureSignalRRetry:Mode", KeyRole::none, KeyRole::none, KeyRole::option, KeyRole::option},
          {"Azure:SignalR:HubProtocol:Other", KeyRole::not_read, KeyRole::not_read, KeyRole::not_read,
           KeyRole::not_read},
          {"Azure:SignalR", KeyRole::not_read, KeyRole::not_read, KeyRole::not_read, KeyRole::not_read},
          {"Azure:SignalRs:ConnectionString", KeyRole::none, KeyRole::none, KeyRole::none, KeyRole::none},
          {"", KeyRole::none, KeyRole::none, KeyRole::none, KeyRole::none},
      }));
  CAPTURE(key);
  CHECK(role_of(key, HostKind::aspnetcore) == aspnetcore);
  CHECK(role_of(key, HostKind::management) == management);
  CHECK(role_of(key, HostKind::functions) == functions);
  CHECK(role_of(key, HostKind::functions_isolated) == isolated);
}

TEST_CASE("a key is taken apart", "[signalr][keys]") {
  const KeyMeaning endpoint = meaning_of("ConnectionStrings:Azure:SignalR:chat:ConnectionString:a:secondary",
                                         HostKind::aspnetcore, connection);
  CHECK(endpoint.role == KeyRole::endpoint);
  CHECK(endpoint.is_fallback);
  CHECK(endpoint.registration == "chat");
  CHECK(endpoint.name_and_type == "a:secondary");
  const KeyMeaning option =
      meaning_of("Azure:SignalR:chat:gracefulShutdown:mode", HostKind::aspnetcore, connection);
  CHECK(option.registration == "chat");
  CHECK(option.option == "gracefulShutdown:mode");
  CHECK(option.known_option == &signalr::option::graceful_shutdown_mode);
  const KeyMeaning identity = meaning_of("Chat:clientid", HostKind::functions, "chat");
  REQUIRE(identity.identity_key != nullptr);
  CHECK(identity.identity_key->name == "clientId");
  CHECK(meaning_of("Chat:color", HostKind::functions, "chat").identity_key == nullptr);
}

TEST_CASE("ASP.NET tells names apart by case, and has the whole of them as names", "[signalr][keys]") {
  CHECK(role_of("Azure:SignalR:ConnectionString", HostKind::aspnet) == KeyRole::default_connection_string);
  CHECK(role_of("azure:SignalR:ConnectionString", HostKind::aspnet) == KeyRole::not_read);
  CHECK(
      meaning_of("ConnectionStrings:Azure:SignalR:ConnectionString:a", HostKind::aspnet, "").name_and_type ==
      "Azure:SignalR:ConnectionString:a");
}

TEST_CASE("who reads a key depends on the registration", "[signalr][keys]") {
  const signalr::KeyReader unnamed;
  const signalr::KeyReader chat{.registration = "chat"};
  const signalr::KeyReader nested{.registration = "a:b"};
  CHECK(unnamed.wanted_key() == "Azure:SignalR:ConnectionString");
  CHECK(nested.wanted_key() == "Azure:SignalR:a:b:ConnectionString");
  CHECK(is_read("Azure:SignalR:ConnectionString:east", unnamed));
  CHECK(is_read("Azure:SignalR:Enabled", unnamed));
  CHECK_FALSE(is_read("Azure:SignalR:chat:ConnectionString", unnamed));
  CHECK(is_read("Azure:SignalR:Chat:ConnectionString", chat));
  CHECK(is_read("ConnectionStrings:chat", chat));
  CHECK(is_read("ConnectionStrings:Azure:SignalR:chat:ConnectionString", chat));
  CHECK_FALSE(is_read("ConnectionStrings:Azure:SignalR:chat:ServerStickyMode", chat));
  CHECK_FALSE(is_read("Azure:SignalR:chat:Enabled", chat));
  CHECK_FALSE(is_read("Azure:SignalR:ConnectionString", chat));
  CHECK(is_read("Azure:SignalR:a:b:ConnectionString:east", nested));
}

TEST_CASE("Functions reads the keys of its connection, and nothing else below it", "[signalr][keys]") {
  const signalr::KeyReader reader{.host = HostKind::functions, .connection = "Chat"};
  CHECK(reader.wanted_key() == "Chat");
  CHECK(is_read("chat", reader));
  CHECK(is_read("ConnectionStrings:Chat", reader));
  CHECK(is_read("Chat:serviceUri", reader));
  CHECK_FALSE(is_read("Chat:color", reader));
  CHECK_FALSE(is_read("ConnectionStrings:Chat:serviceUri", reader));
  CHECK_FALSE(is_read(connection, reader));
}
