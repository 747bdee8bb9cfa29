#include "sources/value_edit.hpp"

#include <catch2/catch.hpp>

#include "unit/sources/edited_text.hpp"

using namespace signalr_config;
using test::remove;
using test::rename;
using test::set;

TEST_CASE("a JSON string is written with its escapes, everything else stays") {
  const std::string text = "{ // c\r\n  \"A\": {\"b\":\"old\\n\", \"c\" : 1,}\r\n}";
  REQUIRE(set(SourceKind::json, text, "A:b", "n\"e\\w\n") ==
          "{ // c\r\n  \"A\": {\"b\":\"n\\\"e\\\\w\\n\", \"c\" : 1,}\r\n}");
  REQUIRE(set(SourceKind::json, text, "A:c", "x") ==
          "{ // c\r\n  \"A\": {\"b\":\"old\\n\", \"c\" : \"x\",}\r\n}");
}

TEST_CASE("true, false, null and items of arrays can become JSON strings") {
  REQUIRE(set(SourceKind::json, R"({"a": true})", "a", "x") == R"({"a": "x"})");
  REQUIRE(set(SourceKind::json, R"({"a": null})", "a", "x") == R"({"a": "x"})");
  REQUIRE(set(SourceKind::json, R"({"a": [1, "b"]})", "a:1", "x") == R"({"a": [1, "x"]})");
}

TEST_CASE("an empty JSON object or array is not replaced by a value") {
  REQUIRE(set(SourceKind::json, R"({"a": {}})", "a", "x") == std::nullopt);
  REQUIRE(set(SourceKind::json, R"({"a": []})", "a", "x") == std::nullopt);
}

TEST_CASE("a JSON property is renamed, or only behind the last colon of its name") {
  REQUIRE(rename(SourceKind::json, R"({"a": {"b": 1}})", "a:b", "c:primary") == R"({"a": {"c:primary": 1}})");
  REQUIRE(rename(SourceKind::json, R"({"a:b": 1})", "a:b", "c\"") == R"({"a:c\"": 1})");
  REQUIRE(rename(SourceKind::json, R"({"a": [1]})", "a:0", "c") == std::nullopt);
}

TEST_CASE("a JSON name that would be there twice is refused") {
  REQUIRE(rename(SourceKind::json, R"({"a": 1, "b": 2})", "a", "B") == std::nullopt);
}

TEST_CASE("a JSON member goes with its comma and, if it has lines of its own, with those") {
  const std::string text = "{\n  \"a\": 1, // one\n  \"b\": 2,\n  \"c\": 3\n}\n";
  REQUIRE(remove(SourceKind::json, text, "b") == "{\n  \"a\": 1, // one\n  \"c\": 3\n}\n");
  REQUIRE(remove(SourceKind::json, text, "c") == "{\n  \"a\": 1, // one\n  \"b\": 2\n}\n");
  REQUIRE(remove(SourceKind::json, text, "a") == "{\n  // one\n  \"b\": 2,\n  \"c\": 3\n}\n");
  REQUIRE(remove(SourceKind::json, R"({"a": 1, "b": 2, "c": 3})", "a") == R"({"b": 2, "c": 3})");
  REQUIRE(remove(SourceKind::json, R"({"a": 1, "b": 2, "c": 3})", "c") == R"({"a": 1, "b": 2})");
  REQUIRE(remove(SourceKind::json, R"({"a": 1})", "a") == R"({})");
  REQUIRE(remove(SourceKind::json, R"({"a": 1 /* why */, "b": 2})", "a") == R"({/* why */ "b": 2})");
  REQUIRE(remove(SourceKind::json, "{\n  \"a\": 1 // why\n  , \"b\": 2\n}", "a") ==
          "{\n  // why\n   \"b\": 2\n}");
}

TEST_CASE("a JSON object that would be left empty goes as well: empty it would override") {
  REQUIRE(remove(SourceKind::json, "{\n  \"x\": 1,\n  \"a\": {\n    \"b\": {\"c\": 1}\n  }\n}", "a:b:c") ==
          "{\n  \"x\": 1\n}");
  REQUIRE(remove(SourceKind::json, R"({"a": [{"b": 1}]})", "a:0:b") == std::nullopt);
}

