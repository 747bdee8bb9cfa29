#include "lint/fix/comment_place.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/source_traits.hpp"
#include "lint/suppression/comment_syntax.hpp"

namespace signalr_config::lint {

namespace {

constexpr std::string_view line_blanks = " \t\r";

std::string_view trimmed_line(std::string_view line) {
  const std::size_t first = line.find_first_not_of(line_blanks);
  if (first == std::string_view::npos) return {};
  return line.substr(first, line.find_last_not_of(line_blanks) + 1 - first);
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return lines;
}

// Whether every quote of a line is closed on it: `'`, `"`, a backquote, or three and more of one. What a
// backslash is to a quote depends on the language and the literal.
bool closes_its_quotes(std::string_view line, std::string_view comment, bool has_escapes) {
  char quote = 0;
  std::size_t length = 0;
  for (std::size_t at = 0; at < line.size();) {
    const char c = line[at];
    if (c == '\\' && has_escapes) {
      at += 2;
      continue;
    }
    const bool is_first = at == 0 || line_blanks.find(line[at - 1]) != std::string_view::npos;
    if (quote == 0 && line.substr(at).starts_with(comment) && (is_first || comment != "#")) return true;
    if (c != '"' && c != '\'' && c != '`') {
      ++at;
      continue;
    }
    const std::size_t run = std::min(line.find_first_not_of(c, at), line.size()) - at;
    if (quote == 0) {
      quote = c;
      length = run >= 3 ? run : 1;
      at += length;
    } else {
      const bool closes = quote == c && run >= length;
      at += closes ? length : run;
      if (closes) quote = 0;
    }
  }
  return quote == 0;
}

struct Heredoc {
  std::string_view word;  ///< that ends it; empty: nobody knows
};

std::optional<Heredoc> heredoc_in(std::string_view line) {
  constexpr std::string_view word_ends = " \t\r'\";)|&<>";
  const std::size_t begin = line.find("<<");
  if (begin == std::string_view::npos) return std::nullopt;
  std::string_view rest = line.substr(begin + 2);
  if (rest.starts_with('<')) return std::nullopt;
  if (rest.find("<<") != std::string_view::npos) return Heredoc{};
  rest.remove_prefix(std::min(rest.find_first_not_of("-~ \t'\"\\"), rest.size()));
  return Heredoc{rest.substr(0, rest.find_first_of(word_ends))};
}

// What has quotes of its own, and no grammar here: shells, C#, Python, Terraform...
bool may_follow_text(const std::vector<std::string_view>& before, std::string_view comment) {
  std::optional<Heredoc> heredoc;
  for (const std::string_view line : before) {
    if (heredoc) {
      if (!heredoc->word.empty() && trimmed_line(line) == heredoc->word) heredoc.reset();
      continue;
    }
    if (!closes_its_quotes(line, comment, true) || !closes_its_quotes(line, comment, false)) return false;
    if (comment == "#") heredoc = heredoc_in(line);
  }
  constexpr std::string_view goes_on = "\\`^";
  const std::string_view last = before.empty() ? std::string_view() : trimmed_line(before.back());
  return !heredoc && (last.empty() || goes_on.find(last.back()) == std::string_view::npos);
}

// Between two tags, where no text of an element, no attribute and no script is.
bool is_between_tags(std::string_view before, std::string_view after) {
  constexpr std::array<std::string_view, 5> without_comments{"<![CDATA[", "<!--", "<script", "<style",
                                                             "<pre"};
  constexpr std::array<std::string_view, 5> their_ends{"]]>", "-->", "</script", "</style", "</pre"};
  for (std::size_t i = 0; i < without_comments.size(); ++i) {
    const std::size_t open = before.rfind(without_comments[i]);
    if (open != std::string_view::npos && before.find(their_ends[i], open) == std::string_view::npos)
      return false;
  }
  const std::size_t last = before.find_last_not_of(" \t\r\n");
  const std::size_t next = after.find_first_not_of(line_blanks);
  return last != std::string_view::npos && before[last] == '>' && next != std::string_view::npos &&
         after[next] == '<' && after.substr(next, 2) != "<?";
}

// The column of the node to which a block scalar of this line belongs; nothing: it begins none.
std::optional<std::size_t> block_scalar_of(std::string_view line) {
  std::string_view content = trimmed_line(line.substr(0, line.find(" #")));
  const std::size_t header = content.find_last_of("|>");
  if (header == std::string_view::npos ||
      content.find_first_not_of("+-123456789", header + 1) < content.size())
    return std::nullopt;
  if (header > 0 && line_blanks.find(content[header - 1]) == std::string_view::npos) return std::nullopt;
  std::size_t column = std::min(line.find_first_not_of(line_blanks), line.size());
  while (line.substr(column).starts_with("- ")) {
    const std::size_t next = line.find_first_not_of(' ', column + 1);
    if (next == std::string_view::npos || line[next] == '|' || line[next] == '>') break;
    column = next;
  }
  return column;
}

bool is_in_block_scalar(const std::vector<std::string_view>& before, std::string_view line) {
  std::optional<std::size_t> block;
  const auto look_at = [&block](std::string_view one) {
    const std::size_t indentation = one.find_first_not_of(line_blanks);
    if (indentation == std::string_view::npos) return;
    if (block && indentation <= *block) block.reset();
  };
  for (const std::string_view one : before) {
    look_at(one);
    if (!block) block = block_scalar_of(one);
  }
  look_at(line);
  return block.has_value();
}

// A line of a scalar that goes over several has none of these.
bool begins_node(std::string_view line) {
  const std::string_view content = trimmed_line(line);
  return content.starts_with("- ") || content.ends_with(':') || content.find(": ") != std::string_view::npos;
}

bool is_named_yaml(const LintedFile& file) {
  const std::string name = file.path.extension().string();
  return name == ".yml" || name == ".yaml";
}

}  // namespace

bool may_be_commented(const LintedFile& file, std::size_t line) {
  const std::string_view text = file.document->bytes();
  const CommentSyntax syntax = comment_syntax(file);
  const std::string_view after = text.substr(line, text.find('\n', line) - line);
  if (syntax.empty() || after.starts_with("#!")) return false;
  const std::vector<std::string_view> before = lines_of(text.substr(0, line));
  // Nearly every text is YAML, source code that was named included.
  if (file.kind == SourceKind::yaml && !is_named_yaml(file)) return false;
  if (is_named_yaml(file)) return begins_node(after) && !is_in_block_scalar(before, after);
  if (file.kind) return true;
  if (syntax.front().close.empty()) return may_follow_text(before, syntax.front().open);
  return is_between_tags(text.substr(0, line), after);
}

}  // namespace signalr_config::lint
