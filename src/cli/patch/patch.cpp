#include "cli/patch/patch.hpp"

#include <algorithm>
#include <charconv>
#include <ostream>
#include <utility>

#include "lint/output/excerpt.hpp"
#include "lint/output/masked_line.hpp"
#include "lint/scopes/parse_file.hpp"
#include "terminal/printable.hpp"
#include "text/unified_diff.hpp"

namespace signalr_config::cli {

namespace {

// The lines of one text, as they may be shown, one after the other.
class ShownLines {
 public:
  explicit ShownLines(lint::LintedFile file) : file_(std::move(file)), lines_({&file_, 1}, {}) {}

  void go_to(std::size_t line) {
    at_ = 0;
    for (std::size_t i = 1; i < line; ++i) skip();
  }

  std::string next() {
    const std::string text = lint::line_text(bytes(), lines_.line_at(*file_.document, at_));
    skip();
    return terminal::printable(text);
  }

  void skip() { at_ = std::min(bytes().find('\n', at_), bytes().size() - 1) + 1; }

 private:
  std::string_view bytes() const { return file_.document->bytes(); }

  lint::LintedFile file_;
  lint::MaskedLines lines_;
  std::size_t at_ = 0;
};

// The number behind `sign` in `@@ -12,7 +12,8 @@`.
std::size_t line_number(std::string_view header, char sign) {
  std::size_t number = 1;
  const std::size_t at = header.find(sign) + 1;
  std::from_chars(header.data() + at, header.data() + header.size(), number);
  return number;
}

// One line of a patch as it may be shown, with the line break of the original.
std::string shown_line(std::string_view line, ShownLines& before, ShownLines& after) {
  std::string shown(1, line.front());
  shown += line.front() == '+' ? after.next() : before.next();
  if (line.front() == ' ') after.skip();
  return shown + (line.ends_with("\r\n") ? "\r\n" : "\n");
}

std::string_view take_line(std::string_view& rest) {
  const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end);
  return line;
}

// What changes in a file, its lines shown as far as they may be.
std::string masked_patch(const std::filesystem::path& path, std::string_view before, std::string_view after) {
  const std::string patch = text::unified_diff(path.generic_string(), before, after);
  ShownLines old(lint::parse_file(path, std::string(before), lint::Recognition::by_request));
  ShownLines now(lint::parse_file(path, std::string(after), lint::Recognition::by_request));
  std::string shown;
  bool in_hunk = false;
  for (std::string_view rest = patch; !rest.empty();) {
    const std::string_view line = take_line(rest);
    const bool is_header = line.starts_with("@@");
    if (is_header) {
      in_hunk = true;
      old.go_to(line_number(line, '-'));
      now.go_to(line_number(line, '+'));
    }
    const bool is_content = in_hunk && !is_header && !line.starts_with('\\');
    shown += is_content ? shown_line(line, old, now) : std::string(line);
  }
  return shown;
}

// `@@ -1,3 +1,3 masked @@`: no program takes it for a place, so that `***` gets into no file. Every one,
// since `patch` would apply those before the first that it cannot read.
std::string with_refused_headers(std::string_view patch) {
  std::string refused;
  while (!patch.empty()) {
    const std::string_view line = take_line(patch);
    const std::size_t end = line.starts_with("@@") ? line.find(" @@", 2) : std::string_view::npos;
    refused += line.substr(0, end);
    if (end != std::string_view::npos) refused.append(" masked").append(line.substr(end));
  }
  return refused;
}

}  // namespace

void Patch::add(const std::filesystem::path& path, std::string_view before, std::string_view after) {
  complete += text::unified_diff(path.generic_string(), before, after);
  masked += masked_patch(path, before, after);
}

void write_patch(const Patch& patch, const SecretOutput& output, std::string_view maker,
                 Invocation& invocation) {
  const bool is_elsewhere = !patch.directory.empty() && !patch.complete.empty();
  const std::string place =
      is_elsewhere ? "# To be applied in " + terminal::printable(patch.directory.string()) + "\n" : "";
  const bool is_complete = output.show_secrets || output.is_file() || patch.masked == patch.complete;
  if (is_complete) {
    write_secret_output(output, place + patch.complete, invocation);
    return;
  }
  invocation.out << "# Secrets are masked, so that this patch cannot be applied. "
                    "--output FILE writes one that can; "
                 << maker << " changes the files.\n"
                 << place << with_refused_headers(patch.masked);
}

}  // namespace signalr_config::cli
