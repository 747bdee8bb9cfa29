#include "unit/lint/linted.hpp"

#include <array>
#include <sstream>

#include "lint/registry.hpp"
#include "lint/run_rules.hpp"
#include "lint/scopes/build_scopes.hpp"
#include "lint/scopes/parse_file.hpp"

namespace signalr_config::test {

std::unique_ptr<Linted> lint_texts(const std::vector<NamedText>& texts) {
  auto linted = std::make_unique<Linted>();
  for (const NamedText& one : texts) {
    linted->files.push_back(lint::parse_file(one.path, one.text, lint::Recognition::by_name));
  }
  linted->scopes = lint::build_scopes(linted->files, {});
  const lint::Repository repository{linted->files, linted->scopes,
                                    [](const auto&) { return lint::Tracking::untracked; }};
  const std::array<const lint::Rule*, 1> rules{lint::find_rule("endpoint-type-unknown")};
  linted->report.findings = lint::run_rules({rules}, repository);
  linted->report.files = linted->files;
  linted->report.scopes = linted->scopes;
  linted->report.version = "0.1.0";
  return linted;
}

std::string written(const lint::LintReport& report, std::string_view format) {
  std::ostringstream out;
  lint::find_output_format(format)->write(out, report, {});
  return out.str();
}

}  // namespace signalr_config::test
