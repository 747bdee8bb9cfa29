#include <catch2/catch.hpp>

#include "unit/export/exported.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

const KeysAndValues endpoints{{"Azure:SignalR:ConnectionString", "a;b"},
                              {"Azure:SignalR:ConnectionString:east:secondary", "$x '%' \"#\" \\"}};

}  // namespace

TEST_CASE("json nests, and puts beside a value what stands below its key") {
  CHECK(written_as("json", endpoints).text == R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "a;b",
      "ConnectionString:east:secondary": "$x '%' \"#\" \\"
    }
  }
}
)");
  CHECK(written_as("json", {{"a:b", "1"}}, {.flat = true, .name = {}}).text == "{\n  \"a:b\": \"1\"\n}\n");
  CHECK(written_as("json", {}).text == "{}\n");
}

TEST_CASE("keys that are numbered from 0 are a list in json and yaml") {
  const KeysAndValues list{{"a:0", "x"}, {"a:1:b", "y"}, {"a:1:c", "z"}, {"a:2:0", "w"}, {"b:1", "v"}};
  CHECK(written_as("json", list, {}).text.find("\"a\": [") != std::string::npos);
  CHECK(written_as("yaml", list).text ==
        "a:\n  - \"x\"\n  -\n    b: \"y\"\n    c: \"z\"\n  -\n    - \"w\"\nb:\n  \"1\": \"v\"\n");
}

TEST_CASE("yaml has its values in quotes, so that no reader takes one for something else") {
  CHECK(
      written_as("yaml", {{"a", "true"}, {"no", "~"}, {"c", "\x01\xC2\x85 \xC3\xB6\n"}, {"d", std::nullopt}})
          .text == "a: \"true\"\n\"no\": \"~\"\nc: \"\\x01\\x85 \xC3\xB6\\n\"\nd: null\n");
  CHECK(written_as("yaml", {}).ok());
}

TEST_CASE("ini has a section for each parent") {
  CHECK(written_as("ini", {{"a:b:c", " x "}, {"top", "\"q\""}, {"A:B:d", ";#"}}).text ==
        "top=\"\"q\"\"\n\n[a:b]\nc=\" x \"\nd=\";#\"\n");
  CHECK(written_as("ini", {{"a:b", "x"}}, {.flat = true, .name = {}}).text == "a:b=\"x\"\n");
}

TEST_CASE("xml has elements only, and text before them") {
  CHECK(written_as("xml", {{"a:b", "<&>"}, {"a:b:c", ""}, {"l:0", "x"}, {"l:1", "y"}}).text ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n"
        "  <a>\n    <b>&lt;&amp;&gt;<c><![CDATA[]]></c>\n    </b>\n  </a>\n  <l>x</l>\n  <l>y</l>\n"
        "</configuration>\n");
}

TEST_CASE("variables in the syntax of what reads them") {
  const KeysAndValues one{{"a:b", "$x '%' \"#\" \\"}};
  CHECK(written_as("dotenv-compose", one).text == "a__b=\"$$x '%' \\\"#\\\" \\\\\"\n");
  CHECK(written_as("dotenv-compose", {{"a", "x y"}, {"b", "x;y=%20"}}).text == "a='x y'\nb=x;y=%20\n");
  CHECK(written_as("dotenv-docker", one).text == "a__b=$x '%' \"#\" \\\n");
  CHECK(written_as("bash", one).text == "export a__b='$x '\\''%'\\'' \"#\" \\'\n");
  CHECK(written_as("systemd", one).text == "[Service]\nEnvironment=\"a__b=$x '%%' \\\"#\\\" \\\\\"\n");
  CHECK(written_as("systemd-environment-file", one).text == "a__b=\"\\$x '%' \\\"#\\\" \\\\\"\n");
  CHECK(written_as("compose", one, {.flat = false, .name = "web"}).text ==
        "services:\n  web:\n    environment:\n      a__b: \"$$x '%' \\\"#\\\" \\\\\"\n");
}

TEST_CASE("a Secret has its values in base64") {
  CHECK(written_as("kubernetes-secret", {{"a", "M"}, {"b", "Ma"}, {"c", "Man"}}).text ==
        "apiVersion: v1\nkind: Secret\nmetadata:\n  name: signalr\ntype: Opaque\ndata:\n"
        "  a: \"TQ==\"\n  b: \"TWE=\"\n  c: \"TWFu\"\n");
}

TEST_CASE("what Azure's tools read") {
  CHECK(written_as("appservice", {{"a:b", "x"}}).text ==
        "[\n  {\n    \"name\": \"a__b\",\n    \"value\": \"x\",\n    \"slotSetting\": false\n  }\n]\n");
  CHECK(written_as("local-settings", {{"a:b", "x"}}).text ==
        "{\n  \"IsEncrypted\": false,\n  \"Values\": {\n    \"a__b\": \"x\"\n  }\n}\n");
  CHECK(written_as("web-config", {{"ConnectionStrings:a:b", "x\"\n"}, {"c", "y"}}).text ==
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<configuration>\n  <connectionStrings>\n"
        "    <add name=\"a:b\" connectionString=\"x&quot;&#10;\" />\n  </connectionStrings>\n"
        "  <appSettings>\n    <add key=\"c\" value=\"y\" />\n  </appSettings>\n</configuration>\n");
}

TEST_CASE("what a form cannot hold is reported with its key, and nothing is written") {
  const auto [form, key, value, code] = GENERATE(table<std::string, std::string, std::string, std::string>({
      {"ini", "a:b", "x\ny", "export-value"},
      {"ini", "a=b", "x", "export-name"},
      {"xml", "a:b c", "x", "export-name"},
      {"xml", "a", "\x01", "export-value"},
      {"dotenv-docker", "a", "x\ny", "export-value"},
      {"dotenv-compose", "a b", "x", "export-name"},
      {"bash", "a-b", "x", "export-name"},
      {"bash", "1a", "x", "export-name"},
      {"systemd", "a.b", "x", "export-name"},
      {"systemd", "a", "\x02", "export-value"},
      {"systemd-environment-file", "a", "\x02", "export-value"},
      {"kubernetes-secret", "a b", "x", "export-name"},
      {"appservice", "a-b", "x", "export-name"},
      {"local-settings", "a__b", "x", "export-name"},
      {"compose", "a=b", "x", "export-name"},
  }));
  CAPTURE(form, key);
  const exports::WrittenForm written = written_as(form, {{"good", "x"}, {key, value}});
  CHECK(codes_of(written.problems) == std::vector<std::string>{code});
  CHECK(written.problems.at(0).key == key);
  CHECK(written.text.empty());
}

TEST_CASE("nothing can be written in every form") {
  for (const exports::ExportForm& form : exports::all_export_forms()) {
    CAPTURE(form.name);
    CHECK(written_as(form.name, {}).ok());
  }
}

TEST_CASE("a null is kept where the form has one, and left out with a warning elsewhere") {
  const KeysAndValues null{{"a", std::nullopt}, {"b", ""}};
  for (const exports::ExportForm& form : exports::all_export_forms()) {
    CAPTURE(form.name);
    const exports::WrittenForm written = written_as(form.name, null);
    CHECK(written.ok());
    CHECK(codes_of(written.warnings) ==
          (form.has_nulls ? std::vector<std::string>{} : std::vector<std::string>{"export-null"}));
  }
}

TEST_CASE("a key of very many segments is written all the same") {
  std::string key = "a";
  for (int i = 0; i < 10000; ++i) key += ":a";
  CHECK(written_as("json", {{key, "x"}}).ok());
}
