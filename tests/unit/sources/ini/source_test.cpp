#include "unit/sources/source_rows.hpp"

#include "signalr_config/sources.hpp"
#include "sources/ini/parser.hpp"

using namespace signalr_config;
using test::codes;
using test::key_text;
using test::only_diagnostic;
using test::Rows;
using test::rows;

namespace {

ParsedSource parse(std::string text) {
  return sources::parse_ini("app.ini", std::move(text), SourceKind::ini);
}

}  // namespace

TEST_CASE("an INI file has sections, keys and values, all trimmed", "[sources][ini]") {
  CHECK(rows(parse("")).empty());
  CHECK(rows(parse("a=1")) == Rows{{"a", "1"}});
  CHECK(rows(parse(" [ s:t ] \r\n a : b = x = y \r\rc=")) == Rows{{"s:t:a : b", "x = y"}, {"s:t:c", ""}});
  CHECK(rows(parse("[]\n=1")) == Rows{{":", "1"}});
  CHECK(rows(parse("[s]]\na=1\n[t]\nb=2")) == Rows{{"s]:a", "1"}, {"t:b", "2"}});
}

TEST_CASE("one pair of quotes around an INI value is removed, and nothing in it is an escape",
          "[sources][ini]") {
  CHECK(rows(parse("a=\" x \"")) == Rows{{"a", " x "}});
  CHECK(rows(parse("a=\"")) == Rows{{"a", "\""}});
  CHECK(rows(parse("a=\"\"")) == Rows{{"a", ""}});
  CHECK(rows(parse("a=\"x\\\"\"")) == Rows{{"a", "x\\\""}});
  CHECK(rows(parse("a='x'")) == Rows{{"a", "'x'"}});
}

TEST_CASE("comments of an INI file are whole lines", "[sources][ini]") {
  const ParsedSource source = parse("; one\n # two\n/ three\na=x ; y # z");
  CHECK(rows(source) == Rows{{"a", "x ; y # z"}});
  REQUIRE(source.comments.size() == 3);
  CHECK(source.document()->text(source.comments[1].span) == " two");
}

TEST_CASE("an INI value's origin is its place inside the quotes", "[sources][ini]") {
  const ParsedSource source = parse("[s]\nkey = \"value\"");
  const Origin& origin = source.entries.at(0).origin;
  CHECK(key_text(origin) == "key");
  CHECK(origin.document->text(origin.value) == "value");
  CHECK(origin.encoding == ValueEncoding::verbatim);
  CHECK(describe(origin) == "app.ini:2:8");
}

TEST_CASE("a key twice in an INI file is refused", "[sources][ini]") {
  const ParsedSource source = parse("[s]\na=1\n[S]\n  A=hunter2\na=3");
  CHECK(codes(source) == std::vector<std::string>(2, "ini-duplicate-key"));
  CHECK(source.exact_refusal_unmasked == "FormatException: A duplicate key 'S:A' was found.");
  CHECK(source.diagnostics[0].key == "S:A");
  CHECK(source.diagnostics[0].position() == Position{4, 3});
  CHECK(source.diagnostics[0].related.at(0).document->position(source.diagnostics[0].related[0].key.begin) ==
        Position{2, 1});
  CHECK(describe(source.diagnostics[0]).find("hunter2") == std::string::npos);
}

TEST_CASE("an INI line that is nothing known is refused where it stands", "[sources][ini]") {
  const auto [text, position, line] = GENERATE(table<std::string, Position, std::string>({
      {"a=1\n  hunter2", Position{2, 3}, "  hunter2"},
      {"[hunter2", Position{1, 1}, "[hunter2"},
      {"\n[hunter2];c\n", Position{2, 1}, "[hunter2];c"},
      {"[", Position{1, 1}, "["},
  }));
  const ParsedSource source = parse(text);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::ini_syntax);
  CHECK(problem.position() == position);
  CHECK(describe(problem).find("hunter2") == std::string::npos);
  CHECK(source.exact_refusal_unmasked == "FormatException: Unrecognized line format: '" + line + "'.");
}

TEST_CASE("reading an INI file goes on behind what is refused", "[sources][ini]") {
  CHECK(rows(parse("a=1\nb\nc=3")) == Rows{{"a", "1"}, {"c", "3"}});
}

TEST_CASE("INI in other encodings is read, and bytes that mean nothing are a warning", "[sources][ini]") {
  CHECK(rows(parse(std::string("\xFF\xFE"
                               "a\0=\0\xE9\0",
                               8))) == Rows{{"a", "\xC3\xA9"}});
  CHECK(rows(parse("\xEF\xBB\xBF"
                   "a=1")) == Rows{{"a", "1"}});
  const ParsedSource source = parse("a=\xFF");
  CHECK(only_diagnostic(source).code == DiagnosticCode::text_ill_formed);
  CHECK_FALSE(source.refused());
}

TEST_CASE("few long sections with many keys do not take memory without end", "[sources][ini]") {
  std::string text = "[" + std::string(1 << 20, 's') + "]\n";
  for (int i = 0; i < 400; ++i) text += std::to_string(i) + "=\n";
  CHECK(only_diagnostic(parse(text)).code == DiagnosticCode::ini_too_large);
}

TEST_CASE("an INI source has a name, and a missing file is refused unless it is optional", "[sources][ini]") {
  const ParsedSource source = ini_text("settings", "a=1")->load();
  CHECK(source.document()->name() == "settings");
  CHECK(source.kind() == SourceKind::ini);
  CHECK(only_diagnostic(ini_file("no/such.ini")->load()).code == DiagnosticCode::file_not_found);
  CHECK(ini_file("no/such.ini", {Presence::optional})->load().diagnostics.empty());
}
