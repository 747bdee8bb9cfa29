#include "system/parallel.hpp"

#include <catch2/catch.hpp>
#include <memory>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include "lint/linter.hpp"

using namespace signalr_config;
using namespace signalr_config::lint;

namespace {

// Where and what was found, one line each.
std::string lint_with(unsigned threads) {
  const auto files = std::make_shared<MemoryFileSystem>();
  std::vector<std::string> paths;
  for (int i = 0; i < 200; ++i) {
    paths.push_back("app" + std::to_string(i) + "/appsettings.json");
    files->add(paths.back(), R"({"Azure": {"SignalR": {"ConnectionString": {"a:secondry": )"
                             R"("Endpoint=https://a.service.signalr.net;AuthType=azure.msi;"}}}})");
  }
  LinterOptions options;
  options.settings.select = {*RuleSelector::parse("ALL")};
  options.settings_files.isolated = true;
  options.files = files;
  options.tracking = [](const auto&) { return Tracking::untracked; };
  options.threads = threads;
  Linter linter(std::move(options));
  std::string text;
  for (const Finding& finding : linter.lint(linter.read(paths).files).findings) {
    text += finding.location.document->name() + " " + std::to_string(finding.location.span.begin) + " " +
            std::string(finding.rule->metadata.id) + "\n";
  }
  return text;
}

}  // namespace

TEST_CASE("every index has its turn once") {
  std::vector<int> turns(1000);
  system::for_each_index(turns.size(), 4, [&](std::size_t index) { ++turns[index]; });
  CHECK(turns == std::vector<int>(1000, 1));
  system::for_each_index(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("what a thread throws is thrown where all of them were started") {
  const auto work = [](std::size_t index) {
    if (index == 77) throw std::runtime_error("77");
  };
  CHECK_THROWS_AS(system::for_each_index(100, 4, work), std::runtime_error);
}

TEST_CASE("several threads find the same in the same order as one") {
  const std::string alone = lint_with(1);
  CHECK_FALSE(alone.empty());
  CHECK(lint_with(4) == alone);
}
