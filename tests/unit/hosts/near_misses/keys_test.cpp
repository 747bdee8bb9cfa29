#include "hosts/near_misses/keys.hpp"

#include <catch2/catch.hpp>

#include "signalr_config/sources.hpp"

using namespace signalr_config;

namespace {

const std::optional<std::string> unnamed;

std::string code_of(const std::string& key, const std::optional<std::string>& registration = unnamed) {
  const ParsedSource source = memory({{key, "x"}})->load();
  const auto miss = hosts::near_miss(source.entries.front(), {.registration = registration});
  return miss ? std::string(to_string(miss->code)) : "";
}

}  // namespace

TEST_CASE("what the SDK reads is no near miss") {
  for (const char* const key :
       {"Azure:SignalR:ConnectionString", "azure:signalr:connectionstring:a:secondary",
        "ConnectionStrings:Azure:SignalR:ConnectionString", "Azure:SignalR:GracefulShutdown:Mode",
        "Azure:SignalR:ApplicationName:", "Azure:SignalR:Endpoints:x", "Db:Password",
        "Logging:LogLevel:Microsoft.AspNetCore.SignalR", "AllowedHosts", ""}) {
    CAPTURE(key);
    CHECK(code_of(key).empty());
  }
}

TEST_CASE("what it does not read") {
  CHECK(code_of("Azure:SignaIR:ConnectionString") == "misspelt-key");
  CHECK(code_of("Azur:SignalR:ConnectionString:a") == "misspelt-key");
  CHECK(code_of("ConnectionString:Azure:SignalR:ConnectionString") == "misspelt-key");
  CHECK(code_of("Azure:SignalR:ConnectionStrings:a") == "misspelt-key");
  CHECK(code_of("AzureSignalR:ConnectionString") == "wrong-separator");
  CHECK(code_of("Azure.SignalR.ConnectionString") == "wrong-separator");
  CHECK(code_of("Azure__SignalR__ConnectionString__east") == "wrong-separator");
  CHECK(code_of("Azure__SignalR__ApplicationName") == "wrong-separator");
  CHECK(code_of("Azure.SignalR.GracefulShutdown.Mode") == "wrong-separator");
  CHECK(code_of("AzureSignalR:ServerStickyMode") == "unknown-key");  // of a section that somebody chose
  CHECK(code_of("_Azure_SignalR_ConnectionString_") == "wrong-separator");
  CHECK(code_of("AZURE_SIGNALR_CONNECTION_STRING") == "unknown-key");
  CHECK(code_of("AzureSignalRConnectionString") == "functions-key");
  CHECK(code_of("AzureSignalRConnectionString:serviceUri") == "functions-key");
  CHECK(code_of("ConnectionStrings:AzureSignalRConnectionString") == "functions-key");
  CHECK(code_of("AZURE_SIGNALR_CONNECTIONSTRING") == "service-connector-key");
  CHECK(code_of("Azure:SignalR:chat:ConnectionString:east") == "other-registration");
  CHECK(code_of("Azure:SignalR") == "section-value");
  CHECK(code_of("SignalR:Url") == "unknown-key");
}

TEST_CASE("a named registration has keys of its own") {
  const std::optional<std::string> chat = "chat";
  CHECK(code_of("Azure:SignalR:chat:ConnectionString", chat).empty());
  CHECK(code_of("ConnectionStrings:chat", chat).empty());
  CHECK(code_of("Azure:SignalR:ConnectionString", chat) == "other-registration");
  CHECK(code_of("Azure:SignalR:Chat2:ConnectionString", chat) == "other-registration");
}
