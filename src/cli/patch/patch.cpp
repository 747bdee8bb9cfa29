#include "cli/patch/patch.hpp"

#include <algorithm>
#include <charconv>
#include <iterator>
#include <ostream>
#include <system_error>
#include <utility>
#include <vector>

#include "lint/discovery/git_directory.hpp"
#include "lint/output/excerpt.hpp"
#include "lint/output/masked_line.hpp"
#include "lint/scopes/parse_file.hpp"
#include "terminal/printable.hpp"
#include "text/unified_diff.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

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

// Without links among the directories, which `git apply` does not follow.
fs::path real_path(const fs::path& file) {
  std::error_code error;
  const fs::path directory = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const fs::path real = fs::weakly_canonical(fs::absolute(directory, error), error);
  return (error ? fs::absolute(directory) : real) / file.filename();
}

bool is_in(const fs::path& file, const fs::path& directory) {
  const auto [rest, ignored] = std::mismatch(directory.begin(), directory.end(), file.begin(), file.end());
  return rest == directory.end();
}

fs::path common_directory(const fs::path& one, const fs::path& other) {
  fs::path common;
  const auto [end, ignored] = std::mismatch(one.begin(), one.end(), other.begin(), other.end());
  for (auto part = one.begin(); part != end; ++part) common /= *part;
  return common;
}

// The current directory if all files are in it, else the top of the working tree that they are in, else the
// nearest directory above all.
fs::path base_of_patch(std::span<const fs::path> files, const fs::path& current) {
  if (files.empty()) return current;
  std::vector<fs::path> paths;
  std::ranges::transform(files, std::back_inserter(paths), real_path);
  if (std::ranges::all_of(paths, [&](const fs::path& path) { return is_in(path, current); })) return current;
  fs::path common = paths.front().parent_path();
  for (const fs::path& path : paths) common = common_directory(common, path.parent_path());
  return lint::git_top_level(common).value_or(common);
}

}  // namespace

Patch patch_of(std::span<const ChangedText> files, const fs::path& current) {
  std::vector<fs::path> paths;
  std::ranges::transform(files, std::back_inserter(paths), &ChangedText::path);
  const fs::path base = base_of_patch(paths, current);
  Patch patch;
  if (base != current) patch.directory = base;
  for (const ChangedText& file : files)
    patch.add(real_path(file.path).lexically_relative(base), file.before, file.after);
  return patch;
}

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
