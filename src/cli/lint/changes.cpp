#include "cli/lint/changes.hpp"

#include <ostream>

#include "cli/framework/diagnostic_text.hpp"
#include "lint/fix/patch.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/scopes/join_descriptions.hpp"
#include "lint/suppression/add_ignores.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

using lint::counted;

// A text that came from standard input goes to standard output.
void write_text(const LintJob& job, const std::filesystem::path& path, const std::string& text,
                Invocation& invocation) {
  if (job.standard_input && path == *job.standard_input) {
    invocation.out << text;
  } else if (const auto problem = system::replace_file(path, text)) {
    throw UsageError(
        terminal::printable(path.string()) + ": " + terminal::printable(problem->message.masked()),
        terminal::printable(problem->remedy));
  }
}

lint::FixOutcome fix_in_memory(const LintJob& job) {
  const bool unsafe = job.options.unsafe_fixes;
  return lint::fix_files(job.files, {unsafe ? lint::FixEffect::changes_outcome : lint::FixEffect::none,
                                     job.scope_options, job.find});
}

std::size_t fixes_in(const lint::FixOutcome& outcome) {
  std::size_t fixes = 0;
  for (const lint::FixedFile& file : outcome.fixed) fixes += file.fixes;
  return fixes;
}

}  // namespace

ExitCode add_ignores(LintJob& job, Invocation& invocation) {
  lint::join_descriptions(job.files, job.scope_options.description_options());
  const std::vector<lint::Scope> scopes = lint::build_scopes(job.files, job.scope_options);
  const std::vector<lint::Finding> findings = job.find(job.files, scopes);
  const lint::AddedIgnores added = lint::add_ignores(findings, job.files, job.scope_options);
  std::size_t ignored = 0;
  for (const lint::IgnoredFile& file : added.files) {
    write_text(job, file.path, file.text, invocation);
    ignored += file.ignored;
  }
  const terminal::Style style = error_style(invocation);
  for (const lint::Note& note : added.refused) {
    invocation.err << style.warning("warning:") << ' ' << terminal::printable(note.path.string()) << ": "
                   << terminal::printable(note.message) << '\n';
  }
  invocation.err << "Silenced " << counted(ignored, "finding") << " in "
                 << counted(added.files.size(), "file") << ".\n";
  return added.refused.empty() ? ExitCode::yes : ExitCode::no;
}

void make_fixes(LintJob& job, Invocation& invocation) {
  lint::FixOutcome outcome = fix_in_memory(job);
  bool wrote_input = false;
  for (const lint::FixedFile& file : outcome.fixed) {
    write_text(job, file.path, file.after, invocation);
    wrote_input = wrote_input || (job.standard_input && file.path == *job.standard_input);
  }
  if (job.standard_input && !wrote_input) {
    for (const lint::LintedFile& file : job.files) {
      if (file.path == *job.standard_input && file.document) invocation.out << file.document->bytes();
    }
  }
  invocation.err << "Fixed " << counted(fixes_in(outcome), "finding") << " in "
                 << counted(outcome.fixed.size(), "file") << ".\n";
  job.files = std::move(outcome.files);
}

ExitCode write_patch(const LintJob& job, Invocation& invocation) {
  const lint::FixOutcome outcome = fix_in_memory(job);
  const bool shows_all = job.options.show_secrets || !invocation.process.out_is_terminal;
  invocation.out << lint::patch_of(outcome,
                                   shows_all ? signalr::Disclosure::full : signalr::Disclosure::masked);
  invocation.err << "Would fix " << counted(fixes_in(outcome), "finding") << " in "
                 << counted(outcome.fixed.size(), "file") << ".\n";
  return outcome.fixed.empty() ? ExitCode::yes : ExitCode::no;
}

}  // namespace signalr_config::cli
