#include <ostream>

#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

void write_concise(std::ostream& out, const LintReport& report, const OutputSettings&) {
  for (const Finding* finding : shown_findings(report.findings)) {
    out << terminal::printable(place_of(finding->location).text()) << ": " << to_string(finding->severity)
        << ' ' << finding->rule->metadata.id << ' ' << message_text(*finding) << '\n';
  }
}

}  // namespace signalr_config::lint
