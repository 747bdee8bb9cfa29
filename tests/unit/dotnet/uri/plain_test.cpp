#include <catch2/catch.hpp>

#include "dotnet/uri/plain.hpp"

using namespace signalr_config::dotnet;

namespace {

// The same URI by the general way: the shortcut does not take a scheme in upper case.
Uri general(std::string text) {
  text[0] = 'H';
  REQUIRE_FALSE(PlainUri::read(text));
  return *Uri::try_create_absolute(text);
}

}  // namespace

TEST_CASE("the shortcut for plain URIs gives what the general way gives") {
  for (const std::string text :
       {"https://a", "http://a/", "https://a.service.signalr.net", "https://a-1.b2.c:443/",
        "http://localhost:8080", "https://a:80", "http://a:443/", "http://a:65535", "https://a:1",
        "http://a:80", "https://a.b.c.d.e"}) {
    INFO(text);
    const auto plain = PlainUri::read(text);
    REQUIRE(plain);
    const Uri expected = general(text);
    REQUIRE(plain->absolute_uri() == expected.absolute_uri());
    REQUIRE(plain->to_string() == expected.to_string());
    REQUIRE(plain->scheme() == expected.scheme());
    REQUIRE(plain->host() == expected.host());
    REQUIRE(plain->port() == expected.port());
    REQUIRE(plain->is_default_port() == expected.is_default_port());
    REQUIRE(plain->authority() == expected.authority());
    REQUIRE(plain->user_info() == expected.user_info());
    REQUIRE(plain->path() == expected.path());
    REQUIRE(plain->query() == expected.query());
    REQUIRE(plain->path_and_query() == expected.path_and_query());
    REQUIRE(plain->fragment() == expected.fragment());
    REQUIRE(*plain == expected);
    REQUIRE(expected == *plain);
    REQUIRE(plain->hash() == expected.hash());
    REQUIRE(plain->with_port(81)->absolute_uri() == expected.with_port(81)->absolute_uri());
  }
}

TEST_CASE("what is not plain is left to the general way") {
  for (const std::string text : {"",
                                 "https://",
                                 "https:///",
                                 "https://1",
                                 "https://1.2.3.4",
                                 "https://A",
                                 "https://a..b",
                                 "https://a.",
                                 "https://-a",
                                 "https://a-",
                                 "https://a_b",
                                 "https://xn--a",
                                 "https://b.xn--a",
                                 "https://a:",
                                 "https://a:0",
                                 "https://a:080",
                                 "https://a:65536",
                                 "https://a:+80",
                                 "https://a:-1",
                                 "https://a/p",
                                 "https://a//",
                                 "https://a?x",
                                 "https://u@a",
                                 "https://[::1]",
                                 "ftp://a",
                                 "https://\xC3\xA9",
                                 "https://a b",
                                 " https://a",
                                 "https://a "}) {
    INFO(text);
    REQUIRE_FALSE(PlainUri::read(text));
  }
}
