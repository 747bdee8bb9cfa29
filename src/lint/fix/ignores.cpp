#include "lint/fix/ignores.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "core/text_edit.hpp"
#include "lint/fix/comment_place.hpp"
#include "lint/suppression/comment_syntax.hpp"
#include "lint/suppression/ignore_comment.hpp"
#include "text/byte_order_mark.hpp"

namespace signalr_config::lint {

namespace {

using Lines = std::map<std::size_t, std::set<std::string_view>>;  // where a line begins, and its rules

std::size_t line_begin_after_mark(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  const std::size_t begin = line_break == std::string_view::npos ? 0 : line_break + 1;
  return begin == 0 ? text::begin_of_text(text) : begin;
}

std::string comment_above(std::string_view text, std::size_t line, const std::set<std::string_view>& rules,
                          const CommentForm& form) {
  const std::size_t first = std::min(text.find_first_not_of(" \t", line), text.size());
  std::string comment(text.substr(line, first - line));
  comment.append(form.open).append(" signalr-config: ignore ");
  for (const std::string_view rule : rules) {
    if (rule != *rules.begin()) comment += ", ";
    comment += rule;
  }
  if (!form.close.empty()) comment.append(" ").append(form.close);
  const std::size_t end = text.find('\n', line);
  const bool has_return = end != std::string_view::npos && end > 0 && text[end - 1] == '\r';
  return comment + (has_return ? "\r\n" : "\n");
}

// What everything in a file is: keys and values, as the applications get them.
std::vector<std::pair<std::string, std::string>> entries_of(const LintedFile& file, Linter& linter) {
  std::vector<std::pair<std::string, std::string>> entries;
  std::vector<LintedFile> files{file};
  for (const Scope& scope : linter.put_together(files)) {
    for (const auto& layer : scope.layers) {
      for (const Entry& entry : layer->entries) {
        entries.emplace_back(entry.key, entry.value ? "=" + std::string(*entry.value) : "");
      }
    }
  }
  return entries;
}

// Of plain text nothing is read: `may_be_commented` says all.
bool reads_the_same(const LintedFile& before, const LintedFile& after, Linter& linter) {
  if (before.kind != after.kind || before.diagnostics.size() != after.diagnostics.size()) return false;
  return !before.kind || entries_of(before, linter) == entries_of(after, linter);
}

// Whether every rule of a line is silenced now.
bool all_silenced(const LintedFile& after, std::size_t count) {
  const auto comments = find_ignore_comments(after);
  return static_cast<std::size_t>(std::ranges::count_if(
             comments, [](const IgnoreComment& comment) { return comment.next_line != 0; })) >= count;
}

class IgnoreWriter {
 public:
  explicit IgnoreWriter(Linter& linter) : linter_(linter) {}

  void write(const LintedFile& file, const Lines& lines) {
    const CommentSyntax syntax = comment_syntax(file);
    if (syntax.empty()) return refuse(file, "a file of this kind has no comments");
    Lines sure;
    for (const auto& [line, rules] : lines) {
      if (may_be_commented(file, line)) {
        sure.emplace(line, rules);
      } else {
        refuse(file, line, "may be in a place that can have no comment");
      }
    }
    if (!sure.empty()) write_sure(file, sure, syntax.front());
  }

  AddedIgnores take() { return std::move(added_); }

 private:
  void write_sure(const LintedFile& file, const Lines& lines, const CommentForm& form) {
    if (write_all(file, lines, form)) return;
    // One line may be inside of something that has no comments: the others are written.
    Lines good;
    for (const auto& [line, rules] : lines) {
      Lines more = good;
      more.emplace(line, rules);
      if (with_comments(file, more, form)) {
        good = std::move(more);
      } else {
        refuse(file, line, "is in a place that can have no comment");
      }
    }
    if (!good.empty()) write_all(file, good, form);
  }

  void refuse(const LintedFile& file, std::size_t line, const std::string& why) {
    refuse(file, "line " + std::to_string(file.document->position(line).line) + " " + why);
  }

  void refuse(const LintedFile& file, std::string why) {
    added_.refused.push_back({file.path, std::move(why)});
  }

  bool write_all(const LintedFile& file, const Lines& lines, const CommentForm& form) {
    auto text = with_comments(file, lines, form);
    if (!text) return false;
    std::size_t count = 0;
    for (const auto& [line, rules] : lines) count += rules.size();
    added_.files.push_back({file.path, file.document, file.recognition, *std::move(text), count});
    return true;
  }

  std::optional<std::string> with_comments(const LintedFile& file, const Lines& lines,
                                           const CommentForm& form) const {
    const std::string_view text = file.document->bytes();
    std::vector<core::TextEdit> edits;
    for (const auto& [line, rules] : lines) {
      edits.push_back({make_span(line, line), comment_above(text, line, rules, form)});
    }
    auto changed = core::apply_edits(text, std::move(edits));
    if (!changed) return std::nullopt;
    const LintedFile after = linter_.parse(file.path, *changed, file.recognition);
    const std::size_t before = find_ignore_comments(file).size();
    if (!reads_the_same(file, after, linter_) || !all_silenced(after, lines.size())) return std::nullopt;
    if (find_ignore_comments(after).size() != before + lines.size()) return std::nullopt;
    return changed;
  }

  Linter& linter_;
  AddedIgnores added_;
};

}  // namespace

AddedIgnores add_ignores(Linter& linter, const LintReport& report) {
  std::map<std::string_view, Lines> by_file;
  for (const Finding& finding : report.findings) {
    const auto& document = finding.location.document;
    const bool is_about_comments = finding.rule->metadata.name.ends_with("-suppression");
    if (finding.suppression || !document || is_about_comments) continue;
    by_file[document->name()][line_begin_after_mark(document->bytes(), finding.location.span.begin)].insert(
        finding.rule->metadata.id);
  }
  IgnoreWriter writer(linter);
  for (const LintedFile& file : report.files) {
    const auto lines = file.document ? by_file.find(file.document->name()) : by_file.end();
    if (lines != by_file.end()) writer.write(file, lines->second);
  }
  return writer.take();
}

}  // namespace signalr_config::lint
