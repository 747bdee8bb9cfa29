#include "unit/sources/source_rows.hpp"

#include "signalr_config/sources.hpp"
#include "sources/yaml/parser.hpp"
#include "sources/yaml/tree.hpp"

using namespace signalr_config;
using test::codes;
using test::key_text;
using test::only_diagnostic;
using test::Rows;
using test::rows;

namespace {

ParsedSource parse(std::string text) {
  return sources::parse_yaml("app.yaml", std::move(text), SourceKind::yaml);
}

// What stands in the document at the value of an entry.
std::string value_text(const ParsedSource& source, std::size_t index) {
  return std::string(source.document()->text(source.entries.at(index).origin.value));
}

Position position_of(const ParsedSource& source, std::size_t index) {
  const Origin& origin = source.entries.at(index).origin;
  return origin.document->position(origin.place());
}

}  // namespace

TEST_CASE("YAML is flattened as JSON is: names and numbers joined by colons", "[sources][yaml]") {
  CHECK(rows(parse("a:\n  b: 1\n  c: [x, {d: y}]\n'e:f': z\n")) ==
        Rows{{"a:b", "1"}, {"a:c:0", "x"}, {"a:c:1:d", "y"}, {"e:f", "z"}});
  CHECK(rows(parse("{\"a\": {\"b\": \"c\"}}")) == Rows{{"a:b", "c"}});
}

TEST_CASE("scalars of YAML are taken as they are written", "[sources][yaml]") {
  CHECK(rows(parse("a: yes\nb: 0x1F\nc: 1e400\nd: \"true\"\ne: 'it''s'\nf: \"x\\ty\"\ng: 2001-01-01\n")) ==
        Rows{{"a", "yes"},
             {"b", "0x1F"},
             {"c", "1e400"},
             {"d", "true"},
             {"e", "it's"},
             {"f", "x\ty"},
             {"g", "2001-01-01"}});
}

TEST_CASE("null, empty and absent are different in YAML", "[sources][yaml]") {
  CHECK(rows(parse("a: ~\nb: null\nc:\nd: ''\ne: {}\nf: []\ng: 'null'\nh: !!str null\n")) ==
        Rows{{"a", std::nullopt},
             {"b", std::nullopt},
             {"c", std::nullopt},
             {"d", ""},
             {"e", std::nullopt},
             {"f", ""},
             {"g", "null"},
             {"h", "null"}});
}

TEST_CASE("anchors, aliases and merge keys are expanded, and what is written wins", "[sources][yaml]") {
  CHECK(rows(parse("x: &x {a: 1, b: 2}\ny: *x\nz:\n  <<: *x\n  b: 3\n")) ==
        Rows{{"x:a", "1"}, {"x:b", "2"}, {"y:a", "1"}, {"y:b", "2"}, {"z:b", "3"}, {"z:a", "1"}});
  CHECK(rows(parse("p: &p {a: 1}\nq: &q {a: 2, b: 2}\nr:\n  <<: [*p, *q]\n")) ==
        Rows{{"p:a", "1"}, {"q:a", "2"}, {"q:b", "2"}, {"r:a", "1"}, {"r:b", "2"}});
  CHECK(rows(parse("'<<': 1\n")) == Rows{{"<<", "1"}});
}

TEST_CASE("only the first document of YAML counts, and it may be empty", "[sources][yaml]") {
  CHECK(rows(parse("a: 1\n---\na: 2\n")) == Rows{{"a", "1"}});
  for (const char* const nothing : {"", "# comment\n", "---\n", "--- # nothing\n...\n"}) {
    INFO(nothing);
    const ParsedSource source = parse(nothing);
    CHECK(source.entries.empty());
    CHECK_FALSE(source.refused());
  }
}

TEST_CASE("a YAML document that is no mapping is refused where it begins", "[sources][yaml]") {
  for (const auto& [text, place] : std::vector<std::pair<std::string, Position>>{
           {"# list\n- a\n", {2, 1}}, {"  text\n", {1, 3}}, {"--- ~\n", {1, 5}}, {"null\n", {1, 1}}}) {
    INFO(text);
    const ParsedSource source = parse(text);
    CHECK(only_diagnostic(source).code == DiagnosticCode::yaml_not_a_mapping);
    CHECK(only_diagnostic(source).position() == place);
  }
}

