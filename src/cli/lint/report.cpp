#include "cli/lint/report.hpp"

#include <ostream>

#include "cli/lint/baseline.hpp"
#include "cli/lint/changes.hpp"
#include "cli/lint/outputs.hpp"
#include "lint/scopes/join_descriptions.hpp"
#include "signalr_config/version.hpp"

namespace signalr_config::cli {

ExitCode lint_and_report(LintJob job, Invocation& invocation) {
  check_lint_options(job.options);
  const LintOutputs outputs(job.options, invocation);
  if (job.options.add_ignores) return add_ignores(job, invocation);
  if (job.options.diff) return write_patch(job, invocation);
  if (job.options.wants_fixes()) make_fixes(job, invocation);
  lint::join_descriptions(job.files, job.scope_options.description_options());
  const std::vector<lint::Scope> scopes = lint::build_scopes(job.files, job.scope_options);
  lint::LintReport report;
  report.findings = job.find(job.files, scopes);
  report.files = job.files;
  report.scopes = scopes;
  report.notes = job.notes;
  report.version = version().number;
  if (job.options.baseline) use_baseline(job.options, report.findings, invocation);
  const bool text_was_written = job.options.wants_fixes() && job.standard_input;
  outputs.write(report, text_was_written ? invocation.err : invocation.out);
  return job.has_failure(report.findings) ? ExitCode::no : ExitCode::yes;
}

}  // namespace signalr_config::cli
