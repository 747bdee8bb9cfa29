#include <algorithm>
#include <vector>

#include "lint/model/report.hpp"
#include "lint/model/rule.hpp"
#include "lint/rules/registry.hpp"
#include "lint/suppression/ignore_comment.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint::rules {

namespace {

bool is_known(const IgnoredRules& ignored) {
  return std::ranges::any_of(all_rules(), [&](const Rule* rule) { return names(ignored, *rule); });
}

std::string hint_for_suppression(std::string_view name) {
  std::vector<std::string_view> known;
  for (const Rule* rule : all_rules()) {
    known.push_back(rule->metadata.id);
    known.push_back(rule->metadata.name);
  }
  const auto meant = text::nearest(name, known);
  return meant ? "Did you mean " + std::string(*meant) + "?" : "`signalr-config rules` lists all rules.";
}

std::string how_to_write_one(std::string_view verb = "ignore") {
  return "Write signalr-config: " + std::string(verb) + " ASRS301 -- reason.";
}

// The same comment with the word that was meant.
std::string hint_for_verb(const IgnoreComment& comment) {
  const auto meant = meant_verb(comment.verb);
  if (!meant || comment.rules.empty()) return how_to_write_one(meant.value_or("ignore"));
  std::string hint = "Did you mean signalr-config: " + std::string(*meant);
  for (const IgnoredRules& rule : comment.rules) {
    if (!is_known(rule)) return hint + "?";
    hint += (&rule == &comment.rules.front() ? " " : ", ") + std::string(rule.name);
  }
  return hint + "?";
}

void report_unknown_verb(const LintedFile& file, const IgnoreComment& comment, Report& report) {
  Message message;
  if (comment.is_marked) {
    message.text("'").key(comment.verb).text("' is no word of this comment, which silences nothing");
  } else {
    message.text("the comment does not begin with 'signalr-config:', and silences nothing");
  }
  report.add({file.document, comment.place}, "", std::move(message), hint_for_verb(comment));
}

void check_unknown_suppression(const LintedFile& file, Report& report) {
  for (const IgnoreComment& comment : find_ignore_comments(file)) {
    if (!comment.is_known && !comment.verb.empty()) {
      report_unknown_verb(file, comment, report);
      continue;
    }
    if (comment.rules.empty()) {
      report.add({file.document, comment.place}, "",
                 Message("the comment names no rule, and silences nothing"),
                 how_to_write_one(comment.is_known ? comment.verb : "ignore"));
      continue;
    }
    for (const IgnoredRules& ignored : comment.rules) {
      if (is_known(ignored)) continue;
      Message message;
      message.text("unknown rule ").key(ignored.name);
      report.add({file.document, ignored.place}, "", std::move(message), hint_for_suppression(ignored.name));
    }
  }
}

}  // namespace

extern constinit const Rule unknown_suppression{
    .metadata = {.id = "ASRS692",
                 .name = "unknown-suppression",
                 .severity = Severity::warning,
                 .summary = "A comment that is to silence a rule names one that does not exist.",
                 .rationale =
                     "The comment does nothing: what it was written for is still reported, or will be when "
                     "the rule's name is mended.",
                 .bad = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      // signalr-config: ignore auth-type-obsolet -- until all servers are up to date
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}},
                 .good = {{{{"appsettings.json", R"({
  "Azure": {
    "SignalR": {
      "ConnectionString": "Endpoint=https://contoso-chat.service.signalr.net;AuthType=azure.msi;Version=1.0;"
    }
  }
}
)"}}}}},
    .file = check_unknown_suppression};

}  // namespace signalr_config::lint::rules
