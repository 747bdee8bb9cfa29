#include <algorithm>
#include <ostream>
#include <set>

#include "lint/output/excerpt.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/masked_line.hpp"
#include "lint/output/place.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

namespace {

bool is_in_baseline(const Finding& finding) {
  return finding.suppression && finding.suppression->comment.document == nullptr;
}

class TextWriter {
 public:
  TextWriter(std::ostream& out, const LintReport& report, const terminal::Style& style)
      : out_(out), report_(report), style_(style), lines_(report.files, report.scopes) {}

  void write(const Finding& finding) {
    const Place place = place_of(finding.location);
    out_ << style_.strong(terminal::printable(place.text()) + ":") << ' ' << severity(finding.severity) << ' '
         << message_text(finding) << ' ' << style_.faint("[" + rule_title(finding) + "]") << '\n';
    const std::string margin(place.begin ? std::to_string(place.begin->line).size() + 1 : 1, ' ');
    if (place.begin) write_excerpt(finding.location, place, margin);
    if (!finding.hint.empty()) write_line(margin, "hint", terminal::printable(finding.hint));
    if (!finding.environments.empty())
      write_line(margin, "in", terminal::printable(join(finding.environments)));
    for (const RelatedLocation& related : finding.related) {
      write_line(margin, "see",
                 terminal::printable(place_of(related.location).text() + ": " + related.message));
    }
    out_ << '\n';
  }

  void write(const Tally& tally, const std::vector<const Finding*>& findings) {
    std::set<std::string_view> files;
    for (const Finding* finding : findings) files.insert(finding->location.document->name());
    const std::string read = counted(report_.files.size(), "file");
    if (tally.all() == 0) {
      out_ << style_.good("No findings") << " in " << read << ".\n";
    } else {
      out_ << words(tally) << " in " << files.size() << " of " << read << ".\n";
    }
    if (report_.has_baseline) write_baseline(findings);
  }

 private:
  void write_baseline(const std::vector<const Finding*>& findings) {
    const auto known = std::ranges::count_if(report_.findings, &is_in_baseline);
    const auto fixable =
        std::ranges::count_if(findings, [](const Finding* one) { return one->fix.has_value(); });
    out_ << findings.size() << " new, " << known << " in the baseline";
    if (fixable > 0) out_ << ", " << fixable << " fixable";
    out_ << ".\n";
  }

  std::string severity(Severity severity) const {
    if (severity == Severity::error) return style_.error("error:");
    return severity == Severity::warning ? style_.warning("warning:") : style_.strong("info:");
  }

  void write_excerpt(const Location& location, const Place& place, const std::string& margin) {
    const Document& document = *location.document;
    const auto pieces = lines_.line_at(document, location.span.begin);
    const Excerpt excerpt = excerpt_of(document.bytes(), pieces, location.span);
    const std::string bar = style_.faint("|");
    out_ << margin << bar << '\n' << style_.faint(std::to_string(place.begin->line)) << ' ' << bar;
    if (!excerpt.line.empty()) out_ << ' ' << excerpt.line;
    out_ << '\n'
         << margin << bar << ' ' << std::string(excerpt.caret_begin, ' ')
         << style_.strong(std::string(excerpt.caret_width, '^')) << '\n';
  }

  void write_line(const std::string& margin, std::string_view word, const std::string& text) {
    out_ << margin << style_.faint("=") << ' ' << style_.strong(std::string(word) + ":") << ' ' << text
         << '\n';
  }

  std::ostream& out_;
  const LintReport& report_;
  const terminal::Style& style_;
  MaskedLines lines_;
};

}  // namespace

void write_text(std::ostream& out, const LintReport& report, const OutputSettings& settings) {
  TextWriter writer(out, report, settings.style);
  const std::vector<const Finding*> findings = shown_findings(report.findings);
  for (const Finding* finding : findings) writer.write(*finding);
  writer.write(tally_of(findings), findings);
}

}  // namespace signalr_config::lint
