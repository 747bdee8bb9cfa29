#include <catch2/catch.hpp>

#include "signalr_config/diagnostic.hpp"

using namespace signalr_config;

namespace {

Diagnostic sample() {
  const auto document =
      std::make_shared<const Document>("app.json", SourceKind::json, "{\n \"k\": \"hunter2\"}");
  Diagnostic diagnostic;
  diagnostic.code = DiagnosticCode::json_syntax;
  diagnostic.message.key("k").text(" is ").value("hunter2").text(", a number was expected");
  diagnostic.remedy = "Write a number.";
  diagnostic.origin = Origin{document, {4, 5}, {9, 16}, ValueEncoding::verbatim, nullptr};
  return diagnostic;
}

}  // namespace

TEST_CASE("a diagnostic names place, severity, message, code and remedy, and masks values") {
  REQUIRE(describe(sample()) ==
          "app.json:2:8: error: k is ***, a number was expected [json-syntax]\n  Write a number.");
}

TEST_CASE("an exact offset wins over the value's place") {
  Diagnostic diagnostic = sample();
  diagnostic.span = Span{11, 13};
  REQUIRE(diagnostic.position() == Position{2, 10});
  REQUIRE(describe(diagnostic).starts_with("app.json:2:10: error: "));
}

TEST_CASE("an error's what() carries every diagnostic and no value") {
  const ConfigurationError error({sample(), sample()});
  const std::string what = error.what();
  REQUIRE(what.find("hunter2") == std::string::npos);
  REQUIRE(what.find("[json-syntax]") != what.rfind("[json-syntax]"));
  REQUIRE(error.diagnostics().size() == 2);
}

TEST_CASE("a variable has no line") {
  Diagnostic diagnostic = sample();
  const auto variables = std::make_shared<const Document>("environment", SourceKind::environment, "NAME");
  diagnostic.origin = Origin{variables, {0, 4}, {}, ValueEncoding::opaque, nullptr};
  REQUIRE_FALSE(diagnostic.position());
  REQUIRE(describe(diagnostic).starts_with("environment variable NAME: error: "));
}

TEST_CASE("a list of diagnostics is described line by line, and as what an error says") {
  Diagnostic one;
  one.code = DiagnosticCode::json_syntax;
  one.message.text("first ").value("secret");
  one.remedy = "Mend it.";
  Diagnostic two;
  two.code = DiagnosticCode::file_missing;
  two.severity = Severity::warning;
  two.message.text("second");
  const std::string text = "error: first *** [json-syntax]\n  Mend it.\nwarning: second [file-missing]";
  CHECK(describe({one, two}) == text + "\n");
  CHECK(describe(std::vector<Diagnostic>()).empty());
  CHECK(std::string(ConfigurationError({one, two}).what()) == text);
}

TEST_CASE("an origin that may be missing is described, too") {
  const auto document = std::make_shared<const Document>("a.json", SourceKind::json, "{\"k\": 1}");
  const std::optional<Origin> origin = Origin{document, {1, 4}, {6, 7}, ValueEncoding::verbatim, nullptr};
  CHECK(describe(origin) == "a.json:1:7");
  CHECK(describe(std::optional<Origin>()) == "code");
}

TEST_CASE("what to mark is the part that is to blame, else the value, else the key") {
  Diagnostic diagnostic = sample();
  const auto marked = [&] {
    const Location place = diagnostic.location();
    return std::string(place.document->text(place.span));
  };
  CHECK(marked() == "hunter2");
  diagnostic.span = Span{9, 13};
  CHECK(marked() == "hunt");
  CHECK(diagnostic.offset() == 9);
  diagnostic.span.reset();
  diagnostic.origin->value = {};
  CHECK(marked() == "k");
  diagnostic.origin.reset();
  CHECK(diagnostic.location().document == nullptr);
  CHECK_FALSE(diagnostic.position());
}
