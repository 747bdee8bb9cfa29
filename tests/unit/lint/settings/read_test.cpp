#include "lint/settings/read.hpp"

#include <catch2/catch.hpp>
#include <string>

using namespace signalr_config;
using namespace signalr_config::lint;

namespace {

SettingsRead read(std::string text) { return read_settings("s.yaml", std::move(text), "/project"); }

// The only problem of a text, with its place.
std::string problem(const std::string& text) {
  const SettingsRead settings = read(text);
  REQUIRE(settings.problems.size() == 1);
  return describe(settings.problems.front());
}

}  // namespace

TEST_CASE("every setting is read") {
  const SettingsRead settings = read(R"(extend: [base.yaml, other.yaml]
select: [ALL]
extend-select: ASRS1
ignore:
  - ASRS301
severity: {endpoint-missing: warning}
fail-on: never
per-file-ignores:
  "tests/**": [ASRS301, ASRS1]
exclude: [generated/]
policies: [endpoint-missing]
host: functions
secretsId: abc
)");
  CHECK(settings.problems.empty());
  CHECK(settings.extends.size() == 2);
  CHECK(settings.layer.select->size() == 1);
  CHECK(settings.layer.extend_select.size() == 2);
  CHECK(settings.layer.ignore.size() == 1);
  CHECK(settings.layer.severity.front().severity == Severity::warning);
  CHECK(settings.layer.fail_on == FailOn::never);
  CHECK(settings.layer.per_file_ignores.size() == 2);
  CHECK(settings.layer.exclude.front().matches("generated/a.json"));
  CHECK(settings.layer.host == HostKind::functions);
}

TEST_CASE("an empty list is one, and nothing is none") {
  CHECK(read("select: []\n").layer.select->empty());
  CHECK_FALSE(read("ignore: []\n").layer.select);
  CHECK(read("").problems.empty());
}

TEST_CASE("a policy can be switched off") {
  CHECK(read("policies: {endpoint-missing: false}\n").layer.ignore.size() == 1);
  CHECK(read("policies: {endpoint-missing: true}\n").layer.extend_select.size() == 1);
}

TEST_CASE("what is not known is an error with its place, and with what was meant") {
  CHECK(problem("select: [ALL]\nper-file-ignore:\n  a: [ALL]\n") ==
        "s.yaml:2:1: error: unknown key 'per-file-ignore' [settings-unknown-key]\n"
        "  Did you mean per-file-ignores?");
  CHECK(problem("ignore: [ALL, endpoint-misssing]\n") ==
        "s.yaml:1:15: error: unknown rule 'endpoint-misssing' [settings-unknown-rule]\n"
        "  Did you mean endpoint-missing?");
  CHECK_THAT(problem("zzz: 1\n"),
             Catch::Contains("s.yaml:1:1") && Catch::Contains("Known keys: baseline, exclude, extend"));
}

TEST_CASE("a setting that expects something else says what") {
  CHECK_THAT(problem("fail-on: sometimes\n"), Catch::Contains("s.yaml:1:10: error: 'fail-on' expects error"));
  CHECK_THAT(problem("host: iis\n"), Catch::Contains("s.yaml:1:7: error: 'host' expects aspnetcore"));
  CHECK_THAT(problem("exclude: {a: b}\n"), Catch::Contains("'exclude' expects a list"));
  CHECK_THAT(problem("severity: {ASRS301: bad}\n"),
             Catch::Contains("s.yaml:1:21: error: 'severity' expects"));
  CHECK_THAT(problem("severity: [ASRS301]\n"), Catch::Contains("'severity' expects rules with their levels"));
  CHECK_THAT(problem("per-file-ignores: ALL\n"), Catch::Contains("'per-file-ignores' expects patterns"));
  CHECK_THAT(problem("policies: {endpoint-missing: 3}\n"), Catch::Contains("true or false"));
  CHECK_THAT(problem("a: [\n"), Catch::Contains("yaml-syntax"));
}

TEST_CASE("patterns have limits, of each and of all together") {
  const std::string expected = "expects patterns of at most 1,024 bytes each";
  CHECK_THAT(problem("exclude:\n- ok/\n- '" + std::string(1025, 'a') + "'\n"),
             Catch::StartsWith("s.yaml:3:4: error: 'exclude' " + expected));
  CHECK_THAT(problem("per-file-ignores:\n  '" + std::string("{a,b}{c,d}{,,,,,,,,,,}{,,,,,,,,,,}") +
                     std::string(400, '?') + "': [ALL]\n"),
             Catch::Contains("bytes each"));
  std::string many = "exclude:\n";
  for (int i = 0; i < 66; ++i) many += "- '" + std::string(1000, 'a') + "'\n";
  CHECK_THAT(problem(many), Catch::StartsWith("s.yaml:67:4: error: 'exclude' " + expected));
}
