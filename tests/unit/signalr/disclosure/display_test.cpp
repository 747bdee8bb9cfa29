#include "signalr/disclosure/display.hpp"

#include <catch2/catch.hpp>

using namespace signalr_config;

namespace {

std::string shown(std::string_view key, std::string_view value) {
  return signalr::display_value(key, value, signalr::Disclosure::masked).text;
}

std::string shown_uri(std::string_view text) {
  return signalr::display_uri(*Uri::try_create_absolute(text), signalr::Disclosure::masked);
}

}  // namespace

TEST_CASE("what a credential is may be shown, what it is made of may not") {
  const auto shown = [](std::string_view key, std::string_view value) {
    return signalr::display_value(key, value, signalr::Disclosure::masked).text;
  };
  CHECK(shown("Chat:serviceUri", "https://a.example/p?k=secret") == "https://a.example/***");
  CHECK(shown("Chat:credential", "ManagedIdentity") == "ManagedIdentity");
  CHECK(shown("Chat:credential", "hunter2hunter2") == "***");
  CHECK(shown("Chat:clientId", "11111111-2222-3333-4444-555555555555") ==
        "11111111-2222-3333-4444-555555555555");
  CHECK(shown("Chat:clientSecret", "word") == "***");
  CHECK(shown("Chat:systemAccessToken", "word") == "***");
  CHECK(shown("AzureSignalRServiceTransportType", "Persistent") == "Persistent");
}

TEST_CASE("options are shown where the SDK can read them") {
  CHECK(shown("Azure:SignalR:ServerStickyMode", "Required") == "Required");
  CHECK(shown("azure:signalr:chat:serverstickymode", "required") == "required");
  CHECK(shown("Azure:SignalR:ServerStickyMode", "hunter2") == "***");
  CHECK(shown("Azure:SignalR:MaxPollIntervalInSeconds", "#10") == "#10");
  CHECK(shown("Azure:SignalR:GracefulShutdown:TimeoutInSeconds", "abc") == "***");
  CHECK(shown("Azure:SignalR:ApplicationName", "shop") == "shop");
  CHECK(shown("Azure:SignalR:ApplicationName", "ContosoShoppingPortal") == "ContosoShoppingPortal");
  CHECK(shown("Azure:SignalR:ApplicationName", "k3yZq9XwV7uTs5Rp2NmL8jHg4Fd") == "***");
  CHECK(shown("Azure:SignalR:ApplicationName", "a b") == "***");
  CHECK(shown("Other:ServerStickyMode", "Required") == "***");
}

TEST_CASE("options of every SDK are shown where they convert, and nothing else is") {
  CHECK(shown("Azure:SignalR:ConnectionCount", "7") == "7");
  CHECK(shown("Azure:SignalR:ConnectionCount", "hunter2") == "***");
  CHECK(shown("Azure:SignalR:HttpClientTimeout", "00:01:40") == "00:01:40");
  CHECK(shown("Azure:SignalR:RetryOptions:Mode", "exponential") == "exponential");
  CHECK(shown("AzureSignalRRetry:MaxRetries", "3") == "3");
  CHECK(shown("Values:AzureSignalRRetry:Mode", "Fixed") == "Fixed");
  CHECK(shown("AzureSignalRRetry:Mode", "hunter2") == "***");
  CHECK(shown("Azure:SignalR:HubProtocol", "NewtonsoftJson") == "NewtonsoftJson");
  CHECK(shown("Azure:SignalR:HubProtocol:NewtonsoftJson:CamelCase", "True") == "True");
  CHECK(shown("Azure:SignalR:HubProtocol:MessagePack", "Enabled") == "Enabled");
  CHECK(shown("Azure:SignalR:HubProtocol:MessagePack", "hunter2") == "***");
  CHECK(shown("ConnectionCount", "7") == "***");
  CHECK(shown("HubProtocol", "NewtonsoftJson") == "***");
}

TEST_CASE("everything else is masked") {
  CHECK(shown("Db:Password", "hunter2") == "***");
  CHECK(shown("Db:Port", "5432") == "***");
  CHECK(shown("Azure:SignalR:ConnectionString", "nonsense") == "***");
  CHECK(shown("Db:Password", "") == "");
  CHECK(signalr::display_value("Db:Password", "hunter2", signalr::Disclosure::full).text == "hunter2");
}

TEST_CASE("connection strings are shown without their secrets") {
  CHECK(shown("Azure:SignalR:ConnectionString", "Endpoint=https://a.b:444;AccessKey=abcdefgh;Version=1.0") ==
        "Endpoint=https://a.b:444;AccessKey=***;Version=1.0");
  CHECK(signalr::display_value("x", "Endpoint=https://a;AccessKey=abcdefgh", signalr::Disclosure::masked)
            .masked);
  CHECK_FALSE(
      signalr::display_value("x", "Endpoint=https://a;AuthType=azure", signalr::Disclosure::masked).masked);
}

TEST_CASE("URIs are shown without what may be a secret") {
  CHECK(shown_uri("https://a.example") == "https://a.example/");
  CHECK(shown_uri("https://a.example:8080/client/") == "https://a.example:8080/client/");
  CHECK(shown_uri("https://a.example/AccessKey=abc") == "https://a.example/***");
  CHECK(shown_uri("https://a.example/k3yZq9XwV7uTs5Rp2NmL8jHg4Fd") == "https://a.example/***");
  CHECK(shown_uri("https://u:p@a.example/x?y=z") == "https://***@a.example/x?***");
}

TEST_CASE("ids and certificate paths") {
  CHECK(signalr::display_id("11111111-2222-3333-4444-555555555555", signalr::Disclosure::masked) ==
        "11111111-2222-3333-4444-555555555555");
  CHECK(signalr::display_id("k3yZq9XwV7uTs5Rp2NmL8jHg4Fd", signalr::Disclosure::masked) == "***");
  CHECK(signalr::display_certificate_path("/etc/ssl/app.pfx", signalr::Disclosure::masked) ==
        "/etc/ssl/app.pfx");
  CHECK(signalr::display_certificate_path("MIIabc/def", signalr::Disclosure::masked) == "***");
}