TEST_CASE("a key twice in YAML is refused, whatever its case, nested or flat", "[sources][yaml]") {
  const ParsedSource source = parse("a:\n  b: hunter2\n\"A:B\": 2\na:b: 3\n");
  CHECK(codes(source) == std::vector<std::string>(2, "yaml-duplicate-key"));
  CHECK(source.diagnostics[0].position() == Position{3, 2});
  CHECK(source.diagnostics[1].position() == Position{4, 1});
  CHECK(describe(source.diagnostics[0]).find("hunter2") == std::string::npos);
  CHECK(codes(parse("a: 1\na: 1\n")) == std::vector<std::string>{"yaml-duplicate-key"});
}

TEST_CASE("what YAML allows and configuration does not is refused with its place", "[sources][yaml]") {
  struct Refused {
    std::string text;
    std::string code;
    Position place;
  };
  const std::vector<Refused> all{
      {"a: [1\n", "yaml-syntax", {2, 1}},
      {"a: *b\n", "yaml-syntax", {1, 4}},
      {"a: &a\n  b: *a\n", "yaml-alias", {2, 6}},
      {"? [a]\n: b\n", "yaml-key", {1, 3}},
      {"a:\n  <<: text\n", "yaml-merge", {2, 3}},
      {"a: \x01\n", "yaml-character", {1, 4}},
      {"a: b\x04\nc: d\n", "yaml-character", {1, 5}},
      {",", "yaml-syntax", {1, 1}},
      {"# a comment\n , a: b\n", "yaml-syntax", {2, 2}},
  };
  for (const Refused& refused : all) {
    INFO(refused.text);
    const ParsedSource source = parse(refused.text);
    CHECK(source.refused());
    CHECK(to_string(only_diagnostic(source).code) == refused.code);
    CHECK(only_diagnostic(source).position() == refused.place);
  }
}

TEST_CASE("escapes of YAML that are one byte of Latin 1 are UTF-8", "[sources][yaml]") {
  const ParsedSource source = parse("\"k\\N\": \"a\\N\\_\xC3\xA9\\x85\\L\\P\\U0001F600\"\n'\\N': '\\_'\n");
  REQUIRE(source.entries.size() == 2);
  CHECK(source.entries[0].key == "k\xC2\x85");
  CHECK(source.entries[0].value ==
        "a\xC2\x85\xC2\xA0\xC3\xA9\xC2\x85\xE2\x80\xA8\xE2\x80\xA9\xF0\x9F\x98\x80");
  CHECK(source.entries[1].value == "\\_");
}

