#include "lint/suppression/ignore_comment.hpp"

#include <algorithm>
#include <array>

#include "dotnet/ordinal_ignore_case.hpp"
#include "lint/suppression/comment_syntax.hpp"
#include "text/byte_order_mark.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view marker = "signalr-config:";
constexpr std::string_view blanks = " \t\r";
constexpr std::string_view ignore = "ignore";
constexpr std::string_view ignore_file = "ignore-file";

// What other linters say.
constexpr std::array<std::string_view, 10> words_for_ignore{"disable",
                                                            "disable-line",
                                                            "disable-next-line",
                                                            "ignore-line",
                                                            "ignore-next-line",
                                                            "suppress",
                                                            "skip",
                                                            "off",
                                                            "allow",
                                                            "noqa"};
constexpr std::array<std::string_view, 5> words_for_ignore_file{"disable-file", "ignore-all", "suppress-file",
                                                                "skip-file", "file-ignore"};

// What a comment begins with: `signalr-config:`, or nearly that.
struct Marker {
  std::size_t begin;
  std::size_t end;
  bool is_exact;
};

// `SignalR-config:` and `signalr-config ` are none, and may have been meant to be one.
std::optional<Marker> next_marker(std::string_view text, std::size_t from) {
  constexpr std::string_view product = "signalr";
  constexpr std::string_view rest = "-config";
  for (std::size_t at = text.find(rest, from); at != std::string_view::npos; at = text.find(rest, at + 1)) {
    if (at < product.size()) continue;
    const std::size_t begin = at - product.size();
    if (!dotnet::equals_ignore_case(text.substr(begin, product.size()), product)) continue;
    if (text.substr(begin).starts_with(marker)) return Marker{begin, begin + marker.size(), true};
    const std::size_t end = std::min(text.find_first_not_of(" \t", at + rest.size()), text.size());
    return Marker{begin, end + (text.substr(end).starts_with(':') ? 1 : 0), false};
  }
  return std::nullopt;
}

class CommentReader {
 public:
  CommentReader(std::string_view text, const Marker& begin) : text_(text), marker_(begin), at_(begin.end) {}

  IgnoreComment read(std::string_view closing) {
    IgnoreComment comment;
    const std::size_t begin = marker_.begin;
    std::size_t end = std::min(text_.find('\n', begin), text_.size());
    if (!closing.empty()) end = std::min(end, text_.find(closing, begin));
    end = std::max(text_.find_last_not_of(blanks, end - 1) + 1, std::min(marker_.end, end));
    comment.place = make_span(begin, end);
    at_ = std::min(marker_.end, end);
    read_verb(comment, end);
    comment.is_marked = marker_.is_exact;
    comment.is_known = comment.is_known && comment.is_marked;
    const std::size_t reason = text_.substr(0, end).find(" -- ", at_);
    if (reason != std::string_view::npos) {
      comment.reason = std::string(text_.substr(reason + 4, end - reason - 4));
      end = reason;
    }
    read_rules(comment, end);
    return comment;
  }

 private:
  std::string_view word(std::size_t end) {
    constexpr std::string_view separators = " \t,";
    at_ = std::min(text_.find_first_not_of(separators, at_), end);
    const std::size_t stop = std::min(text_.find_first_of(separators, at_), end);
    const std::string_view found = text_.substr(at_, stop - at_);
    at_ = stop;
    return found;
  }

  void read_verb(IgnoreComment& comment, std::size_t end) {
    comment.verb = word(end);
    comment.whole_file = comment.verb == ignore_file;
    comment.is_known = comment.whole_file || comment.verb == ignore;
  }

  void read_rules(IgnoreComment& comment, std::size_t end) {
    while (true) {
      const std::string_view name = word(end);
      if (name.empty()) return;
      comment.rules.push_back({name, make_span(at_ - name.size(), at_)});
    }
  }

  std::string_view text_;
  Marker marker_;
  std::size_t at_;
};

