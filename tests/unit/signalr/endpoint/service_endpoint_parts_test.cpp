#include <catch2/catch.hpp>

#include "signalr_config/service_endpoint.hpp"

using namespace signalr_config;

namespace {

ServiceEndpoint made(const ServiceEndpointParts& parts) {
  auto result = make_service_endpoint(parts);
  REQUIRE(result);
  return *std::move(result);
}

void check_refused(const ServiceEndpointParts& parts, const std::string& code, const std::string& blamed,
                   const std::string& type, const std::string& message) {
  const auto result = make_service_endpoint(parts);
  REQUIRE_FALSE(result);
  const auto& error = result.error();
  CHECK(to_string(error.code) == code);
  CHECK(error.span == make_span(0, blamed.size()));
  CHECK(error.exception.type == type);
  CHECK(error.exception.parameter.empty());
  CHECK(error.exception.message.reveal() == message);
  CHECK_FALSE(error.remedy.empty());
}

const std::string bad_scheme = "Endpoint scheme must be 'http://' or 'https://'";

}  // namespace

TEST_CASE("an endpoint made of parts keeps its URI's path and drops it from the endpoint") {
  ServiceEndpointParts parts;
  parts.uri = "https://localhost:5050/foo/";
  parts.name = "n";
  parts.type = EndpointType::secondary;
  parts.credential = ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, "id"}};
  const ServiceEndpoint endpoint = made(parts);
  CHECK(endpoint.to_string() == "[n](Secondary)https://localhost:5050");
  CHECK(endpoint.server_endpoint().absolute_uri() == "https://localhost:5050/foo/");
  CHECK(endpoint.credential ==
        Credential(ManagedIdentityCredential{{ManagedIdentityIdKind::client_id, "id"}}));
}

TEST_CASE("an endpoint made of parts may have its own server and client endpoint") {
  ServiceEndpointParts parts;
  parts.uri = "https://a";
  parts.server_endpoint = "http://serverEndpoint:123/path";
  parts.client_endpoint = "https://clientEndpoint/path";
  CHECK(made(parts).to_string() ==
        "(Primary)https://a;ClientEndpoint=https://clientendpoint/path;"
        "ServerEndpoint=http://serverendpoint:123/path");
}

TEST_CASE("parts with another scheme are refused, the service's URI first") {
  for (const std::string uri : {"ftp://localhost", "ws://a", "localhost:5050"}) {
    CAPTURE(uri);
    check_refused({uri, {}, {}, {}, "ws://s", {}}, "endpoint-uri-scheme-unsupported", uri,
                  "ArgumentException", bad_scheme);
  }
  check_refused({"https://a", {}, {}, {}, "ws://server", "ws://c"}, "endpoint-uri-scheme-unsupported",
                "ws://server", "ArgumentException", bad_scheme);
  check_refused({"https://a", {}, {}, {}, {}, "ws://c"}, "endpoint-uri-scheme-unsupported", "ws://c",
                "ArgumentException", bad_scheme);
}

TEST_CASE("a relative URI has no scheme to ask for") {
  for (const std::string uri : {"", " ", "a", "//a?b", "/a", "a/b:c", "https:a"}) {
    CAPTURE(uri);
    const std::string message = "This operation is not supported for a relative URI.";
    check_refused({uri, {}, {}, {}, {}, {}}, "endpoint-uri-relative", uri, "InvalidOperationException",
                  message);
  }
}

TEST_CASE("a malformed URI is refused by System.Uri itself") {
  const auto check = [](const std::string& uri, const std::string& message) {
    check_refused({uri, {}, {}, {}, {}, {}}, "endpoint-uri-malformed", uri, "UriFormatException", message);
  };
  check("https://a b", "Invalid URI: The hostname could not be parsed.");
  check("https://a:x", "Invalid URI: Invalid port specified.");
  check("C:x", "Invalid URI: A Dos path must be rooted, for example, 'c:\\\\'.");
}
