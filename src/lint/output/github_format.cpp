#include <array>
#include <ostream>

#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

namespace {

/// GitHub shows as many of a step and kind.
constexpr std::size_t most_annotations = 10;

/// A step's summary may have 1 MiB.
constexpr std::size_t most_summary_bytes = 1'000'000;

std::string_view command_of(Severity severity) {
  if (severity == Severity::error) return "error";
  return severity == Severity::warning ? "warning" : "notice";
}

// The escapes of actions/toolkit: `data` behind the `::`, and `property` before it.
std::string escape_data(std::string_view text) {
  std::string escaped;
  for (const char c : text) {
    if (c == '%') {
      escaped += "%25";
    } else if (c == '\r') {
      escaped += "%0D";
    } else if (c == '\n') {
      escaped += "%0A";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string escape_property(std::string_view text) {
  std::string escaped;
  for (const char c : escape_data(terminal::printable(text))) {
    if (c == ':') {
      escaped += "%3A";
    } else if (c == ',') {
      escaped += "%2C";
    } else {
      escaped += c;
    }
  }
  return escaped;
}

std::string whole_message(const Finding& finding, const LintReport& report) {
  std::string text = message_text(finding);
  if (!finding.hint.empty()) text += "\n" + terminal::printable(finding.hint);
  if (!finding.environments.empty()) text += "\nIn " + terminal::printable(join(finding.environments)) + ".";
  for (const RelatedLocation& related : finding.related) {
    text += "\nSee " + terminal::printable(place_in_repository(related.location, report).text() + ": " +
                                           related.message);
  }
  return text;
}

void write_annotation(std::ostream& out, const Finding& finding, const LintReport& report) {
  const Place place = place_in_repository(finding.location, report);
  out << "::" << command_of(finding.severity) << ' ';
  if (place.is_file) {
    out << "file=" << escape_property(place.file);
    if (place.begin) out << ",line=" << place.begin->line;
    // Columns are understood within one line only.
    const bool one_line = place.begin && place.begin->line == place.end->line;
    if (one_line) out << ",col=" << place.begin->column;
    if (place.end) out << ",endLine=" << place.end->line;
    if (one_line) out << ",endColumn=" << place.end->column;
    out << ',';
  }
  out << "title=" << escape_property(rule_title(finding)) << "::";
  const std::string prefix = place.is_file ? "" : terminal::printable(place.file) + ": ";
  out << escape_data(prefix + whole_message(finding, report)) << '\n';
}

std::string escape_markdown(std::string_view text) {
  constexpr std::string_view special = "\\`*_{}[]<>#|~&";
  std::string escaped;
  for (const char c : terminal::printable(text)) {
    if (special.find(c) != std::string_view::npos) escaped += '\\';
    escaped += c;
  }
  return escaped;
}

std::string summary_row(const Finding& finding, const LintReport& report) {
  return "| " + std::string(to_string(finding.severity)) + " | " +
         escape_markdown(finding.rule->metadata.id) + " | " +
         escape_markdown(place_in_repository(finding.location, report).text()) + " | " +
         escape_markdown(message_text(finding)) + " |\n";
}

void write_summary(std::ostream& out, const LintReport& report, const std::vector<const Finding*>& rest,
                   std::size_t all) {
  std::string text =
      "### signalr-config lint\n\n" + counted(all, "finding") + "; those that are not annotated:\n\n";
  text += "| severity | rule | place | finding |\n| --- | --- | --- | --- |\n";
  std::size_t written = 0;
  for (const Finding* finding : rest) {
    const std::string row = summary_row(*finding, report);
    if (text.size() + row.size() > most_summary_bytes) break;
    text += row;
    ++written;
  }
  out << text;
  if (written < rest.size()) out << "\n" << rest.size() - written << " more are left out.\n";
}

}  // namespace

void write_github(std::ostream& out, const LintReport& report, const OutputSettings& settings) {
  const std::vector<const Finding*> findings = by_severity(report.findings);
  std::array<std::size_t, 3> shown{};
  std::vector<const Finding*> rest;
  for (const Finding* finding : findings) {
    std::size_t& count = shown[static_cast<std::size_t>(finding->severity)];
    // Without a summary, they are at least in the log.
    if (settings.step_summary != nullptr && count == most_annotations) {
      rest.push_back(finding);
    } else {
      write_annotation(out, *finding, report);
      ++count;
    }
  }
  if (!rest.empty()) write_summary(*settings.step_summary, report, rest, findings.size());
}

}  // namespace signalr_config::lint