// Whether a comment without the colon is meant to silence something; it may be a sentence about the program.
bool is_meant_to_ignore(const IgnoreComment& comment) {
  const auto is_one = [&](std::string_view word) { return dotnet::equals_ignore_case(comment.verb, word); };
  return is_one(ignore) || is_one(ignore_file) ||
         (!comment.rules.empty() && (std::ranges::any_of(words_for_ignore, is_one) ||
                                     std::ranges::any_of(words_for_ignore_file, is_one)));
}

bool is_blank_line(std::string_view line) {
  return line.find_first_not_of(" \t\r") == std::string_view::npos;
}

std::size_t line_begin(std::string_view text, std::size_t at) {
  const std::size_t line_break = at == 0 ? std::string_view::npos : text.rfind('\n', at - 1);
  return line_break == std::string_view::npos ? 0 : line_break + 1;
}

// JSON knows where its comments are: the same text inside of a string is none.
bool is_in_comment(const LintedFile& file, std::size_t at) {
  if (!file.source || (file.kind != SourceKind::json && file.kind != SourceKind::xml)) return true;
  return std::ranges::any_of(file.source->comments, [&](const Comment& comment) {
    return comment.span.begin <= at && at <= comment.span.end;
  });
}

// The first line behind `from` that has something but such comments on it.
std::uint32_t line_behind(const LintedFile& file, std::size_t from, const CommentSyntax& syntax) {
  const std::string_view text = file.document->bytes();
  std::size_t at = std::min(text.find('\n', from), text.size() - 1) + 1;
  while (at < text.size()) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string_view line = text.substr(at, end - at);
    const std::size_t found = line.find(marker);
    const bool is_comment =
        found != std::string_view::npos && comment_before(text, at + found, syntax) != nullptr;
    if (!is_blank_line(line) && !is_comment) return file.document->position(at).line;
    at = end + 1;
  }
  return 0;
}

}  // namespace

std::vector<IgnoreComment> find_ignore_comments(const LintedFile& file) {
  std::vector<IgnoreComment> comments;
  if (!file.document || !file.document->has_positions()) {
    if (!file.document || file.kind) return comments;
  }
  const std::string_view text = file.document->bytes();
  const CommentSyntax syntax = comment_syntax(file);
  for (auto next = next_marker(text, 0); next; next = next_marker(text, next->end)) {
    const std::size_t at = next->begin;
    const CommentForm* form = comment_before(text, at, syntax);
    if (form == nullptr || !is_in_comment(file, at)) continue;
    IgnoreComment comment = CommentReader(text, *next).read(form->close);
    const std::size_t begin = line_begin(text, at);
    const std::string_view before = text.substr(begin, at - begin);
    if (!comment.is_marked && !is_meant_to_ignore(comment)) continue;
    comment.line = file.document->position(at).line;
    const std::size_t first = before.find_first_not_of(" \t", text::begin_of_text(before));
    const bool is_alone = first == before.rfind(form->open);
    if (is_alone) comment.next_line = line_behind(file, comment.place.end, syntax);
    comments.push_back(std::move(comment));
  }
  return comments;
}

std::optional<std::string_view> meant_verb(std::string_view verb) {
  const auto is_one = [&](std::string_view word) { return dotnet::equals_ignore_case(verb, word); };
  if (std::ranges::any_of(words_for_ignore, is_one)) return ignore;
  if (std::ranges::any_of(words_for_ignore_file, is_one)) return ignore_file;
  return text::nearest(verb, std::array{ignore, ignore_file});
}

bool names(const IgnoredRules& ignored, const Rule& rule) {
  constexpr std::string_view prefix = "ASRS";
  if (dotnet::equals_ignore_case(ignored.name, rule.metadata.name)) return true;
  return dotnet::starts_with_ignore_case(ignored.name, prefix) &&
         dotnet::starts_with_ignore_case(rule.metadata.id, ignored.name);
}

}  // namespace signalr_config::lint
