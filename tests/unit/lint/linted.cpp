#include "unit/lint/linted.hpp"

#include <sstream>
#include <utility>

namespace signalr_config::test {

lint::LintReport lint_texts(const std::vector<NamedText>& texts) {
  lint::LinterOptions options;
  options.settings.select = {*lint::RuleSelector::parse("endpoint-type-unknown")};
  options.settings_files.isolated = true;
  options.tracking = [](const auto&) { return lint::Tracking::untracked; };
  lint::Linter linter(std::move(options));
  std::vector<lint::LintedFile> files;
  for (const NamedText& one : texts)
    files.push_back(linter.parse(one.path, one.text, lint::Recognition::by_name));
  lint::LintReport report = linter.lint(std::move(files));
  report.repository_paths.clear();  // the texts lie in no working tree, whatever the tests run in
  return report;
}

std::string written(const lint::LintReport& report, std::string_view format) {
  std::ostringstream out;
  lint::find_output_format(format)->write(out, report, {});
  return out.str();
}

}  // namespace signalr_config::test
