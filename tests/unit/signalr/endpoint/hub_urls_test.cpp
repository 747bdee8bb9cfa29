#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/service_endpoint.hpp"

using namespace signalr_config;

namespace {

const ServiceOptions unnamed;
const ServiceOptions named{.application_name = "App"};

ServiceEndpoint make(const std::string& properties) {
  auto made = make_service_endpoint("", "AuthType=azure;" + properties);
  REQUIRE(made);
  return *std::move(made);
}

}  // namespace

TEST_CASE("a hub's URLs and audiences are lower case, with the application's name in front") {
  const ServiceEndpoint endpoint = make("Endpoint=https://a:444");
  CHECK(client_url(endpoint, {"Chat", unnamed}) == "https://a:444/client/?hub=chat");
  CHECK(server_url(endpoint, {"Chat", named}) == "https://a:444/server/?hub=app_chat");
  CHECK(client_audience(endpoint, {"Chat", unnamed}) == "https://a/client/?hub=chat");
  CHECK(server_audience(endpoint, {"Chat", named}) == "https://a/server/?hub=app_chat");
}

TEST_CASE("clients and servers have their own URLs but share the audience's host") {
  const ServiceEndpoint endpoint =
      make("Endpoint=https://a;ClientEndpoint=https://c/path/;ServerEndpoint=http://s");
  CHECK(client_url(endpoint, {"h", unnamed}) == "https://c/path/client/?hub=h");
  CHECK(server_url(endpoint, {"h", unnamed}) == "http://s/server/?hub=h");
  CHECK(client_audience(endpoint, {"h", unnamed}) == "https://a/client/?hub=h");
}

TEST_CASE("paths and queries give the broken URLs that the SDK gives") {
  CHECK(client_url(make("Endpoint=https://a/path/"), {"h", unnamed}) == "https://a/pathclient/?hub=h");
  CHECK(client_url(make("Endpoint=https://a?x=1"), {"h", unnamed}) == "https://a/?x=1client/?hub=h");
}

TEST_CASE("hub names are not escaped") {
  CHECK(client_url(make("Endpoint=https://a"), {"A b&\xC3\x84", unnamed}) ==
        "https://a/client/?hub=a b&\xC3\xA4");
}

TEST_CASE("keys are exchanged at the server endpoint, with its slashes joined") {
  const auto exchange = [](const std::string& properties) {
    return access_key_exchange_url(make(properties));
  };
  CHECK(exchange("Endpoint=https://a:1") == "https://a:1/api/v1/auth/accessKey");
  CHECK(exchange("Endpoint=https://a;ServerEndpoint=http://s/x///") == "http://s/x/api/v1/auth/accessKey");
  CHECK(exchange("Endpoint=https://a/p?q=1") == "https://a/p?q=1/api/v1/auth/accessKey");
}

TEST_CASE("the exchange URL is parsed once more, which may unescape it further") {
  const ServiceEndpoint endpoint = make("Endpoint=https://a;ServerEndpoint=https://s/%e%2e/c\xEF\xBB\xBF");
  CHECK(server_url(endpoint, {"h", unnamed}) == "https://s/%25e%2e/c%EF%BB%BFserver/?hub=h");
  CHECK(access_key_exchange_url(endpoint) == "https://s/%25e./c%EF%BB%BF/api/v1/auth/accessKey");
}

TEST_CASE("an application without a name has no prefix, and an empty name is none") {
  CHECK(Hub("Chat", unnamed).name() == "chat");
  CHECK(Hub("Chat", ServiceOptions{.application_name = ""}).name() == "chat");
  CHECK(Hub("Chat", named).name() == "app_chat");
}

TEST_CASE("the options of the Management SDK have the application's name as well") {
  ServiceManagerOptions options;
  options.application_name = "Shop";
  CHECK(client_url(make("Endpoint=https://a"), {"Chat", options}) == "https://a/client/?hub=shop_chat");
}
