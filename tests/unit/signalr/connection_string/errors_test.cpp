#include <catch2/catch.hpp>

#include "unit/signalr/connection_string/connection_strings.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

struct Thrown {
  std::string type;
  std::string parameter;
  std::string message;
  bool operator==(const Thrown&) const = default;
};

Thrown thrown(const std::string_view text, const SdkVersion sdk) {
  const SdkException exception = refused(text, sdk).exception;
  return {exception.type, exception.parameter, exception.message.reveal()};
}

/// ArgumentException of both releases, which differ in the parameter's name.
void check_thrown(const std::string_view text, const std::string& message, const std::string& in_1_34,
                  const std::string& in_1_25) {
  const auto expected = [&](const std::string& parameter) {
    return Thrown{"ArgumentException", parameter, message + " (Parameter '" + parameter + "')"};
  };
  CHECK(thrown(text, SdkVersion::v1_34) == expected(in_1_34));
  CHECK(thrown(text, SdkVersion::v1_25) == expected(in_1_25));
}

}  // namespace

TEST_CASE("a blank connection string is refused as a whole") {
  for (const std::string text : {"", " ", "\t\r\n", "\xC2\xA0\xE3\x80\x80"}) {
    CAPTURE(text);
    check_refused(text, "connection-string-blank", text);
    check_thrown(text, "'connectionString' cannot be null or whitespace.", "connectionString",
                 "connectionString");
  }
}

TEST_CASE("fewer than two segments are refused, whatever they hold") {
  for (const std::string text : {";", ";;;", "=", "Endpoint=https://a", ";Endpoint=https://a;;", "secret"}) {
    CAPTURE(text);
    check_refused(text, "connection-string-incomplete", text);
    check_thrown(text, "Connection string missing required properties endpoint.", "connectionString",
                 "connectionString");
  }
  accepted("Endpoint=https://a; ");
  accepted("Endpoint=https://a;x");
}

TEST_CASE("a duplicate property is blamed at its second occurrence, before anything else") {
  const std::string text = "AccessKey=1;x; accesskey =2;Version=9";
  check_refused(text, "connection-string-duplicate-property", "accesskey");
  for (const SdkVersion sdk : {SdkVersion::v1_25, SdkVersion::v1_34}) {
    CHECK(thrown(text, sdk) ==
          Thrown{"ArgumentException", "", "Duplicate properties found in connection string: accesskey."});
  }
}

TEST_CASE("duplicates are found among unknown, empty and non-ASCII names") {
  check_refused("=1;=2", "connection-string-duplicate-property", "");
  check_refused("foo=1;Endpoint=https://a;FOO=2", "connection-string-duplicate-property", "FOO");
  check_refused("\xC3\xA9=1;\xC3\x89=2", "connection-string-duplicate-property", "\xC3\x89");
  accepted("s=1;\xC5\xBF=2;k=1;\xE2\x84\xAA=2;i=1;\xC4\xB0=2;Endpoint=https://a");
}

TEST_CASE("of several duplicates the first in the text is blamed") {
  check_refused("z=1;a=1;b=1;z=2;a=2", "connection-string-duplicate-property", "z");
  check_refused("a=1;b=1;B=2;A=3;a=4", "connection-string-duplicate-property", "B");
}

TEST_CASE("segments without equals sign are never duplicates") { accepted("x;x;X;Endpoint=https://a"); }

TEST_CASE("an unknown name in a duplicate error is masked, because it may be a misplaced key") {
  const ConnectionStringError error = refused("hunter2hunter2==;hunter2hunter2==");
  CHECK(error.message.masked().find("hunter2") == std::string::npos);
  CHECK(refused("Port=1;port=2").message.masked().find("port") != std::string::npos);
}

TEST_CASE("a missing endpoint blames the whole string") {
  const std::string text = "AccessKey=k;Version=1.0";
  check_refused(text, "connection-string-endpoint-missing", text);
  check_thrown(text, "Connection string missing required properties endpoint.", "connectionString",
               "endpoint");
}

TEST_CASE("the remedy for a quoted string is to remove the quotes") {
  const std::string text = "\"Endpoint=https://a;AccessKey=k\"";
  check_refused(text, "connection-string-endpoint-missing", text);
  CHECK(refused(text).remedy.find("quotes") != std::string::npos);
}

TEST_CASE("invalid values throw the SDK's words") {
  check_thrown("Endpoint=aaa;x=1", "Invalid value for endpoint property, it must be a valid URI.",
               "connectionString", "endpoint");
  check_thrown("Endpoint=https://a;Version=2.0", "Version 2.0 is not supported.", "connectionString",
               "version");
  check_thrown("Endpoint=https://a;ClientEndpoint=x",
               "Invalid value for clientEndpoint property, it must be a valid URI.", "connectionString",
               "clientEndpoint");
}

