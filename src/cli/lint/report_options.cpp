#include "cli/lint/report_options.hpp"

#include "cli/framework/command.hpp"
#include "lint/output/output_format.hpp"

namespace signalr_config::cli {

namespace {

std::vector<std::string> format_names() {
  std::vector<std::string> names;
  for (const lint::OutputFormat& format : lint::output_formats()) names.emplace_back(format.name);
  return names;
}

void add_output(OptionParser& parser, LintReportOptions& options) {
  parser.group("Output");
  parser.choice(
      {"--format", "FORMAT",
       "text (default), concise, json, jsonl, sarif, github or junit. In GitHub Actions, annotations "
       "follow the text unless this is given."},
      format_names(), options.format);
  parser.values(
      {"--output", "FORMAT=FILE", "Write that format to a file as well. May be given several times."},
      options.outputs);
  parser.value({"--baseline", "FILE", "Leave out the findings that FILE knows."}, options.baseline);
  parser.toggle({"--update-baseline", "", "Write the findings to the file of --baseline."},
                options.update_baseline);
}

void add_changes(OptionParser& parser, LintReportOptions& options) {
  parser.group("Changes");
  parser.toggle({"--fix", "", "Make the fixes that do not change what the applications resolve."},
                options.fix);
  parser.toggle(
      {"--unsafe-fixes", "",
       "Make those too that have one likely answer, and change what is resolved. With --diff: show them."},
      options.unsafe_fixes);
  parser.toggle({"--diff", "", "Write no file, but a patch that git apply takes. Masked on a terminal."},
                options.diff);
  parser.toggle({"--show-secrets", "", "Show the whole patch on a terminal."}, options.show_secrets);
  parser.toggle({"--add-ignores", "", "Silence every finding with a comment above its line."},
                options.add_ignores);
}

}  // namespace

void add_lint_report_options(OptionParser& parser, LintReportOptions& options) {
  add_output(parser, options);
  add_changes(parser, options);
}

void check_lint_report_options(const LintReportOptions& options) {
  if (options.update_baseline && !options.baseline) {
    throw UsageError("--update-baseline needs --baseline FILE");
  }
  if (options.add_ignores && options.wants_fixes()) {
    throw UsageError("--add-ignores cannot be given together with fixes",
                     "Fix first, then silence what is left.");
  }
  if (options.show_secrets && !options.diff) throw UsageError("--show-secrets has no effect without --diff");
}

}  // namespace signalr_config::cli
