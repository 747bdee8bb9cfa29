#include "lint/model/finding.hpp"

#include <catch2/catch.hpp>

#include "unit/lint/linted.hpp"

using namespace signalr_config;
using namespace signalr_config::test;

TEST_CASE("a finding is a diagnostic, with its place to mark and its fix to make") {
  const auto linted = lint_texts(
      {{"appsettings.json",
        R"({"Azure:SignalR:ConnectionString": {"east:secundary": "Endpoint=https://a;AccessKey=k"}})"}});
  REQUIRE(linted.findings.size() == 1);
  const lint::Finding& finding = linted.findings.front();
  const Diagnostic diagnostic = lint::to_diagnostic(finding);
  CHECK(diagnostic.severity == finding.severity);
  CHECK(diagnostic.message.masked() == finding.message.masked());
  CHECK(diagnostic.remedy == finding.hint);
  CHECK(diagnostic.key == "Azure:SignalR:ConnectionString:east:secundary");
  CHECK(diagnostic.location() == finding.location);
  CHECK(diagnostic.location().document->text(diagnostic.location().span).ends_with("secundary"));
  REQUIRE(diagnostic.fix);
  CHECK_FALSE(diagnostic.fix->is_safe());
  CHECK(diagnostic.fix->mended() ==
        R"({"Azure:SignalR:ConnectionString": {"east:secondary": "Endpoint=https://a;AccessKey=k"}})");
}

TEST_CASE("a finding without a place is a diagnostic without one") {
  auto linted = lint_texts(
      {{"appsettings.json", R"({"Azure:SignalR:ConnectionString:a:b": "Endpoint=https://a;AccessKey=k"})"}});
  lint::Finding& finding = linted.findings.front();
  finding.location = {};
  finding.fix.reset();
  const Diagnostic diagnostic = lint::to_diagnostic(finding);
  CHECK_FALSE(diagnostic.origin);
  CHECK_FALSE(diagnostic.span);
  CHECK_FALSE(diagnostic.fix);
  CHECK(diagnostic.location().document == nullptr);
}
