#include "unit/sources/source_rows.hpp"

#include "sources/xml/web_config_parser.hpp"

using namespace signalr_config;
using test::codes;
using test::only_diagnostic;
using test::Rows;
using test::rows;

namespace {

ParsedSource parse_web_config(std::string text) {
  return sources::parse_web_config("web.config", std::move(text), SourceKind::web_config);
}

std::string sections(const std::string& inner) { return "<configuration>" + inner + "</configuration>"; }

}  // namespace

TEST_CASE("connection strings and settings of web.config become keys", "[sources][web-config]") {
  const ParsedSource source = parse_web_config(
      "<configuration>\n"
      "  <connectionStrings>\n"
      "    <add name=\"a:b\" connectionString=\"x;y\" providerName=\"p\"/>\n"
      "  </connectionStrings>\n"
      "  <appSettings><add value='1 &amp; 2' key='k'/></appSettings>\n"
      "  <system.web><appSettings><add key='not' value='this'/></appSettings></system.web>\n"
      "</configuration>");
  CHECK(rows(source) == Rows{{"ConnectionStrings:a:b", "x;y"}, {"k", "1 & 2"}});
  CHECK(describe(source.entries[0].origin) == "web.config:3:39");
  CHECK(source.entries[0].origin.encoding == ValueEncoding::verbatim);
  CHECK(describe(source.entries[1].origin) == "web.config:5:28");
  CHECK(source.entries[1].origin.encoding == ValueEncoding::opaque);
}

TEST_CASE("clear and remove take away what stands before them in their section", "[sources][web-config]") {
  CHECK(rows(parse_web_config(
            sections("<appSettings><add key='a' value='1'/><add key='b' value='2'/><remove key='a'/>"
                     "</appSettings><connectionStrings><add name='c' connectionString='3'/><clear/>"
                     "<add name='c' connectionString='4'/></connectionStrings>"))) ==
        Rows{{"b", "2"}, {"ConnectionStrings:c", "4"}});
}

TEST_CASE("names in web.config are told apart by case", "[sources][web-config]") {
  CHECK(rows(parse_web_config(sections("<AppSettings><add key='a' value='1'/></AppSettings>"))).empty());
  CHECK(rows(parse_web_config(
                 sections("<appSettings><add Key='a' value='1'/><Add key='b' value='2'/></appSettings>")))
            .empty());
}

TEST_CASE("a section may be a file of its own", "[sources][web-config]") {
  CHECK(rows(parse_web_config("<appSettings><add key='a' value='1'/></appSettings>")) == Rows{{"a", "1"}});
}

TEST_CASE("a section in another file is warned of", "[sources][web-config]") {
  const ParsedSource source = parse_web_config(sections("\n<connectionStrings configSource=\"c.config\"/>"));
  CHECK(only_diagnostic(source).code == DiagnosticCode::web_config_other_file);
  CHECK(only_diagnostic(source).severity == Severity::warning);
  CHECK(only_diagnostic(source).position() == Position{2, 34});
}

TEST_CASE("a connection string's name twice is refused, a setting's key twice is not",
          "[sources][web-config]") {
  const ParsedSource source = parse_web_config(sections(
      "<connectionStrings><add name='c' connectionString='3'/>\n<add name='c' connectionString='4'/>"
      "</connectionStrings><appSettings><add key='a' value='1'/><add key='a' value='2'/></appSettings>"));
  CHECK(codes(source) == std::vector<std::string>{"web-config-duplicate-name"});
  CHECK(source.diagnostics[0].position() == Position{2, 12});
}

TEST_CASE("web.config that is no XML, or has a document type, is refused", "[sources][web-config]") {
  CHECK(only_diagnostic(parse_web_config("<configuration>\n<a>\n</configuration>")).code ==
        DiagnosticCode::xml_syntax);
  CHECK(only_diagnostic(parse_web_config("<configuration>\n<a>\n</configuration>")).position()->line == 3);
  CHECK(only_diagnostic(parse_web_config("<!DOCTYPE x [<!ENTITY a 'b'>]><x/>")).code ==
        DiagnosticCode::xml_dtd);
  CHECK(only_diagnostic(parse_web_config("<x>\xFF</x>")).code == DiagnosticCode::xml_encoding);
}
