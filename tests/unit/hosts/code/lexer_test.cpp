#include <catch2/catch.hpp>

#include <ctime>
#include <string>
#include <vector>

#include "hosts/code/literals.hpp"
#include "hosts/code/reader.hpp"
#include "hosts/code/token.hpp"

using namespace signalr_config::hosts::code;

namespace {

std::vector<std::string> texts(const std::string& code, Language language = Language::csharp) {
  std::vector<std::string> found;
  for (const Token& token : tokens_of(code, language))
    found.push_back(code.substr(token.place.begin, token.place.size()));
  return found;
}

using Texts = std::vector<std::string>;

// Of this process alone: others may be busy.
double seconds_for(const std::string& code, Language language) {
  const std::clock_t start = std::clock();
  Facts facts;
  read_facts(SourceCode(code, language), "Hostile.cs", facts);
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

}  // namespace

TEST_CASE("comments and strings of C# are told apart") {
  CHECK(texts("a // b\nc /* d \" */ e") == Texts{"a", "c", "e"});
  CHECK(texts(R"(x = "a // b" + 'c';)") == Texts{"x", "=", R"("a // b")", "+", "'c'", ";"});
  CHECK(texts(R"("a\"b" c)") == Texts{R"("a\"b")", "c"});
  CHECK(texts(R"(@"a\" b)") == Texts{R"(@"a\")", "b"});
  CHECK(texts(R"(@"a""b" c)") == Texts{R"(@"a""b")", "c"});
  CHECK(texts("\"\"\"a \"\" b\"\"\" c") == Texts{"\"\"\"a \"\" b\"\"\"", "c"});
  CHECK(texts("\"\" c") == Texts{"\"\"", "c"});
  CHECK(texts(R"('"' '\'' 'é' x)") == Texts{R"('"')", R"('\'')", "'é'", "x"});
}

TEST_CASE("strings with values in them end where they end") {
  CHECK(texts(R"($"a{b["c"]}d" e)") == Texts{R"($"a{b["c"]}d")", "e"});
  CHECK(texts(R"($"a{{b}}" e)") == Texts{R"($"a{{b}}")", "e"});
  CHECK(texts(R"($"{$"{x}"}" e)") == Texts{R"($"{$"{x}"}")", "e"});
  CHECK(texts(R"($@"a\{b}""c" e)") == Texts{R"($@"a\{b}""c")", "e"});
  CHECK(texts("$$\"\"\"{a} {{b + \"}}\"}} \" c\"\"\" e") ==
        Texts{"$$\"\"\"{a} {{b + \"}}\"}} \" c\"\"\"", "e"});
  CHECK(tokens_of("$\"a{b}\"", Language::csharp).front().kind == TokenKind::interpolated);
}

TEST_CASE("lines of the preprocessor are no code") {
  CHECK(texts("#if A \"\n  #region it's\nb # c") == Texts{"#if A \"", "#region it's", "b", "#", "c"});
}

TEST_CASE("a string that does not end does so at the end of its line") {
  CHECK(texts("a = \"b\nc") == Texts{"a", "=", "\"b", "c"});
  CHECK(texts("a = $\"b\nc") == Texts{"a", "=", "$\"b\n", "c"});
}

TEST_CASE("a token knows its line") {
  const auto tokens = tokens_of("a\n/* \n */ b\n@\"\n\" c", Language::csharp);
  REQUIRE(tokens.size() == 4);
  CHECK(tokens[0].line == 1);
  CHECK(tokens[1].line == 3);
  CHECK(tokens[3].line == 5);
}

TEST_CASE("comments and strings of F# and Visual Basic") {
  CHECK(texts("a (* b (* c *) d *) e // f", Language::fsharp) == Texts{"a", "e"});
  CHECK(texts("let f (x: 'a) = 'b'", Language::fsharp) ==
        Texts{"let", "f", "(", "x", ":", "'", "a", ")", "=", "'b'"});
  CHECK(texts("a ' b\nREM c\n\"d\"\"e\" f", Language::visual_basic) == Texts{"a", "\"d\"\"e\"", "f"});
}

TEST_CASE("comments and strings of JavaScript and Python") {
  CHECK(texts("a // b\n'c' `d\ne` /* f */", Language::javascript) == Texts{"a", "'c'", "`d\ne`"});
  CHECK(texts("@a # b\nr'c' \"\"\"d\n'e'\"\"\" f", Language::python) ==
        Texts{"@", "a", "r'c'", "\"\"\"d\n'e'\"\"\"", "f"});
}

TEST_CASE("a literal has the value that its language gives it") {
  CHECK(value_of_literal(R"("a\"\\\u00e9b")", Language::csharp) == "a\"\\\u00e9b");
  CHECK(value_of_literal(R"(@"a\""b")", Language::csharp) == "a\\\"b");
  CHECK(value_of_literal(R"("""a"b""")", Language::csharp) == "a\"b");
  CHECK(value_of_literal(R"("")", Language::csharp) == "");
  CHECK(value_of_literal(R"('a')", Language::javascript) == "a");
  CHECK(value_of_literal(R"("a""b")", Language::visual_basic) == "a\"b");
  CHECK(value_of_literal(R"(r"a\b")", Language::python) == "a\\b");
}

TEST_CASE("a literal without an end, or with an escape that nobody knows, has no value") {
  for (const std::string literal :
       {"\"a", "@\"a", "\"\"\"a\"", "\"a\\q\"", "\"\\u12\"", "\"\"\"\n  a\n  \"\"\""})
    CHECK_FALSE(value_of_literal(literal, Language::csharp));
}

TEST_CASE("hostile code costs linear time") {
  constexpr std::size_t size = 200'000;
  for (const std::string piece : {"\"",
                                  "{",
                                  "(",
                                  "$",
                                  "@",
                                  "$\"{",
                                  "$$\"\"\"{{",
                                  "'",
                                  "/*",
                                  "(*",
                                  "if(",
                                  "if ",
                                  "else{",
                                  "#if\n",
                                  "a.",
                                  "AddAzureSignalR(",
                                  "AddAzureSignalR(o=>",
                                  "o.ConnectionString=",
                                  "AddJsonFile(\"",
                                  "f<a,",
                                  "new ConfigurationBuilder().A(",
                                  "ConfigureFunctionsWorkerDefaults(",
                                  "const string a=\"b\";",
                                  "}",
                                  ")"}) {
    std::string code;
    while (code.size() < size) code += piece;
    for (const Language language : {Language::csharp, Language::fsharp, Language::visual_basic}) {
      INFO(piece);
      CHECK(seconds_for(code, language) < 1 * ROOM);
    }
  }
}
