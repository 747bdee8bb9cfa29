#include <algorithm>
#include <map>
#include <ostream>
#include <string>
#include <unordered_map>

#include "lint/output/excerpt.hpp"
#include "lint/output/finding_json.hpp"
#include "lint/output/finding_text.hpp"
#include "lint/output/fingerprint.hpp"
#include "lint/output/formats.hpp"
#include "lint/output/masked_line.hpp"
#include "lint/output/rule_help.hpp"
#include "lint/output/sarif_result.hpp"
#include "signalr_config/version.hpp"

namespace signalr_config::lint {

namespace {

using Json = nlohmann::ordered_json;

/// What GitHub's code scanning takes of one run.
constexpr std::size_t most_results = 25'000;
constexpr std::size_t most_bytes = 10'000'000;

/// With more, the lines of the sources take the room that the findings need.
constexpr std::size_t most_results_with_lines = 5'000;

constexpr std::string_view schema =
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

constexpr std::string_view information_uri = "https://learn.microsoft.com/azure/azure-signalr/";

/// The category under which code scanning keeps the run apart from those of other tools.
constexpr std::string_view run_category = "signalr-config/";

class SarifWriter {
 public:
  SarifWriter(std::ostream& out, const LintReport& report)
      : out_(out), report_(report), lines_(report.files, report.scopes) {}

  void write() {
    const std::vector<const Finding*> findings = in_order();
    for (const Finding* finding : findings) rule_indexes_.emplace(finding->rule->metadata.id, finding->rule);
    begin();
    write_results(findings);
    end(findings.size());
  }

 private:
  // Errors first, so that they are not among those that are left out.
  std::vector<const Finding*> in_order() const {
    std::vector<const Finding*> findings;
    for (const Finding& finding : report_.findings) findings.push_back(&finding);
    std::ranges::stable_sort(findings, {}, [](const Finding* finding) {
      return std::pair(finding->suppression.has_value(), finding->severity);
    });
    return findings;
  }

  void begin() {
    const std::string_view number = version().number;
    Json driver{{"name", "signalr-config"},
                {"version", number},
                {"semanticVersion", number},
                {"informationUri", information_uri}};
    driver["rules"] = Json::array();
    for (const auto& [id, rule] : rule_indexes_) driver["rules"].push_back(rule_json(*rule));
    std::string head = "{\"$schema\":\"" + std::string(schema) +
                       "\",\"version\":\"2.1.0\",\"runs\":[{\"tool\":" + compact(Json{{"driver", driver}}) +
                       ",\"automationDetails\":" + compact(Json{{"id", run_category}}) +
                       ",\"columnKind\":\"unicodeCodePoints\",\"results\":[";
    bytes_ = head.size();
    out_ << head;
  }

  static Json rule_json(const Rule& rule) {
    const RuleMetadata& metadata = rule.metadata;
    Json json{{"id", metadata.id}, {"name", metadata.name}};
    json["shortDescription"]["text"] = plain_text(metadata.summary);
    json["fullDescription"]["text"] = plain_text(metadata.rationale);
    json["helpUri"] = help_uri(rule);
    json["help"] = {{"text", rule_help_text(rule)}, {"markdown", rule_help_markdown(rule)}};
    json["defaultConfiguration"]["level"] = sarif_level(metadata.severity);
    json["defaultConfiguration"]["enabled"] = metadata.by_default == RuleDefault::on;
    json["properties"]["tags"] = {"azure-signalr", "configuration"};
    return json;
  }

  void write_results(const std::vector<const Finding*>& findings) {
    const bool with_lines = findings.size() <= most_results_with_lines;
    constexpr std::size_t room_for_the_end = 1'000;
    for (const Finding* finding : findings) {
      if (written_ == most_results) return;
      const std::string text = (written_ == 0 ? "\n" : ",\n") + result(*finding, with_lines);
      if (bytes_ + text.size() + room_for_the_end > most_bytes) return;
      out_ << text;
      bytes_ += text.size();
      ++written_;
    }
  }

  std::string result(const Finding& finding, bool with_line) {
    const auto rule = rule_indexes_.find(finding.rule->metadata.id);
    const auto index = static_cast<std::size_t>(std::distance(rule_indexes_.begin(), rule));
    const std::size_t occurrence = occurrences_[fingerprint_text(finding, report_)]++;
    std::string line;
    if (with_line && finding.location.document && finding.location.document->has_positions()) {
      const Document& document = *finding.location.document;
      line = line_text(document.bytes(), lines_.line_at(document, finding.location.span.begin));
    }
    return compact(sarif_result(finding, report_, index, occurrence, line));
  }

  void end(std::size_t all) {
    Json invocation{{"executionSuccessful", true}};
    Json notifications = Json::array();
    if (written_ < all) {
      notifications.push_back(
          notification("warning", std::to_string(all - written_) + " of " + counted(all, "finding") +
                                      " are left out: GitHub takes 25,000 results and 10 MB."));
    }
    constexpr std::size_t most_notes = 5;
    for (std::size_t i = 0; i < std::min(most_notes, report_.notes.size()) && written_ == all; ++i) {
      const Note& note = report_.notes[i];
      const std::string place = note.path.empty() ? "" : note.path.string() + ": ";
      notifications.push_back(notification("note", place + note.message));
    }
    if (!notifications.empty()) invocation["toolExecutionNotifications"] = std::move(notifications);
    out_ << "\n],\"invocations\":[" << compact(invocation) << "]}]}\n";
  }

  static Json notification(std::string_view level, const std::string& text) {
    Json json{{"level", level}};
    json["message"]["text"] = text;
    return json;
  }

  std::ostream& out_;
  const LintReport& report_;
  MaskedLines lines_;
  std::map<std::string_view, const Rule*> rule_indexes_;
  std::unordered_map<std::string, std::size_t> occurrences_;
  std::size_t written_ = 0;
  std::size_t bytes_ = 0;
};

}  // namespace

void write_sarif(std::ostream& out, const LintReport& report, const OutputSettings&) {
  SarifWriter(out, report).write();
}

}  // namespace signalr_config::lint
