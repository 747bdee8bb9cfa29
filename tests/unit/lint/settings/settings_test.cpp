#include "lint/settings/settings.hpp"

#include <catch2/catch.hpp>

#include "lint/rules/registry.hpp"
#include "lint/settings/tree.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::lint;
using signalr_config::test::TemporaryDirectory;

namespace {

RuleSelector pick(const char* text) { return *RuleSelector::parse(text); }
const Rule& missing() { return *find_rule("ASRS101"); }
const Rule& type() { return *find_rule("ASRS301"); }

SettingsLayer ignoring(const char* rules) {
  SettingsLayer layer;
  layer.ignore = {pick(rules)};
  return layer;
}

SettingsLayer selecting(const char* rules) {
  SettingsLayer layer;
  layer.select = {pick(rules)};
  return layer;
}

}  // namespace

TEST_CASE("rules are picked by id, by the beginning of ids, by name, and all together") {
  for (const char* text :
       {"ASRS301", "asrs301", "ASRS30", "ASRS3", "ASRS", "endpoint-type-unknown", "ALL", "all"}) {
    INFO(text);
    REQUIRE(RuleSelector::parse(text));
    CHECK(pick(text).matches(type()));
  }
  CHECK_FALSE(pick("ASRS3").matches(missing()));
  for (const char* text : {"", "ASR", "ASRS999", "ASRS3012", "endpoint", "3", "*"}) {
    INFO(text);
    CHECK_FALSE(RuleSelector::parse(text));
  }
}

TEST_CASE("what is selected takes the place of the defaults, what is ignored goes") {
  CHECK(Settings({}).severity_of(type()) == type().metadata.severity);
  CHECK_FALSE(Settings({selecting("ASRS1")}).severity_of(type()));
  CHECK(Settings({selecting("ASRS1")}).severity_of(missing()));
  CHECK_FALSE(Settings({ignoring("ASRS3")}).severity_of(type()));
}

TEST_CASE("within a layer the longer selector decides") {
  SettingsLayer layer = ignoring("ASRS3");
  layer.extend_select = {pick("ASRS301")};
  CHECK(Settings({layer}).severity_of(type()));
  layer = ignoring("ASRS301");
  layer.select = {pick("ASRS3")};
  CHECK_FALSE(Settings({layer}).severity_of(type()));
}

TEST_CASE("a later layer wins, but what was ignored by its id must be picked by its id") {
  CHECK_FALSE(Settings({ignoring("ASRS301"), selecting("ALL")}).severity_of(type()));
  CHECK(Settings({ignoring("ASRS301"), selecting("ASRS301")}).severity_of(type()));
  CHECK(Settings({ignoring("ASRS3"), selecting("ASRS301")}).severity_of(type()));
  CHECK_FALSE(Settings({selecting("ASRS301"), ignoring("ASRS")}).severity_of(type()));
}

TEST_CASE("severities are changed by the longest selector of the last layer") {
  SettingsLayer below;
  below.severity = {{pick("ASRS301"), Severity::info}, {pick("ASRS"), Severity::error}};
  CHECK(Settings({below}).severity_of(type()) == Severity::info);
  SettingsLayer above;
  above.severity = {{pick("ASRS3"), Severity::error}};
  CHECK(Settings({below, above}).severity_of(type()) == Severity::error);
}

TEST_CASE("patterns begin at the directory of their settings") {
  SettingsLayer layer;
  layer.directory = "/project";
  layer.per_file_ignores.push_back({PathPattern("tests/**"), {pick("ASRS3")}});
  layer.exclude.emplace_back("*.bak.json");
  const Settings settings({layer});
  CHECK(settings.ignores(type(), "/project/tests/a/b.json"));
  CHECK_FALSE(settings.ignores(missing(), "/project/tests/a/b.json"));
  CHECK_FALSE(settings.ignores(type(), "/project/src/tests.json"));
  CHECK(settings.excludes("/project/deep/below/x.bak.json"));
  CHECK_FALSE(settings.excludes("/elsewhere/x.bak.json"));
}

TEST_CASE("the nearest file holds, with those that it extends below it") {
  const TemporaryDirectory box;
  box.write(".signalr-config.yaml", "fail-on: error\nhost: functions\n");
  box.write("a/.signalr-config.yaml", "extend: base.yaml\nfail-on: info\n");
  box.write("a/base.yaml", "host: aspnet\nfail-on: never\nignore: [ASRS301]\n");
  SettingsTree tree({}, {});
  CHECK(tree.of_file(box.path() / "b/x.json").fail_on() == FailOn::error);
  const Settings& nearest = tree.of_file(box.path() / "a/b/c/x.json");
  CHECK(nearest.fail_on() == FailOn::info);
  CHECK(nearest.host() == HostKind::aspnet);
  CHECK_FALSE(nearest.severity_of(type()));
  SettingsTree isolated({}, {.isolated = true, .named = {}});
  CHECK(isolated.of_file(box.path() / "a/x.json").fail_on() == FailOn::warning);
}

TEST_CASE("files that extend each other are refused") {
  const TemporaryDirectory box;
  box.write(".signalr-config.yaml", "extend: other.yaml\n");
  box.write("other.yaml", "extend: .signalr-config.yaml\n");
  SettingsTree tree({}, {});
  CHECK_THROWS_AS(tree.of_file(box.path() / "x.json"), SettingsError);
}

TEST_CASE("a file that is extended and is not there is an error where that is said") {
  const TemporaryDirectory box;
  box.write(".signalr-config.yaml", "ignore: ASRS3\nextend: gone.yaml\n");
  SettingsTree tree({}, {});
  try {
    tree.of_file(box.path() / "x.json");
    FAIL("the file was read");
  } catch (const SettingsError& error) {
    REQUIRE(error.problems().size() == 1);
    CHECK_THAT(describe(error.problems().front()), Catch::Contains(".signalr-config.yaml:2:9: error:") &&
                                                       Catch::Contains("settings-extend-missing"));
  }
}