TEST_CASE("the port error ends with a full stop in 1.34 only") {
  const std::string words =
      "Invalid value for port property, it must be an positive integer between (0, 65536)";
  CHECK(thrown("Endpoint=https://a;Port=0", SdkVersion::v1_34) ==
        Thrown{"ArgumentException", "connectionString", words + ". (Parameter 'connectionString')"});
  CHECK(thrown("Endpoint=https://a;Port=0", SdkVersion::v1_25) ==
        Thrown{"ArgumentException", "port", words + " (Parameter 'port')"});
}

TEST_CASE("the server endpoint error quotes the value in 1.25") {
  const std::string text = "Endpoint=https://a;AccessKey=k;ServerEndpoint=bad";
  CHECK(thrown(text, SdkVersion::v1_34) ==
        Thrown{"ArgumentException", "connectionString",
               "Invalid value for serverEndpoint property, it must be a valid URI. "
               "(Parameter 'connectionString')"});
  CHECK(thrown(text, SdkVersion::v1_25) ==
        Thrown{"ArgumentException", "",
               "ServerEndpoint property in connection string is not a valid URI: bad."});
  check_refused(text, "connection-string-server-endpoint-invalid", "bad", SdkVersion::v1_25);
}

TEST_CASE("problems are reported in the SDK's order") {
  std::string text = "Endpoint=x;Version=x;Port=x;ClientEndpoint=x;ServerEndpoint=x;AuthType=azure.app";
  const auto next = [&](const std::string& code, const std::string& from, const std::string& to) {
    CHECK(to_string(refused(text).code) == code);
    CHECK(blamed(text, refused(text)) == "x");
    text.replace(text.find(from), from.size(), to);
  };
  next("connection-string-endpoint-invalid", "Endpoint=x", "Endpoint=https://a");
  next("connection-string-version-unsupported", "Version=x", "Version=1.0");
  next("connection-string-port-invalid", "Port=x", "Port=1");
  next("connection-string-client-endpoint-invalid", "ClientEndpoint=x", "ClientEndpoint=https://c");
  next("connection-string-server-endpoint-invalid", "ServerEndpoint=x", "ServerEndpoint=https://s");
  check_refused(text, "connection-string-client-id-missing", text);
}

TEST_CASE("a password without a user name fails in UriBuilder, after the credential in 1.34") {
  const std::string text = "Endpoint=https://:p@a;AuthType=azure.app";
  CHECK(refused(text, SdkVersion::v1_34).code == DiagnosticCode::connection_string_client_id_missing);
  check_refused(text, "connection-string-endpoint-unbuildable", "https://:p@a", SdkVersion::v1_25);
  check_refused("Endpoint=https://:p@a;x=1", "connection-string-endpoint-unbuildable", "https://:p@a");
  CHECK(thrown("Endpoint=https://:p@a;x=1", SdkVersion::v1_34) ==
        Thrown{"UriFormatException", "", "Invalid URI: The username:password construct is badly formed."});
}

TEST_CASE("messages for people never show a value") {
  for (const std::string text :
       {"Endpoint=s3cr3t;x=1", "Endpoint=https://a;Version=s3cr3t", "Endpoint=https://a;Port=s3cr3t",
        "Endpoint=https://a;ClientEndpoint=s3cr3t", "Endpoint=https://a;ServerEndpoint=s3cr3t",
        "s3cr3t=1;s3cr3t=2", "Endpoint=https://:s3cr3t@a;x=1",
        "Endpoint=https://a;AuthType=aad;ClientId=1;TenantId=s3cr3t!;ClientSecret=1"}) {
    CAPTURE(text);
    const ConnectionStringError error = refused(text);
    CHECK(error.message.masked().find("s3cr3t") == std::string::npos);
    CHECK(error.remedy.find("s3cr3t") == std::string::npos);
  }
}

TEST_CASE("where the scheme alone is missing, edits of the string make what was meant") {
  const std::string text = "AccessKey=k; Endpoint = a.service.signalr.net";
  const auto mended = apply_edits(text, refused(text).edits);
  REQUIRE(mended == "AccessKey=k; Endpoint = https://a.service.signalr.net");
  CHECK(accepted(*mended).endpoint.host() == "a.service.signalr.net");
  CHECK(refused("Endpoint=<name>.service.signalr.net;AccessKey=k").edits.empty());
  CHECK(refused("Endpoint=https://a;Port=0").edits.empty());
}
