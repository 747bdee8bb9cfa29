#include "cli/lint/changes.hpp"

#include <algorithm>
#include <ostream>
#include <utility>

#include "cli/framework/diagnostic_text.hpp"
#include "cli/lint/input.hpp"
#include "cli/patch/patch.hpp"
#include "lint/fix/files.hpp"
#include "lint/fix/ignores.hpp"
#include "lint/output/finding_text.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

using lint::counted;

// A text that came from standard input goes to standard output.
void write_text(const fs::path& path, const std::string& text, const LintOptions& options,
                Invocation& invocation) {
  if (path == standard_input_path(options)) {
    invocation.out << text;
  } else if (const auto problem = system::replace_file(path, text)) {
    throw UsageError(
        terminal::printable(path.string()) + ": " + terminal::printable(problem->message.masked()),
        terminal::printable(problem->remedy));
  }
}

lint::FixOutcome fix(lint::Linter& linter, std::vector<lint::LintedFile> files, const LintOptions& options) {
  const auto most = options.unsafe_fixes ? lint::FixEffect::changes_outcome : lint::FixEffect::none;
  return lint::fix_files(linter, std::move(files), most);
}

std::string counted_fixes(const lint::FixOutcome& outcome) {
  std::size_t fixes = 0;
  for (const lint::FixedFile& file : outcome.fixed) fixes += file.fixes;
  return counted(fixes, "finding") + " in " + counted(outcome.fixed.size(), "file");
}

std::vector<ChangedText> changed_texts(const std::vector<lint::FixedFile>& files) {
  std::vector<ChangedText> texts;
  for (const lint::FixedFile& file : files) texts.push_back({file.path, file.before->bytes(), file.after});
  return texts;
}

}  // namespace

ExitCode write_ignores(lint::Linter& linter, std::vector<lint::LintedFile> files, const LintOptions& options,
                       Invocation& invocation) {
  const lint::AddedIgnores added = lint::add_ignores(linter, linter.lint(std::move(files)));
  std::size_t ignored = 0;
  for (const lint::IgnoredFile& file : added.files) {
    write_text(file.path, file.text, options, invocation);
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

std::vector<lint::LintedFile> make_fixes(lint::Linter& linter, std::vector<lint::LintedFile> files,
                                         const LintOptions& options, Invocation& invocation) {
  lint::FixOutcome outcome = fix(linter, std::move(files), options);
  const auto input = standard_input_path(options);
  for (const lint::FixedFile& file : outcome.fixed) {
    if (file.path != input) write_text(file.path, file.after, options, invocation);
  }
  // Fixed or not: whoever pipes a text through gets it back.
  for (const lint::LintedFile& file : outcome.files) {
    if (file.path == input && file.document) invocation.out << file.document->bytes();
  }
  invocation.err << "Fixed " << counted_fixes(outcome) << ".\n";
  return std::move(outcome.files);
}

void note_unsafe_fixes(const lint::LintReport& report, Invocation& invocation) {
  const auto count = std::ranges::count_if(report.findings, [](const lint::Finding& finding) {
    return !finding.suppression && finding.fix && finding.fix->effect == lint::FixEffect::changes_outcome;
  });
  if (count == 0) return;
  invocation.err << "Only --unsafe-fixes would mend " << counted(static_cast<std::size_t>(count), "finding")
                 << ": it changes what is resolved.\n";
}

ExitCode write_patch(lint::Linter& linter, std::vector<lint::LintedFile> files, const LintOptions& options,
                     Invocation& invocation) {
  lint::FixOutcome outcome = fix(linter, std::move(files), options);
  SecretOutput output;
  if (!options.outputs.empty()) output.file = options.outputs.back();
  output.show_secrets = options.show_secrets;
  write_patch(patch_of(changed_texts(outcome.fixed), invocation.process.current_directory), output,
              options.unsafe_fixes ? "--fix --unsafe-fixes" : "--fix", invocation);
  invocation.err << "Would fix " << counted_fixes(outcome) << ".\n";
  if (!options.unsafe_fixes) note_unsafe_fixes(linter.lint(std::move(outcome.files)), invocation);
  return outcome.fixed.empty() ? ExitCode::yes : ExitCode::no;
}

}  // namespace signalr_config::cli
