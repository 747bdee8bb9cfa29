#include <catch2/catch.hpp>
#include <string>
#include <string_view>

#include "dotnet/uri/uri.hpp"

// Every expectation here is what .NET 10 answers on Linux.
namespace {

using signalr_config::dotnet::Uri;
using signalr_config::dotnet::uri_format_error;

struct Host {
  std::string_view text;
  std::string_view expected;
};

constexpr std::string_view no_such_host = "Invalid URI: The hostname could not be parsed.";

std::string host_of(const std::string_view text) {
  const auto uri = Uri::try_create_absolute(text);
  return uri ? std::string(uri->host()) : "none";
}

std::string repeated_text(const std::string_view text, const int times) {
  std::string all;
  for (int i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("a domain name is lowered and otherwise left alone") {
  constexpr Host cases[] = {
      {"https://A.b.", "a.b."},
      {"https://a_b.c", "a_b.c"},
      {"https://-", "-"},
      {"https://_a.net", "_a.net"},
      {"https://a-.b-", "a-.b-"},
      {"https://xn--9ca.FR", "xn--9ca.fr"},
      {"https://LoopBack", "localhost"},
      {"https://\xC3\x89.fr", "\xC3\x89.fr"},  // only lowered along with an ASCII capital
      {"https://A\xC3\x89.fr", "a\xC3\xA9.fr"},
      {"https://e\xCC\x81.fr", "\xC3\xA9.fr"},             // normalized
      {"https://a\xE2\x80\x8E.fr", "a.fr"},                // without bidirectional controls
      {"https://a\xE3\x80\x82\x62", "a\xE3\x80\x82\x62"},  // an ideographic full stop separates, too
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(host_of(text) == expected);
  }
}

TEST_CASE("a label has at most 63 characters, more as it seems if it is not ASCII") {
  CHECK(Uri::try_create_absolute("https://" + std::string(63, '1')));
  CHECK_FALSE(Uri::try_create_absolute("https://" + std::string(64, '1')));
  CHECK(Uri::try_create_absolute("https://1" + repeated_text("\xC2\xB7", 58)));
  CHECK_FALSE(Uri::try_create_absolute("https://1" + repeated_text("\xC2\xB7", 59)));
  // Longer ones are still NetBIOS-like names if they have letters and digits only, and not digits alone.
  CHECK(Uri::try_create_absolute("https://" + std::string(64, 'a')));
  CHECK(Uri::try_create_absolute("https://" + std::string(256, 'a')));
  CHECK_FALSE(Uri::try_create_absolute("https://" + std::string(257, 'a')));
}

TEST_CASE("a numeric host is an IPv4 address in canonical form") {
  constexpr Host cases[] = {
      {"http://127.1", "127.0.0.1"},
      {"http://1", "0.0.0.1"},
      {"http://4294967295", "255.255.255.255"},
      {"http://0x7f.0.0.01", "127.0.0.1"},
      {"http://017.1", "15.0.0.1"},
      {"http://1.0x2.3", "1.2.0.3"},
      {"http://1.65535", "1.0.255.255"},
      // What exceeds an address is a name.
      {"http://4294967296", "4294967296"},
      {"http://1.2.3.256", "1.2.3.256"},
      {"http://1.2.3.4.", "1.2.3.4."},
      {"http://08", "08"},
      {"http://0x", "0x"},
      {"http://1.2.3.4.5", "1.2.3.4.5"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(host_of(text) == expected);
  }
}

TEST_CASE("zeros behind an IPv4 address stay where nothing else is rewritten") {
  const auto form_of = [](const std::string_view text) {
    const auto uri = Uri::try_create_absolute(text);
    return uri ? uri->absolute_uri() + " " + uri->to_string() + " " + uri->authority() : "none";
  };
  CHECK(form_of("http://1.2.3.00/a") == "http://1.2.3.00/a http://1.2.3.00/a 1.2.3.0");
  CHECK(form_of("http://1.2.3.00:81/a") == "http://1.2.3.00:81/a http://1.2.3.00:81/a 1.2.3.0:81");
  CHECK(form_of("http://1.2.3.00") == "http://1.2.3.0/ http://1.2.3.0/ 1.2.3.0");
  CHECK(form_of("http://1.2.3.00/%2B") == "http://1.2.3.00/%2B http://1.2.3.0/%2B 1.2.3.0");
  CHECK(form_of("http://1.2.3.00/a b") == "http://1.2.3.0/a%20b http://1.2.3.00/a b 1.2.3.0");
}

TEST_CASE("an IPv6 address is shown in canonical form, without zone") {
  constexpr Host cases[] = {
      {"http://[::1]", "[::1]"},
      {"http://[0:0:0:0:0:0:0:0]", "[::]"},
      {"http://[2001:DB8:0:0:1:0:0:1]", "[2001:db8::1:0:0:1]"},
      {"http://[1:0:2:3:4:5:6:7]", "[1:0:2:3:4:5:6:7]"},
      {"http://[fe80::1%25eth0]", "[fe80::1]"},
      {"http://[::ffff:1.2.3.4]", "[::ffff:1.2.3.4]"},
      {"http://[::ffff:102:304]", "[::ffff:1.2.3.4]"},
      {"http://[64:ff9b::1.2.3.4]", "[64:ff9b::102:304]"},
      {"http://[::1/64]", "[::1]"},
  };
  for (const auto& [text, expected] : cases) {
    CAPTURE(text);
    CHECK(host_of(text) == expected);
  }
  for (const std::string_view text : {"http://[g::1]", "http://[1:2]", "http://[::1::]", "http://[12345::]",
                                      "http://[::1.2.3]", "http://[::1/129]", "http://[]"}) {
    CAPTURE(text);
    CHECK(uri_format_error(text) == no_such_host);
  }
}
