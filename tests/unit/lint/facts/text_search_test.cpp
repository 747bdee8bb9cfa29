#include "lint/facts/text_search.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace signalr_config::lint;

TEST_CASE("SignalR is found in any case, wherever it stands, and in escapes") {
  CHECK(may_mention_signalr("signalr"));
  CHECK(may_mention_signalr("g G AZURE_SIGNALR"));
  CHECK(may_mention_signalr(std::string(1000, 'g') + "SignalR"));
  CHECK(may_mention_signalr("{\"Azure:\\u0053ignalR\": 1}"));
  CHECK(may_mention_signalr("\xFF\xFE{\0"));
  CHECK_FALSE(may_mention_signalr("signal r, sIgnal, gnalr"));
  CHECK_FALSE(may_mention_signalr(""));
  CHECK_FALSE(may_mention_signalr("ignalr"));
}

TEST_CASE("what may be a connection string with a key") {
  CHECK(may_hold_key("x = \"Endpoint=https://a;AccessKey=b\""));
  CHECK(may_hold_key("endpoint=https://a.service.signalr.net;clientsecret=b"));
  CHECK_FALSE(may_hold_key("Endpoint=https://a.service.signalr.net;AuthType=azure.msi"));
  CHECK_FALSE(may_hold_key("ClientSecret=of something else, at an endpoint"));
}

TEST_CASE("templates have braces of their own, workflows have not") {
  CHECK(is_template("a: {{ .Values.a }}"));
  CHECK(is_template("{{cookiecutter.name}}"));
  CHECK(is_template("${{ secrets.A }} and {{ b }}"));
  CHECK_FALSE(is_template("a: ${{ secrets.A }}"));
  CHECK_FALSE(is_template("{\"a\": {\"b\": {}}}"));
  CHECK_FALSE(is_template("{{ without an end"));
}

TEST_CASE("a NUL makes it binary, but for UTF-16") {
  using namespace std::string_view_literals;
  CHECK(is_binary("a\0b"sv));
  CHECK_FALSE(
      is_binary("\xFF\xFE"
                "a\0"sv));
  CHECK_FALSE(is_binary("text"sv));
}

TEST_CASE("a template is told by what stands in one line, wherever the line is") {
  CHECK(signalr_config::lint::is_template("{{ a }}"));
  CHECK(signalr_config::lint::is_template("x\n{{ a\n}}\n{{ b }}"));
  CHECK_FALSE(signalr_config::lint::is_template("{{ a\n}}"));
  CHECK_FALSE(signalr_config::lint::is_template("${{ a }}"));
}
