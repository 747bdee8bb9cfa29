#include "lint/fix/patch.hpp"

#include <charconv>

#include "lint/output/excerpt.hpp"
#include "lint/output/masked_line.hpp"
#include "lint/scopes/parse_file.hpp"
#include "terminal/printable.hpp"
#include "text/unified_diff.hpp"

namespace signalr_config::lint {

namespace {

// The lines of one text, as they may be shown, one after the other.
class ShownLines {
 public:
  explicit ShownLines(LintedFile file) : file_(std::move(file)), lines_({&file_, 1}, {}) {}

  void go_to(std::size_t line) {
    at_ = 0;
    for (std::size_t i = 1; i < line; ++i) skip();
  }

  std::string next() {
    const std::string text = line_text(bytes(), lines_.line_at(*file_.document, at_));
    skip();
    return terminal::printable(text);
  }

  void skip() { at_ = std::min(bytes().find('\n', at_), bytes().size() - 1) + 1; }

 private:
  std::string_view bytes() const { return file_.document->bytes(); }

  LintedFile file_;
  MaskedLines lines_;
  std::size_t at_ = 0;
};

// The number behind `sign` in `@@ -12,7 +12,8 @@`.
std::size_t line_number(std::string_view header, char sign) {
  std::size_t number = 1;
  const std::size_t at = header.find(sign) + 1;
  std::from_chars(header.data() + at, header.data() + header.size(), number);
  return number;
}

std::string masked(const std::string& patch, ShownLines before, ShownLines after) {
  std::string shown;
  bool in_hunk = false;
  std::string_view rest = patch;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find('\n'), rest.size() - 1) + 1;
    const std::string_view line = rest.substr(0, end);
    rest.remove_prefix(end);
    if (line.starts_with("@@")) {
      in_hunk = true;
      before.go_to(line_number(line, '-'));
      after.go_to(line_number(line, '+'));
    }
    if (!in_hunk || line.starts_with("@@") || line.starts_with('\\')) {
      shown += line;
      continue;
    }
    shown += line.front();
    shown += line.front() == '+' ? after.next() : before.next();
    shown += '\n';
    if (line.front() == ' ') after.skip();
  }
  return shown;
}

}  // namespace

std::string patch_of(const FixOutcome& outcome, signalr::Disclosure disclosure) {
  std::string all;
  for (const FixedFile& file : outcome.fixed) {
    std::string patch = text::unified_diff(file.path.generic_string(), file.before->bytes(), file.after);
    if (disclosure == signalr::Disclosure::masked) {
      const auto parsed = [&](std::string_view bytes) {
        return ShownLines(parse_file(file.path, std::string(bytes), Recognition::by_request));
      };
      patch = masked(patch, parsed(file.before->bytes()), parsed(file.after));
    }
    all += patch;
  }
  return all;
}

}  // namespace signalr_config::lint
