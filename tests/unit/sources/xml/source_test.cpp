#include "unit/sources/source_rows.hpp"

#include "signalr_config/sources.hpp"
#include "sources/xml/parser.hpp"

using namespace signalr_config;
using test::codes;
using test::key_text;
using test::only_diagnostic;
using test::Rows;
using test::rows;

namespace {

ParsedSource parse(std::string text) {
  return sources::parse_xml("app.xml", std::move(text), SourceKind::xml);
}

/// A document that is refused: the code and the place of its only problem.
struct Refusal {
  std::string text;
  std::string code;
  Position position;
};

void check(const Refusal& expected) {
  INFO(expected.text);
  const ParsedSource source = parse(expected.text);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(source.refused());
  CHECK(to_string(problem.code) == expected.code);
  CHECK(problem.position() == expected.position);
  CHECK_FALSE(problem.remedy.empty());
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

}  // namespace

TEST_CASE("elements and attributes of an XML file are keys, the root's name is none", "[sources][xml]") {
  CHECK(rows(parse("<r/>")).empty());
  CHECK(rows(parse("<r><a>1</a></r>")) == Rows{{"a", "1"}});
  CHECK(rows(parse("<r a='1'><b c='2'>3</b></r>")) == Rows{{"a", "1"}, {"b:c", "2"}, {"b", "3"}});
  CHECK(rows(parse("<r>t</r>")) == Rows{{"", "t"}});
}

TEST_CASE("an XML attribute Name is a segment of the key", "[sources][xml]") {
  CHECK(rows(parse("<r NAME='x'><a name='y'>1</a></r>")) ==
        Rows{{"x:NAME", "x"}, {"x:a:y:name", "y"}, {"x:a:y", "1"}});
  CHECK(rows(parse("<r><a name=''>1</a></r>")) == Rows{{"a:name", ""}, {"a", "1"}});
}

TEST_CASE("XML siblings of one name get an index and stand together", "[sources][xml]") {
  CHECK(rows(parse("<r><a>1</a><b>2</b><A>3</A></r>")) == Rows{{"a:0", "1"}, {"A:1", "3"}, {"b", "2"}});
  CHECK(rows(parse("<r><a name='x'/><a name='X'/><a name='y'/></r>")) ==
        Rows{{"a:x:0:name", "x"}, {"a:X:1:name", "X"}, {"a:y:name", "y"}});
}

TEST_CASE("the last text of an XML element counts, unless it is white space", "[sources][xml]") {
  CHECK(rows(parse("<r><a>1<b/>2<b/> </a></r>")) == Rows{{"a", "2"}});
  CHECK(rows(parse("<r><a>1<!-- -->2</a></r>")) == Rows{{"a", "2"}});
  CHECK(rows(parse("<r><a> 1\r\n</a></r>")) == Rows{{"a", " 1\n"}});
  CHECK(rows(parse("<r><a><![CDATA[ ]]></a></r>")) == Rows{{"a", " "}});
  CHECK(rows(parse("<r><a>1&lt;&#x41;&#32;</a></r>")) == Rows{{"a", "1<A "}});
}

TEST_CASE("an XML element with an end tag and nothing in it is an empty value", "[sources][xml]") {
  CHECK(rows(parse("<r><a></a></r>")) == Rows{{"a", ""}});
  CHECK(rows(parse("<r><a> <!-- c --> &#32;</a></r>")) == Rows{{"a", ""}});
  CHECK(rows(parse("<r><a/><b><?pi?></b></r>")).empty());
}

TEST_CASE("an XML value's origin is its place in the raw text", "[sources][xml]") {
  const ParsedSource source = parse("<r>\n <a key = 'v'>x&amp;y</a><b><![CDATA[c]]></b></r>");
  const auto& entries = source.entries;
  REQUIRE(entries.size() == 3);
  CHECK(key_text(entries[0].origin) == "key");
  CHECK(describe(entries[0].origin) == "app.xml:2:12");
  CHECK(entries[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(key_text(entries[1].origin) == "a");
  CHECK(source.document()->text(entries[1].origin.value) == "x&amp;y");
  CHECK(entries[1].origin.encoding == ValueEncoding::opaque);
  CHECK(source.document()->text(entries[2].origin.value) == "c");
}

TEST_CASE("comments of an XML file are kept", "[sources][xml]") {
  const ParsedSource source = parse("<!-- one --><r><!--two--></r>");
  REQUIRE(source.comments.size() == 2);
  CHECK(source.document()->text(source.comments[0].span) == " one ");
  CHECK(source.document()->text(source.comments[1].span) == "two");
}

TEST_CASE("a key twice in an XML file is refused", "[sources][xml]") {
  const ParsedSource source = parse("<r>\n<a b='hunter2'><B>x</B></a></r>");
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::xml_duplicate_key);
  CHECK(problem.key == "a:B");
  CHECK(problem.position() == Position{2, 17});
  CHECK(problem.related.size() == 1);
  CHECK(source.exact_refusal_unmasked ==
        "FormatException: A duplicate key 'a:B' was found. Line 2, position 19.");
  CHECK(describe(problem).find("hunter2") == std::string::npos);
}

TEST_CASE("XML that is not well-formed is refused where it is not", "[sources][xml]") {
  check({"", "xml-syntax", {1, 1}});
  check({"<r>hunter2", "xml-syntax", {1, 11}});
  check({"<r>\n<a>hunter2</b></r>", "xml-syntax", {2, 13}});
  check({"<r a='1' a='2'/>", "xml-syntax", {1, 10}});
  check({"<r>a & hunter2</r>", "xml-syntax", {1, 7}});
  check({"<r>&hunter2;</r>", "xml-syntax", {1, 4}});
  check({"<r/><hunter2/>", "xml-syntax", {1, 5}});
  check({" <?xml version='1.0'?><r/>", "xml-syntax", {1, 2}});
  check({"<?xml version='1.1'?><r/>", "xml-syntax", {1, 1}});
  check({std::string("\0r", 2), "xml-syntax", {1, 1}});
}

TEST_CASE("what stands before a syntax error in XML is kept", "[sources][xml]") {
  CHECK(rows(parse("<r><a>1</a><b>")) == Rows{{"a", "1"}});
}

TEST_CASE("namespaces in XML are refused, and reading goes on", "[sources][xml]") {
  check({"<r xmlns='hunter2'><a>1</a></r>", "xml-namespace", {1, 4}});
  check({"<r>\n<a xml:lang='en'/></r>", "xml-namespace", {2, 4}});
  check({"<r><p:a/></r>", "xml-namespace", {1, 4}});
  const ParsedSource source = parse("<r xmlns:p='u' p:x='1'><p:a>1</p:a></r>");
  CHECK(codes(source) == std::vector<std::string>(2, "xml-namespace"));
  CHECK(rows(source) == Rows{{"a", "1"}});
  CHECK(source.exact_refusal_unmasked ==
        "FormatException: XML namespaces are not supported. Line 1, position 4.");
}

TEST_CASE("a document type in XML is refused, so that no entity can grow", "[sources][xml]") {
  check({"<?xml version='1.0'?>\n<!DOCTYPE r [<!ENTITY a 'hunter2'><!ENTITY b '&a;&a;'>]><r>&b;</r>",
         "xml-dtd",
         {2, 1}});
  check({"<!DOCTYPE r SYSTEM 'hunter2'><r/>", "xml-dtd", {1, 1}});
}

TEST_CASE("XML is read in the encodings that .NET knows", "[sources][xml]") {
  CHECK(rows(parse("\xEF\xBB\xBF<r>\xC3\xA9</r>")) == Rows{{"", "\xC3\xA9"}});
  CHECK(rows(parse(std::string("<\0r\0>\0\xE9\0<\0/\0r\0>\0", 16))) == Rows{{"", "\xC3\xA9"}});
  CHECK(rows(parse("<?xml version='1.0' encoding='Latin1'?><r>\xE9</r>")) == Rows{{"", "\xC3\xA9"}});
  check({"<r>\n\xE9</r>", "xml-encoding", {2, 1}});
  check({"<?xml version='1.0' encoding='utf-16'?><r/>", "xml-encoding", {1, 1}});
  check({"<?xml version='1.0' encoding='windows-1252'?><r/>", "xml-encoding", {1, 1}});
}

TEST_CASE("XML may be as deep as it likes", "[sources][xml]") {
  constexpr std::size_t depth = 100'000;
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += "<a>";
  text += "1";
  for (std::size_t i = 0; i < depth; ++i) text += "</a>";
  const ParsedSource source = parse(text);
  REQUIRE(source.entries.size() == 1);
  CHECK(source.entries[0].key.size() == 2 * (depth - 1) - 1);
  CHECK_FALSE(source.refused());
}

TEST_CASE("deep XML with many values does not take memory without end", "[sources][xml]") {
  std::string text;
  for (int i = 0; i < 30'000; ++i) text += "<a b='1'>";
  const ParsedSource source = parse(text);
  CHECK(codes(source) == std::vector<std::string>{"xml-syntax", "xml-too-large"});
}

TEST_CASE("an XML source has a name, and a missing file is refused unless it is optional", "[sources][xml]") {
  const ParsedSource source = xml_text("settings", "<r a='1'/>")->load();
  CHECK(source.document()->name() == "settings");
  CHECK(source.kind() == SourceKind::xml);
  CHECK(only_diagnostic(xml_file("no/such.xml")->load()).code == DiagnosticCode::file_not_found);
  CHECK(xml_file("no/such.xml", {Presence::optional})->load().diagnostics.empty());
}
