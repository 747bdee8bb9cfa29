#include "cli/lint/outputs.hpp"

#include <fstream>
#include <ostream>
#include <sstream>
#include <system_error>

#include "cli/framework/diagnostic_text.hpp"
#include "system/atomic_file.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::string_view annotations = "github";

const lint::OutputFormat& format_named(std::string_view name) {
  const lint::OutputFormat* const format = lint::find_output_format(name);
  if (format == nullptr) {
    throw UsageError("unknown format " + terminal::shown_argument(name),
                     "Formats: text, concise, json, jsonl, sarif, github, junit.");
  }
  return *format;
}

// Whole or not at all; what is no file, such as a pipe that nobody reads, is refused.
void write_file(const std::filesystem::path& path, std::string_view text) {
  constexpr unsigned readable_by_all = 0644;
  system::ReplaceFileOptions how;
  std::error_code ignored;
  if (!std::filesystem::exists(path, ignored)) how.mode = readable_by_all;
  if (const auto problem = system::replace_file(path, text, how))
    throw OutputError(terminal::printable(problem->message.masked()), terminal::printable(problem->remedy));
}

}  // namespace

LintOutputs::LintOutputs(const LintOptions& options, const Invocation& invocation)
    : style_(output_style(invocation)) {
  const Environment& environment = invocation.process.environment;
  formats_.push_back(&format_named(options.format.value_or("text")));
  const bool in_actions = environment.get("GITHUB_ACTIONS") == "true";
  if (!options.format && in_actions) formats_.push_back(&format_named(annotations));
  if (const auto summary = environment.get("GITHUB_STEP_SUMMARY"); summary && in_actions)
    step_summary_ = *summary;
  for (const std::string& output : options.outputs) {
    const std::size_t separator = output.find('=');
    if (separator == std::string::npos || separator + 1 == output.size()) {
      throw UsageError("--output needs FORMAT=FILE", "For example --output sarif=lint.sarif.");
    }
    files_.push_back({&format_named(output.substr(0, separator)), output.substr(separator + 1)});
  }
}

void LintOutputs::write(const lint::LintReport& report, std::ostream& out) const {
  for (const lint::OutputFormat* format : formats_) write_to_stream(report, out, *format);
  for (const File& file : files_) {
    std::ostringstream text;
    file.format->write(text, report, {});
    write_file(file.path, text.view());
  }
}

void LintOutputs::write_to_stream(const lint::LintReport& report, std::ostream& out,
                                  const lint::OutputFormat& format) const {
  if (format.name != annotations || step_summary_.empty())
    return format.write(out, report, {style_, nullptr});
  std::ofstream summary(step_summary_, std::ios::binary | std::ios::app);
  format.write(out, report, {style_, summary ? &summary : nullptr});
}

}  // namespace signalr_config::cli