TEST_CASE("an INI value keeps its quotes, and gets some where white space needs them") {
  REQUIRE(set(SourceKind::ini, "[A]\r\n b = \"old\" \r\nc=1", "A:b", "n\"w") ==
          "[A]\r\n b = \"n\"w\" \r\nc=1");
  REQUIRE(set(SourceKind::ini, "b=old\n", "b", " x ") == "b=\" x \"\n");
  REQUIRE(set(SourceKind::ini, "b=old\n", "b", "\"x\"") == "b=\"\"x\"\"\n");
  REQUIRE(set(SourceKind::ini, "b=old\n", "b", "a=b;c#d") == "b=a=b;c#d\n");
  REQUIRE(set(SourceKind::ini, "b=\n", "b", "x") == "b=x\n");
  REQUIRE(set(SourceKind::ini, "b=old\n", "b", "x\ny") == std::nullopt);
}

TEST_CASE("an INI key is renamed, and its line removed") {
  REQUIRE(rename(SourceKind::ini, "[A]\nb:c=1\n", "A:b:c", "d") == "[A]\nb:d=1\n");
  REQUIRE(rename(SourceKind::ini, "b=1\n", "b", "c=d") == std::nullopt);
  REQUIRE(rename(SourceKind::ini, "b=1\n", "b", "#c") == std::nullopt);
  REQUIRE(remove(SourceKind::ini, "a=1\r\nb=2\r\nc=3", "b") == "a=1\r\nc=3");
  REQUIRE(remove(SourceKind::ini, "a=1\r\nb=2", "b") == "a=1\r\n");
}

TEST_CASE("XML attributes and texts are written with references") {
  const std::string text = "<r>\n  <a b='old'>text</a><c><![CDATA[d]]></c>\n</r>";
  REQUIRE(set(SourceKind::xml, text, "a:b", "<'&\">\n") ==
          "<r>\n  <a b='&lt;&apos;&amp;\">&#10;'>text</a><c><![CDATA[d]]></c>\n</r>");
  REQUIRE(set(SourceKind::xml, text, "a", "<&>") ==
          "<r>\n  <a b='old'>&lt;&amp;&gt;</a><c><![CDATA[d]]></c>\n</r>");
  REQUIRE(set(SourceKind::xml, text, "c", "<&>") == "<r>\n  <a b='old'>text</a><c><![CDATA[<&>]]></c>\n</r>");
  REQUIRE(set(SourceKind::xml, text, "c", "]]>") == std::nullopt);
  REQUIRE(set(SourceKind::xml, text, "a", "\x01") == std::nullopt);
  REQUIRE(set(SourceKind::xml, "<r><a>x &amp; y</a></r>", "a", "z") == "<r><a>z</a></r>");
}

TEST_CASE("XML names are renamed in both tags, and those of attributes Name in their value") {
  REQUIRE(rename(SourceKind::xml, "<r><a>x</a></r>", "a", "b") == "<r><b>x</b></r>");
  REQUIRE(rename(SourceKind::xml, "<r><a b='x'/></r>", "a:b", "c") == "<r><a c='x'/></r>");
  REQUIRE(rename(SourceKind::xml, "<r><a Name='e'>x</a></r>", "a:e", "w") ==
          std::nullopt);  // is a key itself
  REQUIRE(rename(SourceKind::xml, "<r><a>x</a></r>", "a", "b c") == std::nullopt);
  REQUIRE(rename(SourceKind::xml, "<r><a>x</a><b/></r>", "a", "Name") == "<r><Name>x</Name><b/></r>");
}

TEST_CASE("XML attributes and simple elements are removed") {
  REQUIRE(remove(SourceKind::xml, "<r>\n  <a>x</a>\n  <b>y</b>\n</r>", "a") == "<r>\n  <b>y</b>\n</r>");
  REQUIRE(remove(SourceKind::xml, "<r><a b='x' c='y'/></r>", "a:b") == "<r><a c='y'/></r>");
  REQUIRE(remove(SourceKind::xml, "<r><a c='y'>x</a></r>", "a") == std::nullopt);
  // The other one would lose its index.
  REQUIRE(remove(SourceKind::xml, "<r><a>x</a><a>y</a></r>", "a:0") == std::nullopt);
}

