#include "text/unified_diff.hpp"

#include <algorithm>
#include <vector>

#include "text/line_difference.hpp"

namespace signalr_config::text {
namespace {

using Lines = std::vector<std::string_view>;

constexpr std::size_t context = 3;

bool needs_escape(unsigned char byte) { return byte < 0x20 || byte >= 0x7F || byte == '"' || byte == '\\'; }

void append_escaped(std::string& out, unsigned char byte) {
  constexpr std::string_view bytes = "\a\b\t\n\v\f\r\"\\";
  constexpr std::string_view letters = "abtnvfr\"\\";
  out += '\\';
  if (const std::size_t found = bytes.find(static_cast<char>(byte)); found != std::string_view::npos) {
    out += letters[found];
    return;
  }
  for (const unsigned shift : {6U, 3U, 0U}) out += static_cast<char>('0' + ((byte >> shift) & 7U));
}

/// As git writes names in patches: in quotes where a character needs an escape, and ended by a tab where
/// there is a space, which could be the one before a date.
std::string patch_name(std::string_view prefix, std::string_view path) {
  const bool is_plain =
      std::ranges::none_of(path, [](char c) { return needs_escape(static_cast<unsigned char>(c)); });
  const std::string_view end = path.find(' ') != std::string_view::npos ? "\t" : "";
  if (is_plain) return std::string(prefix).append(path).append(end);
  std::string quoted = "\"" + std::string(prefix);
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (needs_escape(byte)) {
      append_escaped(quoted, byte);
    } else {
      quoted += c;
    }
  }
  return quoted.append("\"").append(end);
}

/// `12,3`, `12` for a single line, `11,0` for none behind line 11.
std::string range(std::size_t begin, std::size_t size) {
  if (size == 1) return std::to_string(begin + 1);
  return std::to_string(size == 0 ? begin : begin + 1) + "," + std::to_string(size);
}

void append_lines(std::string& out, char sign, const Lines& lines, std::size_t begin, std::size_t end) {
  for (std::size_t i = begin; i < end; ++i) {
    out.append(1, sign).append(lines[i]);
    if (!lines[i].ends_with('\n')) out += "\n\\ No newline at end of file\n";
  }
}

class HunkWriter {
 public:
  HunkWriter(const Lines& before, const Lines& after) : before_(before), after_(after) {}

  /// Changes from `first` to before `last`, which stand so close that their contexts touch.
  std::string write(const LineChange* first, const LineChange* last) const {
    const LineChange& end = *(last - 1);
    const std::size_t leading = std::min(context, first->before_begin);
    const std::size_t trailing = std::min(context, before_.size() - end.before_end());
    const std::size_t begin = first->before_begin - leading;
    const std::size_t after_begin = first->after_begin - leading;
    std::string hunk = "@@ -" + range(begin, end.before_end() + trailing - begin) + " +" +
                       range(after_begin, end.after_end() + trailing - after_begin) + " @@\n";
    std::size_t at = begin;
    for (const LineChange* change = first; change != last; ++change) {
      append_lines(hunk, ' ', before_, at, change->before_begin);
      append_lines(hunk, '-', before_, change->before_begin, change->before_end());
      append_lines(hunk, '+', after_, change->after_begin, change->after_end());
      at = change->before_end();
    }
    append_lines(hunk, ' ', before_, at, at + trailing);
    return hunk;
  }

 private:
  const Lines& before_;
  const Lines& after_;
};

}  // namespace

std::string unified_diff(std::string_view path, std::string_view before, std::string_view after) {
  const Lines old_lines = split_lines(before);
  const Lines new_lines = split_lines(after);
  const std::vector<LineChange> changes = line_changes(old_lines, new_lines);
  if (changes.empty()) return {};
  std::string patch = "--- " + patch_name("a/", path) + "\n+++ " + patch_name("b/", path) + "\n";
  const HunkWriter writer(old_lines, new_lines);
  const LineChange* const end = changes.data() + changes.size();
  for (const LineChange* first = changes.data(); first != end;) {
    const LineChange* last = first + 1;
    while (last != end && last->before_begin - (last - 1)->before_end() <= 2 * context) ++last;
    patch += writer.write(first, last);
    first = last;
  }
  return patch;
}

}  // namespace signalr_config::text
