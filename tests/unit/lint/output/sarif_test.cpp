#include <catch2/catch.hpp>

#include <nlohmann/json.hpp>

#include "lint/output/sarif_result.hpp"
#include "unit/lint/linted.hpp"

using namespace signalr_config;
using nlohmann::json;
using signalr_config::test::lint_texts;
using signalr_config::test::written;

namespace {

std::string settings_with(const std::string& key, int blank_lines = 0) {
  return std::string(static_cast<std::size_t>(blank_lines), '\n') +
         R"({"Azure": {"SignalR": {"ConnectionString": {"east:secondry": "Endpoint=https://a.service.signalr.net;AccessKey=)" +
         key + R"("}}}})";
}

json result_of(const std::vector<test::NamedText>& texts) {
  const auto linted = lint_texts(texts);
  return json::parse(written(linted, "sarif"))["runs"][0]["results"].at(0);
}

}  // namespace

TEST_CASE("a fingerprint stays when lines move and values change, and tells keys and files apart") {
  const auto print = [](const std::string& path, const std::string& text) {
    return result_of({{path, text}})["partialFingerprints"];
  };
  const json first = print("appsettings.json", settings_with("one"));
  CHECK(first == print("appsettings.json", settings_with("two", 3)));
  CHECK(first != print("b/appsettings.json", settings_with("one")));
}

TEST_CASE("paths are relative URIs with everything special encoded") {
  CHECK(lint::artifact_uri("a b/c#d%\xC3\xA9.json").uri == "a%20b/c%23d%25%C3%A9.json");
  CHECK(lint::artifact_uri("./a/../b.json").uri == "b.json");
  CHECK(lint::artifact_uri("a:b.json").uri == "a%3Ab.json");
  CHECK(lint::artifact_uri("/x/y.json").uri == "file:///x/y.json");
  CHECK_FALSE(lint::artifact_uri("/x/y.json").is_relative);
}

TEST_CASE("SARIF shows suppressed findings with their reason") {
  auto linted = lint_texts({{"appsettings.json", settings_with("one")}});
  linted.findings[0].suppression.emplace().reason = "on purpose";
  const json result = json::parse(written(linted, "sarif"))["runs"][0]["results"][0];
  CHECK(result["suppressions"][0]["kind"] == "external");
  CHECK(result["suppressions"][0]["justification"] == "on purpose");
}

TEST_CASE("SARIF stays within what GitHub takes, keeps the errors and says what is left out") {
  const auto linted = lint_texts({{"appsettings.json", settings_with("one")}});
  lint::LintReport report = linted;
  report.findings.assign(30'000, linted.findings[0]);
  report.findings.back().severity = Severity::error;
  const std::string text = written(report, "sarif");
  CHECK(text.size() <= 10'000'000);
  const json run = json::parse(text)["runs"][0];
  CHECK(run["results"].size() <= 25'000);
  CHECK(run["results"].size() > 15'000);
  CHECK(run["results"][0]["level"] == "error");
  const json& notification = run["invocations"][0]["toolExecutionNotifications"][0];
  CHECK(notification["level"] == "warning");
  CHECK(notification["message"]["text"].get<std::string>().find("of 30000 findings are left out") !=
        std::string::npos);
}
