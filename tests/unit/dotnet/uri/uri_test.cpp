#include "dotnet/uri/uri.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <string_view>

// Every expectation here is what .NET 10 answers on Linux.
namespace {

using signalr_config::dotnet::Uri;
using signalr_config::dotnet::uri_format_error;
using signalr_config::dotnet::with_port_format_error;

Uri parse(const std::string_view text) {
  const auto uri = Uri::try_create_absolute(text);
  INFO("URI: " << text);
  REQUIRE(uri);
  return *uri;
}

std::string repeated(const std::string_view text, const int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

struct TextAndReason {
  std::string_view text;
  std::string_view expected;
};

constexpr std::string_view bad_format = "Invalid URI: The format of the URI could not be determined.";
constexpr std::string_view bad_host = "Invalid URI: The hostname could not be parsed.";
constexpr std::string_view bad_port = "Invalid URI: Invalid port specified.";
constexpr std::string_view bad_scheme = "Invalid URI: The URI scheme is not valid.";
constexpr std::string_view bad_authority = "Invalid URI: The Authority/Host could not be parsed.";
constexpr std::string_view not_rooted = R"(Invalid URI: A Dos path must be rooted, for example, 'c:\\'.)";

}  // namespace

TEST_CASE("a URI is taken apart") {
  const Uri uri = parse("HTTPS://User:pw@A.Service.SignalR.net:8443/p%20q/R?x=Y&z#End");
  CHECK(uri.scheme() == "https");
  CHECK(uri.user_info() == "User:pw");
  CHECK(uri.host() == "a.service.signalr.net");
  CHECK(uri.port() == 8443);
  CHECK_FALSE(uri.is_default_port());
  CHECK(uri.authority() == "a.service.signalr.net:8443");
  CHECK(uri.path() == "/p%20q/R");
  CHECK(uri.query() == "?x=Y&z");
  CHECK(uri.path_and_query() == "/p%20q/R?x=Y&z");
  CHECK(uri.fragment() == "#End");
  CHECK(uri.absolute_uri() == "https://User:pw@a.service.signalr.net:8443/p%20q/R?x=Y&z#End");
  CHECK(uri.to_string() == "https://User:pw@a.service.signalr.net:8443/p q/R?x=Y&z#End");
}

TEST_CASE("the scheme's own port is not shown") {
  for (const std::string_view text :
       {"https://a", "https://a/", "https://a:443", "https://a:", "https://a:0443/"}) {
    const Uri uri = parse(text);
    INFO(text);
    CHECK(uri.port() == 443);
    CHECK(uri.is_default_port());
    CHECK(uri.absolute_uri() == "https://a/");
  }
  CHECK(parse("https://a:80").absolute_uri() == "https://a:80/");
  CHECK(parse("http://a:00").absolute_uri() == "http://a:0/");
}

TEST_CASE("backslashes count as slashes, but not behind the host") {
  CHECK(parse("https:\\\\a/b").absolute_uri() == "https://a/b");
  CHECK(parse("https:/\\a/b").absolute_uri() == "https://a/b");
  CHECK(parse("https://a/b\\c\\..\\d").absolute_uri() == "https://a/b/d");
  CHECK_FALSE(Uri::try_create_absolute("https://a\\b"));
}

TEST_CASE("ASCII white space around a URI is ignored") {
  CHECK(parse(" \t\r\nhttps://a/b \t\r\n").absolute_uri() == "https://a/b");
  CHECK(uri_format_error("\xC2\xA0https://a") == bad_scheme);
  CHECK(parse("https://a/\v").absolute_uri() == "https://a/%0B");
}

TEST_CASE("what is no absolute URI is refused for the reason .NET gives") {
  constexpr TextAndReason cases[] = {
      {"", "Invalid URI: The URI is empty."},
      {"a", bad_format},
      {"localhost", bad_format},
      {"://a", bad_format},
      {"https//a", bad_format},
      {"1http://a", bad_scheme},
      {"h_t://a", bad_scheme},
      {"C:x", not_rooted},
      {"https:", bad_authority},
      {"https:a", bad_authority},
      {"https:/a", bad_authority},
      {"https://", bad_host},
      {"https:///a", bad_host},
      {"https://?a", bad_host},
      {"https://a b", bad_host},
      {"https://a,b", bad_host},
      {"https://a@b@c", bad_host},
      {"https://a%20b", bad_host},
      {"https://.a", bad_host},
      {"https://a..b", bad_host},
      {"https://a\\b", bad_host},
      {"https://[::1", bad_host},
      {"https://::1", bad_host},
      {"https://a:-1", bad_port},
      {"https://a:65536", bad_port},
      {"https://a: 80", bad_port},
      {"https://a:99999999999999999999", bad_port},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK_FALSE(Uri::try_create_absolute(text));
    CHECK(uri_format_error(text) == expected);
  }
  CHECK(uri_format_error("https://a").empty());
  CHECK(uri_format_error(std::string(1025, 'a') + "://a") == "Invalid URI: The Uri scheme is too long.");
}

TEST_CASE("a URI of another scheme is absolute all the same") {
  constexpr TextAndReason cases[] = {
      {"localhost:5050", "localhost"},
      {"ftp://a", "ftp"},
      {"mailto:a@b", "mailto"},
      {"/a", "file"},
      {"C:\\a", "file"},
      {"\\\\a\\b", "file"},
      {"file:///a", "file"},
      {"urn:a:b", "urn"},
      {"javascript:1", "javascript"},
      {"net.tcp://a", "net.tcp"},
      {"wss://a", "wss"},
      {"A+b-1.0:", "a+b-1.0"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(parse(text).scheme() == expected);
  }
}

TEST_CASE("dot segments go, empty segments stay") {
  constexpr TextAndReason cases[] = {
      {"http://h/a/../b", "/b"},     {"http://h/../a", "/a"},
      {"http://h/a/./b/.", "/a/b/"}, {"http://h/a/..", "/"},
      {"http://h/a//b", "/a//b"},    {"http://h/a//../b", "/a/b"},
      {"http://h/a/...", "/a/..."},  {"http://h/.a", "/.a"},
      {"http://h/%2e%2E/a", "/a"},   {"http://h/a/..%2Fb", "/a/..%2Fb"},
      {"http://h?/../a", "/"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(parse(text).path() == expected);
  }
}

TEST_CASE("the absolute form is escaped, the display form is not") {
  struct Forms {
    std::string_view text;
    std::string_view absolute;
    std::string_view display;
  };
  constexpr Forms cases[] = {
      {"http://h/a b", "http://h/a%20b", "http://h/a b"},
      {"http://h/\xC3\xA9", "http://h/%C3%A9", "http://h/\xC3\xA9"},
      {"http://h/%c3%a9", "http://h/%C3%A9", "http://h/\xC3\xA9"},
      {"http://h/%e9", "http://h/%e9", "http://h/%e9"},
      {"http://h/%2f%3F%23%25", "http://h/%2f%3F%23%25", "http://h/%2f%3F%23%25"},
      {"http://h/%41%7e", "http://h/A~", "http://h/A~"},
      {"http://h/%zz%", "http://h/%25zz%25", "http://h/%25zz%25"},
      {"http://h/\"<>|^`{}", "http://h/%22%3C%3E%7C%5E%60%7B%7D", "http://h/\"<>|^`{}"},
      {"http://h/[]!$&'()*+,;=:@", "http://h/[]!$&'()*+,;=:@", "http://h/[]!$&'()*+,;=:@"},
      {"http://h/?a?b\\c", "http://h/?a?b%5Cc", "http://h/?a?b\\c"},
      {"http://h/#a#b", "http://h/#a#b", "http://h/#a#b"},
      {"http://h/#a#b%20", "http://h/#a#b%20", "http://h/#a%23b "},
      {"http://h/\xEE\x80\x80?\xEE\x80\x80", "http://h/%EE%80%80?%EE%80%80",
       "http://h/%EE%80%80?\xEE\x80\x80"},
      {"http://h/\xF0\x9F\x98\x80", "http://h/%F0%9F%98%80", "http://h/\xF0\x9F\x98\x80"},
      {"http://u v@h/", "http://u%20v@h/", "http://u v@h/"},
      // The space that ends an IRI stays if anything else of it was rewritten.
      {"http://\xC3\xA9/%7E ", "http://\xC3\xA9/~%20", "http://\xC3\xA9/~ "},
      {"http://\xC3\xA9/~ ", "http://\xC3\xA9/~", "http://\xC3\xA9/~"},
  };
  for (const auto& [text, absolute, display] : cases) {
    CAPTURE(text);
    const Uri uri = parse(text);
    CHECK(uri.absolute_uri() == absolute);
    CHECK(uri.to_string() == display);
  }
}

TEST_CASE("setting the port writes the URI anew") {
  const auto with_port = [](const std::string_view text, const int port) {
    const auto uri = parse(text).with_port(port);
    return uri ? uri->absolute_uri() : std::string("none");
  };
  CHECK(with_port("https://a/b?c#d", 8080) == "https://a:8080/b?c#d");
  CHECK(with_port("https://a:8080", 443) == "https://a/");
  CHECK(with_port("https://a:8080", Uri::no_port) == "https://a/");
  CHECK(with_port("https://[fe80::1%25eth0]/", 1) == "https://[fe80::1]:1/");
  CHECK(with_port("https://@a", 1) == "https://a:1/");
  CHECK(with_port("https://u:@a", 1) == "https://u@a:1/");
  CHECK(with_port("https://:p@a", 1) == "none");
  CHECK(with_port("https://a", 65536) == "none");
  CHECK(with_port_format_error(parse("https://:p@a"), 1) ==
        "Invalid URI: The username:password construct is badly formed.");
  // The Greek question mark is a semicolon once it is normalized, which no host may have.
  CHECK(parse("https://a\xCD\xBE\x62").host() == "a;b");
  CHECK(with_port_format_error(parse("https://a\xCD\xBE\x62"), 1) == bad_host);
}

TEST_CASE("URIs are equal if scheme, host, port, path and query are") {
  const auto equal = [](const std::string_view a, const std::string_view b) {
    const bool result = parse(a) == parse(b);
    if (result) CHECK(parse(a).hash() == parse(b).hash());
    return result;
  };
  CHECK(equal("HTTPS://A", "https://a:443/"));
  CHECK(equal("https://u@a/b#c", "https://a/b#d"));
  CHECK(equal("https://a/%41", "https://a/A"));
  CHECK(equal("https://a/b%20c", "https://a/b c"));
  CHECK_FALSE(equal("https://a/b", "https://a/B"));
  CHECK_FALSE(equal("https://a/b", "https://a/b/"));
  CHECK_FALSE(equal("https://a/?b", "https://a/?B"));
  CHECK_FALSE(equal("https://a", "https://a:444"));
  CHECK_FALSE(equal("https://a", "http://a:443"));
}

TEST_CASE("there is no limit to a URI's length") {
  const std::string path = repeated("/a/../%C3%A9", 100'000);
  const Uri uri = parse("https://a" + path);
  CHECK(uri.path() == repeated("/%C3%A9", 100'000));
}
