#include "lint/output/finding_text.hpp"

#include <algorithm>

#include "core/shown_text.hpp"
#include "signalr/disclosure/display.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::lint {

std::string message_text(const Finding& finding) {
  std::string text;
  for (const MessagePart& part : finding.message.parts()) {
    switch (part.kind) {
      case MessagePart::Kind::text:
        text += part.text;
        break;
      case MessagePart::Kind::key:
        text += signalr::display_key(part.text, signalr::Disclosure::masked);
        break;
      case MessagePart::Kind::value:
        text += "***";
    }
  }
  return terminal::printable(core::without_secrets(std::move(text)));
}

std::string rule_title(const Finding& finding) {
  const RuleMetadata& rule = finding.rule->metadata;
  return std::string(rule.id) + " " + std::string(rule.name);
}

std::vector<const Finding*> shown_findings(std::span<const Finding> findings) {
  std::vector<const Finding*> shown;
  for (const Finding& finding : findings) {
    if (!finding.suppression) shown.push_back(&finding);
  }
  return shown;
}

std::vector<const Finding*> by_severity(std::span<const Finding> findings) {
  std::vector<const Finding*> sorted = shown_findings(findings);
  std::ranges::stable_sort(sorted, {}, [](const Finding* finding) { return finding->severity; });
  return sorted;
}

Tally tally_of(std::span<const Finding* const> findings) {
  Tally tally;
  for (const Finding* finding : findings) {
    if (finding->severity == Severity::error) ++tally.errors;
    if (finding->severity == Severity::warning) ++tally.warnings;
    if (finding->severity == Severity::info) ++tally.infos;
  }
  return tally;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string words(const Tally& tally) {
  std::vector<std::string> parts;
  if (tally.errors > 0) parts.push_back(counted(tally.errors, "error"));
  if (tally.warnings > 0) parts.push_back(counted(tally.warnings, "warning"));
  if (tally.infos > 0) parts.push_back(counted(tally.infos, "note"));
  if (parts.empty()) return "nothing";
  std::string text = parts.front();
  for (std::size_t i = 1; i < parts.size(); ++i) text += (i + 1 == parts.size() ? " and " : ", ") + parts[i];
  return text;
}

std::string join(const std::vector<std::string>& names) {
  std::string text;
  for (const std::string& name : names) {
    if (!text.empty()) text += ", ";
    text += name;
  }
  return text;
}

}  // namespace signalr_config::lint
