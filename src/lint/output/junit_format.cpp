#include <ostream>

#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

namespace {

std::string escape_xml(std::string_view text) {
  std::string escaped;
  for (const char c : terminal::printable(text)) {
    switch (c) {
      case '&':
        escaped += "&amp;";
        break;
      case '<':
        escaped += "&lt;";
        break;
      case '>':
        escaped += "&gt;";
        break;
      case '"':
        escaped += "&quot;";
        break;
      default:
        escaped += c;
    }
  }
  return escaped;
}

void write_case(std::ostream& out, const Finding& finding, const Place& place) {
  out << "    <testcase name=\"" << escape_xml(rule_title(finding));
  if (place.begin) out << " (" << place.begin->line << ':' << place.begin->column << ')';
  out << "\" classname=\"" << escape_xml(place.file) << "\" file=\"" << escape_xml(place.file) << '"';
  if (place.begin) out << " line=\"" << place.begin->line << '"';
  out << ">\n      <failure type=\"" << to_string(finding.severity) << "\" message=\""
      << escape_xml(message_text(finding)) << "\">" << escape_xml(place.text()) << ": "
      << escape_xml(message_text(finding));
  if (!finding.hint.empty()) out << "\nhint: " << escape_xml(finding.hint);
  if (!finding.environments.empty()) out << "\nenvironments: " << escape_xml(join(finding.environments));
  for (const RelatedLocation& related : finding.related) {
    out << "\nsee " << escape_xml(place_of(related.location).text()) << ": " << escape_xml(related.message);
  }
  out << "</failure>\n    </testcase>\n";
}

// Readers take a report without tests for a failed run.
void write_pass(std::ostream& out) {
  out << "  <testsuite name=\"signalr-config lint\" tests=\"1\" failures=\"0\" errors=\"0\" skipped=\"0\">\n"
         "    <testcase name=\"no findings\" classname=\"signalr-config lint\"/>\n"
         "  </testsuite>\n";
}

}  // namespace

void write_junit(std::ostream& out, const LintReport& report, const OutputSettings&) {
  const std::vector<const Finding*> findings = shown_findings(report.findings);
  const std::size_t tests = findings.empty() ? 1 : findings.size();
  out << "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"signalr-config lint\" tests=\""
      << tests << "\" failures=\"" << findings.size() << "\" errors=\"0\">\n";
  if (findings.empty()) write_pass(out);
  for (std::size_t i = 0; i < findings.size();) {
    const Place first = place_of(findings[i]->location);
    std::size_t end = i;
    while (end < findings.size() &&
           findings[end]->location.document->name() == findings[i]->location.document->name()) {
      ++end;
    }
    out << "  <testsuite name=\"" << escape_xml(first.file) << "\" tests=\"" << end - i << "\" failures=\""
        << end - i << "\" errors=\"0\" skipped=\"0\">\n";
    for (; i < end; ++i) write_case(out, *findings[i], place_of(findings[i]->location));
    out << "  </testsuite>\n";
  }
  out << "</testsuites>\n";
}

}  // namespace signalr_config::lint
