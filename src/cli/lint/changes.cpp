#include "cli/lint/changes.hpp"

#include <algorithm>
#include <ostream>
#include <span>
#include <utility>
#include <vector>

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

// Writes what became of files. One that cannot be written keeps none of the others.
class TextWriter {
 public:
  TextWriter(const lint::Linter& linter, const LintOptions& options, Invocation& invocation)
      : linter_(linter), input_(standard_input_path(options)), invocation_(invocation) {}

  // A text that came from standard input goes to standard output. `file` is a FixedFile or an IgnoredFile.
  template <typename ChangedFile>
  void write(const ChangedFile& file, const std::string& text) {
    if (file.path == input_) {
      invocation_.out << text;
      return;
    }
    system::ReplaceFileOptions how;
    how.before = file.before->bytes();
    // Where a walk has found it, a link that somebody puts there meanwhile is not followed out of the tree.
    if (file.recognition != lint::Recognition::by_request)
      how.may_replace = [this](const fs::path& target) { return linter_.may_read(target); };
    if (auto problem = system::replace_file(file.path, text, how)) problems_.push_back(*std::move(problem));
  }

  // Throws where something was not written.
  void finish() const {
    if (problems_.empty()) return;
    for (const Diagnostic& problem : std::span(problems_).subspan(1))
      write_diagnostic(invocation_.err, problem, error_style(invocation_));
    throw UsageError(terminal::printable(problems_.front().message.masked()),
                     terminal::printable(problems_.front().remedy));
  }

 private:
  const lint::Linter& linter_;
  std::optional<fs::path> input_;
  Invocation& invocation_;
  std::vector<Diagnostic> problems_;
};

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
  TextWriter writer(linter, options, invocation);
  for (const lint::IgnoredFile& file : added.files) {
    writer.write(file, file.text);
    ignored += file.ignored;
  }
  writer.finish();
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
  TextWriter writer(linter, options, invocation);
  for (const lint::FixedFile& file : outcome.fixed) {
    if (file.path != input) writer.write(file, file.after);
  }
  writer.finish();
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
