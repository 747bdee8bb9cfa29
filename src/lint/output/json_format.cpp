#include <ostream>

#include "lint/output/finding_json.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"

namespace signalr_config::lint {

void write_json(std::ostream& out, const LintReport& report, const OutputSettings&) {
  out << "{\n  \"schemaVersion\": 1,\n  \"findings\": [";
  std::string_view separator = "\n    ";
  for (const Finding* finding : shown_findings(report.findings)) {
    out << separator << compact(finding_json(*finding));
    separator = ",\n    ";
  }
  out << (separator.front() == ',' ? "\n  ]\n}\n" : "]\n}\n");
}

void write_jsonl(std::ostream& out, const LintReport& report, const OutputSettings&) {
  for (const Finding* finding : shown_findings(report.findings))
    out << compact(finding_json(*finding)) << '\n';
}

}  // namespace signalr_config::lint
