#include <catch2/catch.hpp>
#include <string>

#include "signalr_config/sources.hpp"
#include "sources/info/parser.hpp"
#include "support/temporary_directory.hpp"
#include "unit/sources/source_rows.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

namespace {

ParsedSource parse(std::string text) {
  return sources::parse_info("app.info", std::move(text), SourceKind::info);
}

std::string nested(std::size_t depth) {
  std::string text;
  for (std::size_t i = 0; i < depth; ++i) text += "a {\n";
  return text + "b 1\n" + std::string(depth, '}');
}

}  // namespace

TEST_CASE("INFO is read as Boost reads it, with ':' between the keys", "[sources][info]") {
  const auto [text, expected] = GENERATE(table<std::string, Rows>({
      {"", {}},
      {"a 1\nb \"x ; y\" ; c", {{"a", "1"}, {"b", "x ; y"}}},
      {"a\nb\n{\n  c 1\n}", {{"a", ""}, {"b:c", "1"}}},
      {"a data\n{\n  b 1\n}", {{"a", "data"}, {"a:b", "1"}}},
      {"Azure { SignalR { ConnectionString x } }", {{"Azure:SignalR:ConnectionString", "x"}}},
      {"a:b 1", {{"a:b", "1"}}},
      {"\"a b\" \"x\\n\" \\\n  \"y\"", {{"a b", "x\ny"}}},
      {"a { \"\" x\n \"\" y }", {{"a:0", "x"}, {"a:1", "y"}}},
      {"\xEF\xBB\xBF"
       "a 1",
       {{"a", "1"}}},
  }));
  CAPTURE(text);
  const ParsedSource source = parse(text);
  CHECK(rows(source) == expected);
  CHECK(codes(source).empty());
}

TEST_CASE("an INFO entry names its file and no line", "[sources][info]") {
  const ParsedSource source = parse("\na 1");
  CHECK_FALSE(source.document()->has_positions());
  CHECK(describe(source.entries.at(0).origin) == "app.info");
}

TEST_CASE("what Boost refuses is refused with its line", "[sources][info]") {
  const auto [text, line] = GENERATE(table<std::string, std::string>({
      {"a 1\n}", "line 2: "},
      {"a {\n", "line 2: "},
      {"a \"hunter2", "line 1: "},
      {"a 1\n\nb hunter2\\q", "line 3: "},
      {"a 1 hunter2 {\n}}", "line 2: "},
  }));
  CAPTURE(text);
  const ParsedSource source = parse(text);
  const Diagnostic& problem = only_diagnostic(source);
  CHECK(problem.code == DiagnosticCode::info_syntax);
  CHECK(problem.message.masked().starts_with(line));
  CHECK(describe(problem).starts_with("app.info: error: line "));
  CHECK(describe(problem).find("hunter2") == std::string::npos);
  CHECK(source.refused());
}

TEST_CASE("INFO includes no other file", "[sources][info]") {
  const TemporaryDirectory directory;
  const auto other = directory.write("other.info", "stolen 1");
  for (const std::string& before : {std::string(), std::string("a \"x\" \\\n"), std::string("a {\n \t\v")}) {
    const ParsedSource source = parse(before + "#include \"" + other.string() + "\"\n");
    CHECK(only_diagnostic(source).code == DiagnosticCode::info_include);
    CHECK(source.entries.empty());
  }
  const ParsedSource source = parse("a 1\n # include\n");
  CHECK(only_diagnostic(source).code == DiagnosticCode::info_include);
  CHECK(only_diagnostic(source).message.masked().starts_with("line 2: "));
  CHECK(rows(parse("a #include")) == Rows{{"a", "#include"}});
}

TEST_CASE("INFO that nests deeper than anybody writes it is refused", "[sources][info]") {
  CHECK(parse(nested(1000)).entries.size() == 1);
  for (const std::size_t depth : {std::size_t{1001}, std::size_t{10'000}, std::size_t{1'000'000}}) {
    const ParsedSource source = parse(nested(depth));
    CHECK(only_diagnostic(source).code == DiagnosticCode::info_too_large);
    CHECK(only_diagnostic(source).message.masked().starts_with("line 1001: "));
  }
  std::string siblings;
  for (int i = 0; i < 5000; ++i) siblings += "a" + std::to_string(i) + " { b \"{\" ; {\n }\n";
  CHECK(parse(siblings).entries.size() == 5000);
}

TEST_CASE("a string on very many lines is refused", "[sources][info]") {
  std::string text = "a \"x\" \\\n";
  for (int i = 0; i < 20'000; ++i) text += "\"x\" \\\n";
  CHECK(only_diagnostic(parse(text + "\"x\"")).code == DiagnosticCode::info_too_large);
}

TEST_CASE("a key that INFO sets twice is refused as in .NET's files", "[sources][info]") {
  const ParsedSource source = parse("a { b 1 }\nA:B 2");
  CHECK(only_diagnostic(source).code == DiagnosticCode::info_duplicate_key);
  CHECK(source.exact_refusal_unmasked == "FormatException: A duplicate key 'A:B' was found.");
}

TEST_CASE("a key of INFO that looks like an assignment is refused and not shown", "[sources][info]") {
  for (const char* const text : {"ConnectionString=Endpoint=hunter2;", "a {\n \"AccessKey=hunter2\"\n}"}) {
    const ParsedSource source = parse(text);
    CHECK(only_diagnostic(source).code == DiagnosticCode::info_key);
    CHECK(source.refused());
    CHECK(source.entries.empty());
    CHECK(describe(only_diagnostic(source)).find("hunter2") == std::string::npos);
  }
  CHECK(rows(parse("a b=c")) == Rows{{"a", "b=c"}});
}

TEST_CASE("INFO bytes that are not UTF-8 are a warning", "[sources][info]") {
  CHECK(only_diagnostic(parse("a \xFF")).code == DiagnosticCode::text_ill_formed);
}

TEST_CASE("an INFO source has a name, and a missing file is refused unless it is optional",
          "[sources][info]") {
  CHECK(info_text("settings", "a 1")->load().document()->name() == "settings");
  CHECK(info_text("settings", "a 1")->load().kind() == SourceKind::info);
  CHECK(only_diagnostic(info_file("no/such.info")->load()).code == DiagnosticCode::file_not_found);
  CHECK(info_file("no/such.info", {Presence::optional})->load().diagnostics.empty());
}