TEST_CASE("entries of a web.config are edited in their attributes, and removed as elements") {
  const std::string text =
      "<configuration>\n  <connectionStrings>\n    <add name=\"A:b\" connectionString=\"old\" />\n"
      "  </connectionStrings>\n  <appSettings><add key='k' "
      "value='v'></add></appSettings>\n</configuration>\n";
  REQUIRE(
      set(SourceKind::web_config, text, "ConnectionStrings:A:b", "n&\"w") ==
      "<configuration>\n  <connectionStrings>\n    <add name=\"A:b\" connectionString=\"n&amp;&quot;w\" />\n"
      "  </connectionStrings>\n  <appSettings><add key='k' "
      "value='v'></add></appSettings>\n</configuration>\n");
  REQUIRE(rename(SourceKind::web_config, text, "ConnectionStrings:A:b", "c") ==
          "<configuration>\n  <connectionStrings>\n    <add name=\"A:c\" connectionString=\"old\" />\n"
          "  </connectionStrings>\n  <appSettings><add key='k' "
          "value='v'></add></appSettings>\n</configuration>\n");
  REQUIRE(remove(SourceKind::web_config, text, "ConnectionStrings:A:b") ==
          "<configuration>\n  <connectionStrings>\n"
          "  </connectionStrings>\n  <appSettings><add key='k' "
          "value='v'></add></appSettings>\n</configuration>\n");
  REQUIRE(remove(SourceKind::web_config, text, "k") ==
          "<configuration>\n  <connectionStrings>\n    <add name=\"A:b\" connectionString=\"old\" />\n"
          "  </connectionStrings>\n  <appSettings></appSettings>\n</configuration>\n");
}

TEST_CASE("a YAML scalar keeps its style where that can hold the value") {
  const std::string text = "a: old # c\nb: 'old'\nc: \"old\"\nd: [x, y]\n";
  REQUIRE(set(SourceKind::yaml, text, "a", "Endpoint=https://a;Version=1.0;") ==
          "a: Endpoint=https://a;Version=1.0; # c\nb: 'old'\nc: \"old\"\nd: [x, y]\n");
  REQUIRE(set(SourceKind::yaml, text, "a", "x: 'y' #z") ==
          "a: 'x: ''y'' #z' # c\nb: 'old'\nc: \"old\"\nd: [x, y]\n");
  REQUIRE(set(SourceKind::yaml, text, "b", "it's") == "a: old # c\nb: 'it''s'\nc: \"old\"\nd: [x, y]\n");
  REQUIRE(set(SourceKind::yaml, text, "b", "1\n2") == "a: old # c\nb: \"1\\n2\"\nc: \"old\"\nd: [x, y]\n");
  REQUIRE(set(SourceKind::yaml, text, "c", "\"\\\t") ==
          "a: old # c\nb: 'old'\nc: \"\\\"\\\\\\t\"\nd: [x, y]\n");
  REQUIRE(set(SourceKind::yaml, text, "d:1", "p,q") == "a: old # c\nb: 'old'\nc: \"old\"\nd: [x, 'p,q']\n");
}

TEST_CASE("what a word would make a null of YAML gets quotes") {
  REQUIRE(set(SourceKind::yaml, "a: x\n", "a", "null") == "a: 'null'\n");
  REQUIRE(set(SourceKind::yaml, "a: x\n", "a", "") == "a: ''\n");
  REQUIRE(set(SourceKind::yaml, "a: x\n", "a", "~") == "a: '~'\n");
}

TEST_CASE("YAML blocks, anchors, aliases and folded text are left alone") {
  REQUIRE(set(SourceKind::yaml, "a: |\n  x\n", "a", "y") == std::nullopt);
  REQUIRE(set(SourceKind::yaml, "a: >-\n  x\n", "a", "y") == std::nullopt);
  REQUIRE(set(SourceKind::yaml, "a: x\n  y\n", "a", "z") == std::nullopt);
  REQUIRE(set(SourceKind::yaml, "a: &x v\nb: *x\n", "a", "y") == std::nullopt);
  REQUIRE(set(SourceKind::yaml, "a: &x v\nb: *x\n", "b", "y") == std::nullopt);
  REQUIRE(set(SourceKind::yaml, "a: &x\n  c: v\nb:\n  <<: *x\n", "a:c", "y") == std::nullopt);
}

TEST_CASE("YAML keys are renamed in their style") {
  REQUIRE(rename(SourceKind::yaml, "a:\n  b: x\n", "a:b", "c:primary") == "a:\n  c:primary: x\n");
  REQUIRE(rename(SourceKind::yaml, "a:b: x\n", "a:b", "c") == "a:c: x\n");
  REQUIRE(rename(SourceKind::yaml, "'b': x\n", "b", "c'd") == "'c''d': x\n");
  REQUIRE(rename(SourceKind::yaml, "{b: x}\n", "b", "c,d") == "{'c,d': x}\n");
}

