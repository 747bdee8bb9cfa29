#include "signalr/connection_string/lexer.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "signalr_config/connection_string.hpp"

using namespace signalr_config;

namespace {

std::string text_of(const std::string_view text, const Span span) {
  return std::string(text.substr(span.begin, span.size()));
}

}  // namespace

TEST_CASE("a connection string is split at semicolons and the first equals sign") {
  const auto properties = split_connection_string("Endpoint=https://a;AccessKey=ab=c==");
  REQUIRE(properties.size() == 2);
  CHECK(properties[0].name == "Endpoint");
  CHECK(properties[0].value == "https://a");
  CHECK(properties[1].name == "AccessKey");
  CHECK(properties[1].value == "ab=c==");
}

TEST_CASE("names and values are trimmed of .NET's white space, and their spans with them") {
  const std::string text = "\xC2\xA0 Endpoint\t=\xE3\x80\x80https://a \n; Port = ";
  const auto properties = split_connection_string(text);
  REQUIRE(properties.size() == 2);
  CHECK(properties[0].name == "Endpoint");
  CHECK(properties[0].value == "https://a");
  CHECK(text_of(text, properties[0].name_span) == "Endpoint");
  CHECK(text_of(text, properties[0].value_span) == "https://a");
  CHECK(properties[1].value.empty());
  CHECK(properties[1].value_span == make_span(text.size() - 1, text.size() - 1));
}

TEST_CASE("U+200B and U+FEFF are no white space in a connection string") {
  const auto properties = split_connection_string(
      "\xE2\x80\x8B"
      "Endpoint=\xEF\xBB\xBFx");
  REQUIRE(properties.size() == 1);
  CHECK(properties[0].name ==
        "\xE2\x80\x8B"
        "Endpoint");
  CHECK(properties[0].value == "\xEF\xBB\xBFx");
  CHECK_FALSE(properties[0].recognised);
}

TEST_CASE("quotes are ordinary characters in a connection string") {
  const auto properties = split_connection_string("\"Endpoint=https://a;AccessKey='a;b'\"");
  REQUIRE(properties.size() == 2);
  CHECK(properties[0].name == "\"Endpoint");
  CHECK_FALSE(properties[0].recognised);
  CHECK(properties[1].value == "'a");
}

TEST_CASE("splitting keeps duplicates and empty names and drops segments without equals sign") {
  const auto properties = split_connection_string("=1;;a;=2;x=;X=3;");
  REQUIRE(properties.size() == 4);
  CHECK(properties[0].name.empty());
  CHECK(properties[1].value == "2");
  CHECK(properties[2].name == "x");
  CHECK(properties[3].name == "X");
}

TEST_CASE("a property is recognised by its name in any case") {
  for (const std::string name : {"endpoint", "ACCESSKEY", "authType", "ClientID", "tenantId", "clientsecret",
                                 "ClientCert", "version", "PORT", "clientEndpoint", "serverendpoint"}) {
    CAPTURE(name);
    CHECK(split_connection_string(name + "=x").front().recognised);
  }
  for (const std::string name : {"", "ClientCertPath", "SharedAccessKey", "Access Key", "client-id",
                                 "Acces\xC5\xBFKey", "End\xE2\x80\x8Bpoint"}) {
    CAPTURE(name);
    CHECK_FALSE(split_connection_string(name + "=x").front().recognised);
  }
}

TEST_CASE("the lexer gives segments without equals sign as places only") {
  const std::string text = ";; AccessKey ;a=b";
  signalr::ConnectionStringLexer lexer(text);
  const auto first = lexer.next();
  REQUIRE(first);
  CHECK_FALSE(first->has_value);
  CHECK(text_of(text, first->whole) == " AccessKey ");
  const auto second = lexer.next();
  REQUIRE(second);
  CHECK(second->name == "a");
  CHECK_FALSE(lexer.next());
  CHECK_FALSE(lexer.next());
}
