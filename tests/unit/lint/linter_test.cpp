#include "lint/linter.hpp"

#include <algorithm>
#include <catch2/catch.hpp>
#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "lint/fix/files.hpp"
#include "lint/fix/ignores.hpp"
#include "support/temporary_directory.hpp"

using namespace signalr_config;
using namespace signalr_config::lint;
using Paths = std::vector<std::string>;

namespace {

const std::string slip = R"({"Azure:SignalR:ConnectionString:a:secondry": )"
                         R"("Endpoint=https://a.service.signalr.net;AuthType=azure.msi;"})";
const std::string sound = R"({"Azure:SignalR:ConnectionString:a:secondary": )"
                          R"("Endpoint=https://a.service.signalr.net;AuthType=azure.msi;"})";

std::shared_ptr<MemoryFileSystem> memory_of(const std::vector<std::pair<std::string, std::string>>& texts,
                                            std::shared_ptr<const FileSystem> others = nullptr) {
  auto files = std::make_shared<MemoryFileSystem>(std::move(others));
  for (const auto& [path, text] : texts) files->add(path, text);
  return files;
}

LinterOptions options_for(std::shared_ptr<const FileSystem> files) {
  LinterOptions options;
  options.settings.select = {*RuleSelector::parse("ASRS301")};  // endpoint-type-unknown
  options.files = std::move(files);
  options.tracking = [](const auto&) { return Tracking::untracked; };
  return options;
}

Paths found_in(const LintReport& report) {
  Paths files;
  for (const Finding& finding : report.findings) files.push_back(finding.location.document->name());
  return files;
}

}  // namespace

TEST_CASE("files are linted that are nowhere on the disk") {
  Linter linter(options_for(memory_of({{"a/appsettings.json", slip}, {"b/appsettings.json", sound}})));
  const LintReport report = linter.lint(linter.read(Paths{"a/appsettings.json", "b/appsettings.json"}).files);
  CHECK(found_in(report) == Paths{"a/appsettings.json"});
  CHECK(report.files.size() == 2);
  CHECK(report.scopes.size() == 2);
  CHECK(linter.has_failure(report));
}

TEST_CASE("a text counts in place of what is saved, and the application's other files are read") {
  const test::TemporaryDirectory directory;
  const std::string saved = (directory.path() / "appsettings.json").string();
  const std::string other = (directory.path() / "appsettings.Staging.json").string();
  directory.write("appsettings.json", sound);
  directory.write("appsettings.Staging.json", slip);
  // As an editor's document is called: another way to write the path.
  const std::string open = (directory.path() / "." / "appsettings.json").string();
  Linter linter(options_for(memory_of({{open, slip}}, disk())));
  const ReadFiles read = linter.read(Paths{saved});
  REQUIRE(read.files.size() == 2);
  CHECK(std::ranges::count(read.files, true, &LintedFile::is_companion) == 1);
  const LintReport report = linter.lint(read.files);
  CHECK(found_in(report) == Paths{saved});
  // Once it is saved, the companion is still none of the user's business.
  Linter later(options_for(disk()));
  CHECK(found_in(later.lint(later.read(Paths{saved}).files)).empty());
  CHECK(found_in(later.lint(later.read(Paths{other}).files)) == Paths{other});
}

TEST_CASE("where a path leads to nothing, nothing is read") {
  Linter linter(options_for(memory_of({{"appsettings.json", slip}})));
  const ReadFiles read = linter.read(Paths{"appsettings.json", "gone.json", "no/*.json"});
  CHECK(read.unmatched == Paths{"gone.json", "no/*.json"});
  CHECK(read.files.empty());
}

TEST_CASE("settings files are read where the others are, and the options count more") {
  const test::TemporaryDirectory directory;
  directory.write("a/appsettings.json", slip);
  directory.write("b/appsettings.json", slip);
  const std::string a = (directory.path() / "a").string();
  const Paths paths{a + "/appsettings.json", (directory.path() / "b/appsettings.json").string()};
  const auto files = memory_of({{a + "/.signalr-config.yaml", "severity: {ASRS301: info}\n"}}, disk());
  Linter linter(options_for(files));
  const LintReport report = linter.lint(linter.read(paths).files);
  REQUIRE(report.findings.size() == 2);
  CHECK(report.findings[0].severity == Severity::info);
  CHECK(report.findings[1].severity == Severity::warning);
  CHECK(linter.settings_of(a).severity_of(*report.findings[0].rule) == Severity::info);
  LinterOptions stricter = options_for(files);
  stricter.settings.severity = {{*RuleSelector::parse("ASRS3"), Severity::error}};
  Linter other(std::move(stricter));
  for (const Finding& finding : other.lint(other.read(paths).files).findings)
    CHECK(finding.severity == Severity::error);
}

TEST_CASE("a finding keeps the severity that its rule gives it, unless settings say otherwise") {
  LinterOptions options = options_for(
      memory_of({{"appsettings.json", R"({"Azure:SignalR:ConnectionString": "<connection string>"})"}}));
  options.settings.select = {*RuleSelector::parse("placeholder")};
  LinterOptions milder = options;
  Linter linter(std::move(options));
  const Paths paths{"appsettings.json"};
  const LintReport report = linter.lint(linter.read(paths).files);
  REQUIRE(report.findings.size() == 1);
  CHECK(report.findings[0].rule->metadata.severity == Severity::warning);
  CHECK(report.findings[0].severity == Severity::error);
  milder.settings.severity = {{*RuleSelector::parse("placeholder"), Severity::info}};
  Linter other(std::move(milder));
  CHECK(other.lint(other.read(paths).files).findings.at(0).severity == Severity::info);
}

TEST_CASE("fixes and comments that silence stand on a linter, and change nothing but texts") {
  const std::string spaced =
      R"({"Azure:SignalR:ConnectionString": "Endpoint=https://a.service.signalr.net; AuthType = azure.msi ;;"})";
  const auto files = memory_of({{"appsettings.json", slip}, {"other.json", spaced}});
  LinterOptions options = options_for(files);
  options.settings.select = {*RuleSelector::parse("ALL")};
  Linter linter(std::move(options));
  const ReadFiles read = linter.read(Paths{"appsettings.json", "other.json"});
  const LintReport before = linter.lint(read.files);
  const AddedIgnores ignores = add_ignores(linter, before);
  const auto commented = std::ranges::find(ignores.files, "appsettings.json", &IgnoredFile::path);
  REQUIRE(commented != ignores.files.end());
  CHECK(commented->text.starts_with("// signalr-config: ignore "));
  const FixOutcome fixed = fix_files(linter, read.files, FixEffect::changes_outcome);
  REQUIRE_FALSE(fixed.fixed.empty());
  const LintReport after = linter.lint(fixed.files);
  CHECK(after.findings.size() < before.findings.size());
  CHECK(files->read("appsettings.json").value() == slip);
}
