#include "signalr_config/service_endpoint.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace signalr_config;

namespace {

ServiceEndpoint make(const std::string& key, const std::string& connection_string) {
  auto made = make_service_endpoint(key, connection_string);
  INFO(connection_string);
  REQUIRE(made);
  return *std::move(made);
}

/// An endpoint with an access key and these properties.
ServiceEndpoint with(const std::string& properties) { return make("", "AccessKey=k;" + properties); }

void check_equal(const ServiceEndpoint& a, const ServiceEndpoint& b) {
  CHECK(a == b);
  CHECK(b == a);
  CHECK(a.hash() == b.hash());
}

void check_different(const ServiceEndpoint& a, const ServiceEndpoint& b) {
  CHECK_FALSE(a == b);
  CHECK_FALSE(b == a);
}

}  // namespace

TEST_CASE("an endpoint is scheme, host and port only") {
  CHECK(with("Endpoint=HTTPS://Host.Example/p?q#f").endpoint() == "https://host.example");
  CHECK(with("Endpoint=https://u:p@a:444/p").endpoint() == "https://a:444");
  CHECK(with("Endpoint=http://a:80").endpoint() == "http://a");
  CHECK(with("Endpoint=https://a:0").endpoint() == "https://a:0");
  CHECK(with("Endpoint=https://[2001:DB8::1]:8").endpoint() == "https://[2001:db8::1]:8");
  CHECK(with("Endpoint=https://b\xC3\xBC"
             "cher.de")
            .endpoint() ==
        "https://b\xC3\xBC"
        "cher.de");
}

TEST_CASE("the base of audiences has no port") {
  CHECK(with("Endpoint=https://a:444/p").audience() == "https://a/");
}

TEST_CASE("client and server endpoint are the service's URI unless given") {
  const ServiceEndpoint plain = with("Endpoint=https://u@a/p;Port=5");
  CHECK(plain.client_endpoint().absolute_uri() == "https://u@a:5/p");
  CHECK(plain.server_endpoint().absolute_uri() == "https://u@a:5/p");
  const ServiceEndpoint given = with("Endpoint=https://a;ClientEndpoint=https://c;ServerEndpoint=http://s/p");
  CHECK(given.client_endpoint().absolute_uri() == "https://c/");
  CHECK(given.server_endpoint().absolute_uri() == "http://s/p");
}

TEST_CASE("an endpoint's text has its name, type and the URIs that differ") {
  CHECK(with("Endpoint=https://a/p").to_string() == "(Primary)https://a");
  CHECK(make("east:secondary", "Endpoint=https://a;Port=444").to_string() ==
        "[east](Secondary)https://a:444");
  CHECK(make("a:2", "Endpoint=https://a;x").to_string() == "[a](2)https://a");
  CHECK(with("Port=500;Endpoint=https://a;ClientEndpoint=https://a;ServerEndpoint=https://a").to_string() ==
        "(Primary)https://a:500;ClientEndpoint=https://a/;ServerEndpoint=https://a/");
  CHECK(
      with("Endpoint=https://a;ClientEndpoint=https://u@A:443#f;ServerEndpoint=https://s/%20x").to_string() ==
      "(Primary)https://a;ServerEndpoint=https://s/ x");
}

TEST_CASE("the connection string is judged before the key, and its error is handed on") {
  const auto made = make_service_endpoint("a:secondary", "Endpoint=x;y=1");
  REQUIRE_FALSE(made);
  const auto& error = made.error();
  CHECK(error.code == DiagnosticCode::connection_string_endpoint_invalid);
  CHECK(error.span == make_span(9, 10));
}

TEST_CASE("endpoints are equal by name, type and URIs, not by credential") {
  const ServiceEndpoint a = make("a:secondary", "Endpoint=https://a;AccessKey=1;Version=1.0");
  check_equal(a, make("a:1", "Endpoint=https://A:443/;AuthType=azure"));
  check_different(a, make("A:secondary", "Endpoint=https://a;AccessKey=1"));
  check_different(a, make("a", "Endpoint=https://a;AccessKey=1"));
  check_different(a, make("a:secondary", "Endpoint=http://a;AccessKey=1"));
  check_different(a, make("a:secondary", "Endpoint=https://a;AccessKey=1;ClientEndpoint=https://c"));
  check_different(a, make("a:secondary", "Endpoint=https://a;AccessKey=1;ServerEndpoint=https://s"));
}

TEST_CASE("user info and fragments of an endpoint do not count for equality, its path does") {
  check_equal(with("Endpoint=https://u:p@a"), with("Endpoint=https://a#f"));
  check_different(with("Endpoint=https://a/p1"), with("Endpoint=https://a/p2"));
  check_different(with("Endpoint=https://a;ClientEndpoint=https://c/p"),
                  with("Endpoint=https://a;ClientEndpoint=https://c/p/"));
  check_different(with("Endpoint=https://b\xC3\xBC"
                       "cher.de"),
                  with("Endpoint=https://xn--bcher-kva.de"));
}

TEST_CASE("an endpoint given again as client endpoint is the same endpoint") {
  check_equal(with("Endpoint=https://a"), with("Endpoint=https://a;ClientEndpoint=https://a/"));
}

TEST_CASE("the origin is no part of an endpoint's identity") {
  ServiceEndpoint other = with("Endpoint=https://a");
  other.origin = Origin{};
  check_equal(with("Endpoint=https://a"), other);
}

TEST_CASE("weak equality leaves out name and client endpoint") {
  const ServiceEndpoint a = make("a", "Endpoint=https://a;x");
  CHECK(a.weakly_equal(make("b", "Endpoint=https://a;ClientEndpoint=https://c")));
  CHECK_FALSE(a.weakly_equal(make("a:1", "Endpoint=https://a;x")));
  CHECK_FALSE(a.weakly_equal(make("a", "Endpoint=https://a;ServerEndpoint=https://s")));
  CHECK_FALSE(a.weakly_equal(make("a", "Endpoint=https://a;Port=1;ServerEndpoint=https://a")));
}
