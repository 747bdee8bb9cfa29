#include "lint/output/masked_line.hpp"

#include <catch2/catch.hpp>

#include "lint/output/excerpt.hpp"
#include "unit/lint/linted.hpp"

using namespace signalr_config;
using signalr_config::test::lint_texts;

namespace {

/// The line of `at` as it is shown, of a file.
std::string shown(const std::string& path, const std::string& text, std::string_view at) {
  const auto linted = lint_texts({{path, text}});
  lint::MaskedLines lines(linted.files, linted.scopes);
  const Document& document = *linted.files[0].document;
  return lint::line_text(document.bytes(), lines.line_at(document, text.find(at)));
}

std::string shown(const std::string& path, const std::string& line) { return shown(path, line, line); }

}  // namespace

TEST_CASE("of a file that is understood every value is masked unless it is known to be harmless") {
  CHECK(shown("a.json", R"({"Azure:SignalR:ApplicationName": "shop", "Password": "hunter2", "n": 12})") ==
        R"({"Azure:SignalR:ApplicationName": "shop", "Password": "***", "n": ***})");
  CHECK(
      shown("a.json",
            R"({"ConnectionStrings": {"x": "Endpoint=https://a.service.signalr.net;AccessKey=\u0061b;"}})") ==
      R"({"ConnectionStrings": {"x": "Endpoint=https://a.service.signalr.net;AccessKey=***;"}})");
  CHECK(shown("a.json", R"({"Pa\u0073sword": "hunter\"2", "InitialHubServerConnectionCount": {}})") ==
        R"({"***": "***", "InitialHubServerConnectionCount": {}})");
  CHECK(shown("a.yaml", "Azure:\n  SignalR:\n    Password: hunter2 # hunter3\n", "hunter2") ==
        "    Password: *** # ***");
  CHECK(shown("a.ini", "[Azure:SignalR]\nPassword = hunter2\n", "hunter2") == "Password = ***");
}

TEST_CASE("comments are masked, but for those that silence a rule") {
  CHECK(shown("a.json", "{ // hunter2\n}") == "{ // ***");
  CHECK(shown("a.json", "{ /* hunter2 */ }") == "{ /* *** */ }");
  CHECK(shown("a.json", "{ /* one\n hunter2\n */ }", " hunter2") == "***");
  CHECK(shown("a.json", "{\n// signalr-config: ignore ASRS301 -- hunter2\n}", "signalr") ==
        "// signalr-config: ignore ASRS301***");
  CHECK(shown("a.xml", "<a><!-- hunter2 --><b>hunter2</b></a>") == "<a><!-- *** --><b>***</b></a>");
}

TEST_CASE("attributes of tags are told from what stands between tags") {
  CHECK(shown("web.config", R"(<add key="Azure:SignalR:Enabled" value="hunter2" other='hunter3'/>hunter4)") ==
        R"(<add key="Azure:SignalR:Enabled" value="***" other='***'/>***)");
}

TEST_CASE("of a file that is not understood whatever may be a value is masked") {
  CHECK(shown("a.json", R"({"Password": "hunter2", "Port": 12,)") == R"({"Password": "***", "Port": ***,)");
  CHECK(shown("Program.cs", R"(var x = "Endpoint=https://a.service.signalr.net;AccessKey=hunter2;";)") ==
        R"(var x = "Endpoint=https://a.service.signalr.net;AccessKey=***;";)");
  CHECK(shown("notes.txt", "Set it:\nexport KEY=hunter2", "export") == "export KEY=***");
  CHECK(shown("notes.txt",
              "Set it:\nKEY=Endpoint=https://a.service.signalr.net;AccessKey=hunter2;Version=1.0;",
              "KEY") == "KEY=Endpoint=https://a.service.signalr.net;AccessKey=***;Version=1.0;");
  CHECK(shown("notes.txt", "Zm9vYmFyYmF6cXV4cXV1eGNvcmdlZ3JhdWx0Z2FycGx5 is it") == "*** is it");
}

TEST_CASE("of a line that its parser stumbled over, only names before a separator are shown") {
  CHECK(shown("a.ini", "[Azure:SignalR]\nPASSWORD hunter2\n", "PASSWORD") == "*** ***");
  CHECK(shown("appsettings.json", R"({"Azure": {"SignalR": {"Enabled": "x" PASSWORD hunter2 }}})") ==
        R"({"Azure": {"SignalR"***"Enabled": "***" *** *** }}})");
  CHECK(shown("compose.yaml", "services:\n a:\n  environment:\n   - A=b\n   PASSWORD hunter2\n",
              "PASSWORD") == "   *** ***");
}

TEST_CASE("the caret is under the place, whatever is masked before it and however wide it is") {
  const std::string text = "ab\tW\xE7\x95\x8C = x";
  const std::vector<lint::ShownPiece> pieces{{make_span(0, 2), true}, {make_span(2, text.size()), false}};
  const lint::Excerpt excerpt = lint::excerpt_of(text, pieces, make_span(text.size() - 1, text.size()));
  CHECK(excerpt.line == "*** W\xE7\x95\x8C = x");
  CHECK(excerpt.caret_begin == 10);
  CHECK(excerpt.caret_width == 1);
  CHECK(lint::excerpt_of(text, pieces, make_span(1, 2)).caret_width == 3);
}

TEST_CASE("of a very long line what is around the place is shown") {
  const std::string text = std::string(2000, 'a') + "XY" + std::string(2000, 'b');
  const std::vector<lint::ShownPiece> pieces{{make_span(0, text.size()), false}};
  const lint::Excerpt excerpt = lint::excerpt_of(text, pieces, make_span(2000, 2002));
  CHECK(excerpt.line.substr(excerpt.caret_begin, excerpt.caret_width) == "XY");
  CHECK(excerpt.line.size() <= 126);
  CHECK(excerpt.line.starts_with("..."));
  CHECK(excerpt.line.ends_with("..."));
}
