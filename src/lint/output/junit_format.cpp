#include <ostream>

#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"
#include "text/xml_text.hpp"

namespace signalr_config::lint {

namespace {

std::string attribute(std::string_view text) { return text::xml_attribute(terminal::printable(text)); }

std::string content(std::string_view text) { return text::xml_content(terminal::printable(text)); }

void write_case(std::ostream& out, const Finding& finding, const Place& place) {
  out << "    <testcase name=\"" << attribute(rule_title(finding));
  if (place.begin) out << " (" << place.begin->line << ':' << place.begin->column << ')';
  out << "\" classname=\"" << attribute(place.file) << "\" file=\"" << attribute(place.file) << '"';
  if (place.begin) out << " line=\"" << place.begin->line << '"';
  out << ">\n      <failure type=\"" << to_string(finding.severity) << "\" message=\""
      << attribute(message_text(finding)) << "\">" << content(place.text()) << ": "
      << content(message_text(finding));
  if (!finding.hint.empty()) out << "\nhint: " << content(finding.hint);
  if (!finding.environments.empty()) out << "\nenvironments: " << content(join(finding.environments));
  for (const RelatedLocation& related : finding.related) {
    out << "\nsee " << content(place_of(related.location).text()) << ": " << content(related.message);
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
    out << "  <testsuite name=\"" << attribute(first.file) << "\" tests=\"" << end - i << "\" failures=\""
        << end - i << "\" errors=\"0\" skipped=\"0\">\n";
    for (; i < end; ++i) write_case(out, *findings[i], place_of(findings[i]->location));
    out << "  </testsuite>\n";
  }
  out << "</testsuites>\n";
}

}  // namespace signalr_config::lint