TEST_CASE("a YAML line is removed, and the lines above that would be left with nothing") {
  REQUIRE(remove(SourceKind::yaml, "a:\n  b: x # c\n  c: y\nd: z\n", "a:b") == "a:\n  c: y\nd: z\n");
  REQUIRE(remove(SourceKind::yaml, "x: 1\na:\n  b:\n    # c\n    c: y\nd: z\n", "a:b:c") == "x: 1\nd: z\n");
  REQUIRE(remove(SourceKind::yaml, "a: {b: x, c: y}\n", "a:b") == std::nullopt);
  REQUIRE(remove(SourceKind::yaml, "a:\n  - b\n  - c\n", "a:0") == std::nullopt);
}

TEST_CASE("a .env value gets the quotes that its dialect needs") {
  REQUIRE(set(SourceKind::dotenv_compose, "A=old # c\n", "A", "it's $5 #1") == "A='it\\'s $5 #1' # c\n");
  REQUIRE(set(SourceKind::dotenv_compose, "A=\"old\"\n", "A", "a$b\nc") == "A=\"a$$b\\nc\"\n");
  REQUIRE(set(SourceKind::dotenv_compose, "A=old\n", "A", "Endpoint=https://a;B=c;") ==
          "A=Endpoint=https://a;B=c;\n");
  REQUIRE(set(SourceKind::dotenv_docker, "A=old\n", "A", " 'x' #$ ") == "A= 'x' #$ \n");
  REQUIRE(set(SourceKind::dotenv_docker, "A=old\n", "A", "x\ny") == std::nullopt);
  REQUIRE(set(SourceKind::dotenv_npm, "A=old\n", "A", "it's # `x`") == "A=\"it's # `x`\"\n");
  REQUIRE(set(SourceKind::dotenv_npm, "export A='old' # c\n", "A", "new") == "export A='new' # c\n");
}

TEST_CASE("a .env value that refers to variables is left alone") {
  REQUIRE(set(SourceKind::dotenv_compose, "A=x$B\n", "A", "y") == std::nullopt);
  REQUIRE(set(SourceKind::dotenv_compose, "A=\"${B:-c}\"\n", "A", "y") == std::nullopt);
  REQUIRE(set(SourceKind::dotenv_compose, "A='$B'\n", "A", "y") == "A='y'\n");
  REQUIRE(set(SourceKind::dotenv_compose, "A=x$$B\n", "A", "y") == "A=y\n");
}

TEST_CASE("a .env value that others refer to is left alone: they would change, too") {
  REQUIRE(set(SourceKind::dotenv_compose, "A=x\nB=${A}y\n", "A", "z") == std::nullopt);
}

TEST_CASE("a .env variable is renamed, and its line removed") {
  REQUIRE(rename(SourceKind::dotenv_docker, "A__b=1\n", "A:b", "c:primary") == "A__c__primary=1\n");
  REQUIRE(rename(SourceKind::dotenv_docker, "A__b=1\n", "A:b", "c d") == std::nullopt);
  REQUIRE(rename(SourceKind::dotenv_docker, "A__b=1\n", "A:b", "c__d") == std::nullopt);
  REQUIRE(remove(SourceKind::dotenv_compose, "A=1\nexport B='2' # c\nC=3\n", "B") == "A=1\nC=3\n");
}

TEST_CASE("several changes of one document are made one after the other") {
  const ParsedSource source = test::read(SourceKind::json, R"({"a": {"b": 1, "c": 2}, "d": 3})");
  const auto& entries = source.entries;
  REQUIRE(sources::change_entries(*source.document(), {{entries[1], sources::EntryChange::Kind::removal, {}},
                                                       {entries[0], sources::EntryChange::Kind::removal, {}},
                                                       {entries[2], sources::EntryChange::Kind::value, "x"},
                                                       {entries[2], sources::EntryChange::Kind::key, "e"}}) ==
          R"({"e": "x"})");
}

TEST_CASE("entries that have no place, or are of another document, are refused") {
  REQUIRE(set(SourceKind::info, "a x\n", "a", "y") == std::nullopt);
  const ParsedSource one = test::read(SourceKind::json, R"({"a": 1})");
  const ParsedSource other = test::read(SourceKind::json, R"({"a": 1})");
  REQUIRE(sources::change_entries(
              *one.document(), {{other.entries[0], sources::EntryChange::Kind::value, "x"}}) == std::nullopt);
}

TEST_CASE("a text that is not UTF-8 cannot be written") {
  REQUIRE(set(SourceKind::json, R"({"a": 1})", "a", "\xFF") == std::nullopt);
}