TEST_CASE("a text of more documents than anybody writes is refused", "[sources][yaml]") {
  std::string text;
  for (int i = 0; i < 10'001; ++i) text += "---\n";
  const auto document = std::make_shared<const Document>("x.yaml", SourceKind::kubernetes, std::move(text));
  const auto read = sources::read_yaml(document, 0, sources::YamlDocumentsToRead::all);
  REQUIRE(read.diagnostics.size() == 1);
  CHECK(read.diagnostics[0].code == DiagnosticCode::yaml_documents);
  CHECK(read.diagnostics[0].position() == Position{10'001, 1});
  CHECK(sources::read_yaml(document, 0, sources::YamlDocumentsToRead::first).diagnostics.empty());
}

TEST_CASE("what yaml-cpp would make documents of for ever is refused where it stands", "[sources][yaml]") {
  for (const std::string& text :
       {std::string(","), std::string("a\n---\n,"), std::string("--- ,"), std::string("!a ,")}) {
    INFO(text);
    const auto document = std::make_shared<const Document>("x.yaml", SourceKind::compose, text);
    const auto read = sources::read_yaml(document, 0, sources::YamlDocumentsToRead::all);
    REQUIRE(read.diagnostics.size() == 1);
    CHECK(read.diagnostics[0].code == DiagnosticCode::yaml_syntax);
    CHECK(read.diagnostics[0].offset() == text.find(','));
  }
}

TEST_CASE("a bomb of aliases is refused before it is expanded", "[sources][yaml]") {
  std::string bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n";
  for (int i = 1; i < 12; ++i) {
    const std::string alias = "*a" + std::to_string(i - 1);
    bomb += "a" + std::to_string(i) + ": &a" + std::to_string(i) + " [";
    for (int item = 0; item < 10; ++item) bomb += alias + ", ";
    bomb += "]\n";
  }
  CHECK(only_diagnostic(parse(bomb)).code == DiagnosticCode::yaml_alias_bomb);
  std::string merges = "a0: &a0 {x: 1}\n";
  for (int i = 1; i < 3000; ++i) {
    const std::string n = std::to_string(i);
    merges += "a" + n + ": &a" + n + "\n  <<: *a" + std::to_string(i - 1) + "\n  k" + n + ": 1\n";
  }
  CHECK(only_diagnostic(parse(merges)).code == DiagnosticCode::yaml_alias_bomb);
}

TEST_CASE("YAML that is nested too deeply is refused", "[sources][yaml]") {
  CHECK(only_diagnostic(parse("a: " + std::string(10000, '['))).code == DiagnosticCode::yaml_depth);
  std::string indented;
  for (int i = 0; i < 1000; ++i) indented += std::string(static_cast<std::size_t>(i), ' ') + "a:\n";
  CHECK(only_diagnostic(parse(indented)).code == DiagnosticCode::yaml_depth);
}

TEST_CASE("a YAML value's place begins and ends inside its quotes", "[sources][yaml]") {
  const ParsedSource source = parse(
      "a: plain text # comment\n"
      "b: 'it''s'\n"
      "c: \"say \\\"x\\\"\"\n"
      "d: &anchor !!str tagged\n"
      "e: {f: in flow, g: 'y'}\n"
      "\xC3\xBC: x\n");
  const std::vector<std::string> texts{"plain text", "it''s", "say \\\"x\\\"", "tagged", "in flow", "y", "x"};
  for (std::size_t i = 0; i < texts.size(); ++i) CHECK(value_text(source, i) == texts[i]);
  CHECK(position_of(source, 2) == Position{3, 5});
  CHECK(position_of(source, 3) == Position{4, 18});
  CHECK(position_of(source, 6) == Position{6, 4});
  CHECK(key_text(source.entries[6].origin) == "\xC3\xBC");
  CHECK(source.entries[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(source.entries[1].origin.encoding == ValueEncoding::opaque);
}

TEST_CASE("a YAML value of several lines has the place of its first and last word", "[sources][yaml]") {
  const ParsedSource source = parse(
      "a: one\n  two\n\n  three\n"
      "b: |\n    x\n      y\n\nc: >-\n  fo\n  ld\n"
      "d: |2-\n   z\n"
      "e: \"q\n  r\"\n"
      "f: |+\n\n  tail\n\n");
  CHECK(rows(source) == Rows{{"a", "one two\nthree"},
                             {"b", "x\n  y\n"},
                             {"c", "fo ld"},
                             {"d", " z"},
                             {"e", "q r"},
                             {"f", "\ntail\n\n"}});
  CHECK(value_text(source, 0) == "one\n  two\n\n  three");
  CHECK(value_text(source, 1) == "x\n      y");
  CHECK(value_text(source, 2) == "fo\n  ld");
  CHECK(value_text(source, 3) == " z");
  CHECK(value_text(source, 4) == "q\n  r");
  CHECK(value_text(source, 5) == "tail");
}

TEST_CASE("YAML may have a byte order mark, line ends of Windows, and be in UTF-16", "[sources][yaml]") {
  const ParsedSource marked = parse(
      "\xEF\xBB\xBF"
      "a: x\r\nb:\r\n  c: y\r\n");
  CHECK(rows(marked) == Rows{{"a", "x"}, {"b:c", "y"}});
  CHECK(position_of(marked, 0) == Position{1, 4});
  CHECK(position_of(marked, 1) == Position{3, 6});
  CHECK(rows(parse(std::string("\xFF\xFE"
                               "a\0:\0 \0x\0",
                               10))) == Rows{{"a", "x"}});
}

TEST_CASE("a YAML file that is missing is refused if it is required", "[sources][yaml]") {
  CHECK(only_diagnostic(yaml_file("/nowhere/app.yaml")->load()).code == DiagnosticCode::file_not_found);
  CHECK(yaml_file("/nowhere/app.yaml", {Presence::optional})->load().diagnostics.empty());
}
