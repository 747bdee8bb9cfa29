#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include <sstream>

#include "lint/rules/registry.hpp"
#include "unit/lint/linted.hpp"

using namespace signalr_config;
using signalr_config::test::lint_texts;
using signalr_config::test::written;

namespace {

constexpr const char* settings = R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": {
        "west": "Endpoint=https://west.service.signalr.net;AccessKey=sekret/sekret+sekret0123456789ABCDEFGHIJKLM=;Version=1.0;",
        "east:secondry": "Endpoint=https://east.service.signalr.net;AccessKey=sekret/sekret+sekret0123456789ABCDEFGHIJKLM=;"
      }
    }
  }
}
)";

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++found;
  return found;
}

/// A report of made-up findings, all at one place.
lint::LintReport many(const lint::LintReport& linted, std::size_t errors, std::size_t warnings) {
  lint::LintReport report = linted;
  const lint::Finding one = linted.findings.at(0);
  report.findings.assign(warnings + errors, one);
  for (std::size_t i = warnings; i < report.findings.size(); ++i)
    report.findings[i].severity = Severity::error;
  return report;
}

}  // namespace

TEST_CASE("text shows the line with its secrets masked and the caret under the place") {
  const auto linted = lint_texts({{"appsettings.json", settings}});
  const std::string expected =
      R"(appsettings.json:6:10: warning: 'secondry' is not an endpoint type: the endpoint is a Primary named 'east:secondry' [ASRS301 endpoint-type-unknown]
  |
6 |         "east:secondry": "Endpoint=https://east.service.signalr.net;AccessKey=***;"
  |          ^^^^^^^^^^^^^
  = hint: Did you mean east:secondary?
  = in: Production

1 warning in 1 of 1 file.
)";
  CHECK(written(linted, "text") == expected);
}

TEST_CASE("text says that nothing was found, and in how many files") {
  const auto linted = lint_texts({{"appsettings.json", "{}"}, {"other.json", "{}"}});
  CHECK(written(linted, "text") == "No findings in 2 files.\n");
}

TEST_CASE("concise is a line for each finding") {
  const auto linted = lint_texts({{"appsettings.json", settings}});
  CHECK(written(linted, "concise") ==
        "appsettings.json:6:10: warning ASRS301 'secondry' is not an endpoint type: the endpoint is a "
        "Primary named "
        "'east:secondry'\n");
}

TEST_CASE("json and jsonl hold the same objects") {
  const auto linted = lint_texts({{"appsettings.json", settings}});
  const auto json = nlohmann::json::parse(written(linted, "json"));
  CHECK(json["schemaVersion"] == 1);
  REQUIRE(json["findings"].size() == 1);
  const auto& finding = json["findings"][0];
  CHECK(finding["rule"] == "ASRS301");
  CHECK(finding["line"] == 6);
  CHECK(finding["column"] == 10);
  CHECK(finding["endLine"] == 6);
  CHECK(finding["endColumn"] == 23);
  CHECK(finding["environments"] == nlohmann::json{"Production"});
  CHECK(nlohmann::json::parse(written(linted, "jsonl")) == finding);
}

TEST_CASE("github escapes what is special in workflow commands") {
  auto linted = lint_texts({{"appsettings.json", settings}});
  linted.findings[0].message = Message("100%\r\nof it, a: b");
  linted.findings[0].hint.clear();
  linted.findings[0].environments.clear();
  CHECK(written(linted, "github") ==
        "::warning file=appsettings.json,line=6,col=10,endLine=6,endColumn=23,title=ASRS301 "
        "endpoint-type-unknown::100%25\\u000d\\u000aof it, a: b\n");
}

TEST_CASE("github shows errors first, ten of a kind, and the rest in the step's summary") {
  const auto linted = lint_texts({{"appsettings.json", settings}});
  const lint::LintReport report = many(linted, 12, 15);
  std::ostringstream out;
  std::ostringstream summary;
  lint::find_output_format("github")->write(out, report, {{}, &summary});
  CHECK(out.str().starts_with("::error "));
  CHECK(count(out.str(), "::error ") == 10);
  CHECK(count(out.str(), "::warning ") == 10);
  CHECK(count(summary.str(), "| error |") == 2);
  CHECK(count(summary.str(), "| warning |") == 5);
}

TEST_CASE("github shows everything where there is no summary") {
  const auto linted = lint_texts({{"appsettings.json", settings}});
  CHECK(count(written(many(linted, 12, 15), "github"), "::error ") == 12);
}

TEST_CASE("junit is escaped, and passes with a test where nothing is found") {
  auto linted = lint_texts({{"a<b>&.json", settings}});
  const std::string failed = written(linted, "junit");
  CHECK(count(failed, "<failure ") == linted.findings.size());
  CHECK(failed.find("a&lt;b&gt;&amp;.json") != std::string::npos);
  CHECK(failed.find("a<b>") == std::string::npos);
  linted.findings.clear();
  CHECK(count(written(linted, "junit"), "tests=\"1\" failures=\"0\"") == 2);
}

TEST_CASE("no format shows a secret or a suppressed finding, SARIF aside") {
  auto linted = lint_texts({{"appsettings.json", settings}});
  for (const lint::OutputFormat& format : lint::output_formats()) {
    INFO(format.name);
    CHECK(written(linted, format.name).find("sekret") == std::string::npos);
    CHECK(written(linted, format.name).find("ASRS301") != std::string::npos);
  }
  linted.findings[0].suppression.emplace().reason = "on purpose";
  for (const lint::OutputFormat& format : lint::output_formats()) {
    INFO(format.name);
    CHECK((written(linted, format.name).find("ASRS301") != std::string::npos) == (format.name == "sarif"));
  }
}
