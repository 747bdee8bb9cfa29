#include "lint/suppression/suppress.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "lint/model/report.hpp"
#include "lint/rules/merge_findings.hpp"
#include "lint/rules/registry.hpp"
#include "lint/suppression/ignore_comment.hpp"

namespace signalr_config::lint {

namespace {

struct CommentedFile {
  const LintedFile* file;
  std::vector<IgnoreComment> comments;
  std::vector<std::vector<bool>> used;  // of each comment, of each of its rules
};

using CommentedFiles = std::map<std::string_view, CommentedFile>;

CommentedFiles find_comments(std::span<const LintedFile> files) {
  CommentedFiles found;
  for (const LintedFile& file : files) {
    auto comments = find_ignore_comments(file);
    if (comments.empty()) continue;
    CommentedFile one{&file, std::move(comments), {}};
    for (const IgnoreComment& comment : one.comments) one.used.emplace_back(comment.rules.size(), false);
    found.emplace(file.document->name(), std::move(one));
  }
  return found;
}

bool is_about(const IgnoreComment& comment, std::uint32_t line) {
  return comment.is_known && (comment.whole_file || comment.line == line || comment.next_line == line);
}

void suppress_one(Finding& finding, CommentedFile& file) {
  const std::uint32_t line = finding.location.document->position(finding.location.span.begin).line;
  for (std::size_t i = 0; i < file.comments.size(); ++i) {
    const IgnoreComment& comment = file.comments[i];
    if (!is_about(comment, line)) continue;
    for (std::size_t j = 0; j < comment.rules.size(); ++j) {
      if (!names(comment.rules[j], *finding.rule)) continue;
      file.used[i][j] = true;
      if (!finding.suppression) finding.suppression = {comment.reason, {file.file->document, comment.place}};
    }
  }
}

bool has_run(const IgnoredRules& ignored, std::span<const Rule* const> rules) {
  return std::ranges::any_of(rules, [&](const Rule* rule) { return names(ignored, *rule); });
}

void report_unused(const CommentedFile& file, std::span<const Rule* const> rules, Report& report) {
  for (std::size_t i = 0; i < file.comments.size(); ++i) {
    if (!file.comments[i].is_known) continue;  // unknown-suppression says what is wrong with it
    for (std::size_t j = 0; j < file.used[i].size(); ++j) {
      const IgnoredRules& ignored = file.comments[i].rules[j];
      if (file.used[i][j] || !has_run(ignored, rules)) continue;
      Message message;
      message.key(ignored.name).text(" finds nothing here that this comment could silence");
      report.add({file.file->document, ignored.place}, "", std::move(message), "Remove it from the comment.");
    }
  }
}

}  // namespace

std::vector<Finding> suppress(std::vector<Finding> findings, std::span<const LintedFile> files,
                              std::span<const Rule* const> rules_that_ran) {
  CommentedFiles commented = find_comments(files);
  if (commented.empty()) return findings;
  for (Finding& finding : findings) {
    const auto file = commented.find(finding.location.document->name());
    if (file != commented.end()) suppress_one(finding, file->second);
  }
  const auto rule = std::ranges::find(rules_that_ran, find_rule("unused-suppression"));
  if (rule == rules_that_ran.end()) return findings;
  Report report(**rule, nullptr, findings);
  for (const auto& [name, file] : commented) report_unused(file, rules_that_ran, report);
  return merge_findings(std::move(findings));
}

}  // namespace signalr_config::lint
