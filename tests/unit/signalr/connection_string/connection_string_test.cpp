#include "signalr_config/connection_string.hpp"

#include <catch2/catch.hpp>

#include "unit/signalr/connection_string/connection_strings.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("a connection string keeps all its properties and its ignored segments") {
  const std::string text = "Endpoint=https://a; noise ;Foo=bar;AccessKey=k;Version=1.0;";
  const ConnectionString parsed = accepted(text);
  REQUIRE(parsed.properties.size() == 4);
  CHECK(parsed.properties[1].name == "Foo");
  CHECK_FALSE(parsed.properties[1].recognised);
  REQUIRE(parsed.ignored_segments.size() == 1);
  CHECK(parsed.ignored_segments[0] == make_span(19, 26));
  CHECK(parsed.version == "1.0");
  CHECK(parsed.endpoint.to_string() == "https://a/");
  CHECK_FALSE(parsed.client_endpoint);
  CHECK_FALSE(parsed.server_endpoint);
}

TEST_CASE("a property is found ignoring case") {
  const ConnectionString parsed = accepted("endpoint=https://a;ACCESSKEY=k;\xC3\xA9=1");
  REQUIRE(parsed.find("AccessKey") != nullptr);
  CHECK(parsed.find("AccessKey")->value == "k");
  CHECK(parsed.find("\xC3\x89") != nullptr);
  CHECK(parsed.find("Version") == nullptr);
}

TEST_CASE("only Endpoint loses its trailing slashes") {
  const ConnectionString parsed =
      accepted("Endpoint=https://a/p///;ClientEndpoint=https://c/p//;ServerEndpoint=https://s/p/");
  CHECK(parsed.endpoint.to_string() == "https://a/p");
  CHECK(parsed.client_endpoint->to_string() == "https://c/p//");
  CHECK(parsed.server_endpoint->to_string() == "https://s/p/");
}

TEST_CASE("Port replaces the endpoint's port and no other") {
  const ConnectionString parsed =
      accepted("Endpoint=https://u:p@a:1/p?q;Port=8080;ClientEndpoint=https://c:2;ServerEndpoint=https://s");
  CHECK(parsed.endpoint.absolute_uri() == "https://u:p@a:8080/p?q");
  CHECK(parsed.client_endpoint->port() == 2);
  CHECK(parsed.server_endpoint->port() == 443);
}

TEST_CASE("a port equal to the scheme's own disappears") {
  CHECK(accepted("Endpoint=https://a:444;Port=443").endpoint.absolute_uri() == "https://a/");
  CHECK(accepted("Endpoint=http://a;Port=443").endpoint.absolute_uri() == "http://a:443/");
}

TEST_CASE("the endpoint is written anew by UriBuilder even without a Port") {
  CHECK(accepted("Endpoint=https://user:@a/x;y=1").endpoint.absolute_uri() == "https://user@a/x");
  CHECK(accepted("Endpoint=https://a;ServerEndpoint=https://user:@s").server_endpoint->absolute_uri() ==
        "https://user:@s/");
}

TEST_CASE("ports are read as int.TryParse reads them") {
  for (const char* port : {"+80", "080", " 80 ", "1", "65535"}) {
    CAPTURE(port);
    accepted(std::string("Endpoint=https://a;Port=") + port);
  }
  accepted(std::string("Endpoint=https://a;Port=80\0\0", 28));
  for (const std::string port : {"", "0", "-1", "65536", "2.3", "0x50", "1e2", "80 80", "99999999999"}) {
    CAPTURE(port);
    check_refused("Endpoint=https://a;Port=" + port, "connection-string-port-invalid", port);
  }
}

TEST_CASE("versions are 1.x with .NET's digits and word characters") {
  for (const char* version : {"1.0", "1.10", "1.1.1.1", "1.0-preview", "1.0-", "1.0.", "1.0_x", "1.0\xC3\xA9",
                              "1.\xD9\xA0", "1.0e\xCC\x81"}) {
    CAPTURE(version);
    CHECK(accepted(std::string("Endpoint=https://a;Version=") + version).version == version);
  }
  for (const std::string version :
       {"", "1", "1.", "1.x", "1.-0", "01.0", "11.0", "2.0", "v1.0", "1,0", "1.0 beta", "1.0+meta",
        "1.\xC2\xB2", "1.0\xE2\x80\x8B", "1.0\xF0\x9D\x9F\x98"}) {
    CAPTURE(version);
    check_refused("Endpoint=https://a;Version=" + version, "connection-string-version-unsupported", version);
  }
}

TEST_CASE("endpoints are absolute http or https URIs") {
  for (const std::string value :
       {"aaa", "//aaa", "localhost:5050", "host.service.signalr.net", "https://", "ftp://a", "wss://a",
        "https://a b", "https://{x}.service.signalr.net", "https://a:99999", "/unix/path", "https://a'b"}) {
    CAPTURE(value);
    check_refused("AccessKey=k;Endpoint=" + value, "connection-string-endpoint-invalid", value);
    check_refused("Endpoint=https://a;ClientEndpoint=" + value, "connection-string-client-endpoint-invalid",
                  value);
    check_refused("Endpoint=https://a;ServerEndpoint=" + value, "connection-string-server-endpoint-invalid",
                  value);
  }
}

TEST_CASE("an empty value is a present value") {
  check_refused("Endpoint=;AccessKey=k", "connection-string-endpoint-invalid", "");
  check_refused("Endpoint=///;AccessKey=k", "connection-string-endpoint-invalid", "///");
  check_refused("Endpoint=https://a;ClientEndpoint=", "connection-string-client-endpoint-invalid", "");
  accepted("Endpoint=https://a;AccessKey=;ClientId=;ClientSecret=;AuthType=");
}
