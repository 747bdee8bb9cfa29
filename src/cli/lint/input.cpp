#include "cli/lint/input.hpp"

#include <algorithm>
#include <utility>

#include "cli/input/input_paths.hpp"
#include "cli/input/standard_input.hpp"
#include "lint/discovery/glob.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input_name = "-";

void check_standard_input(const LintOptions& options) {
  const bool is_named = std::ranges::find(options.paths, standard_input_name) != options.paths.end();
  if (is_named && !options.stdin_filename) {
    throw UsageError("'-' needs --stdin-filename, e.g. appsettings.json");
  }
  if (options.stdin_filename && !is_named && !options.paths.empty()) {
    throw UsageError("--stdin-filename has no effect without '-'");
  }
  if (options.stdin_filename && options.stdin_filename->empty()) throw UsageError("a path is empty");
}

[[noreturn]] void refuse(const std::string& path) {
  if (lint::Glob::is_pattern(path)) throw UsageError("no file matches " + terminal::shown_argument(path));
  classify_path(path);
  throw UsageError("cannot read " + terminal::shown_argument(path));
}

}  // namespace

std::vector<std::string> lint_paths(const LintOptions& options) {
  check_standard_input(options);
  std::vector<std::string> paths = options.paths;
  std::erase(paths, standard_input_name);
  if (const auto path = standard_input_path(options)) paths.push_back(path->string());
  if (paths.empty()) paths.emplace_back(".");
  return paths;
}

std::optional<fs::path> standard_input_path(const LintOptions& options) {
  return options.stdin_filename ? std::optional(fs::path(*options.stdin_filename).lexically_normal())
                                : std::nullopt;
}

std::shared_ptr<const FileSystem> lint_file_system(const LintOptions& options, Invocation& invocation) {
  check_standard_input(options);
  const auto path = standard_input_path(options);
  if (!path || options.show_settings) return disk();
  const auto files = std::make_shared<MemoryFileSystem>(disk());
  files->add(*path, StandardInput(invocation.in).take(standard_input_name));
  return files;
}

lint::ReadFiles read_lint_files(const LintOptions& options, lint::Linter& linter) {
  lint::ReadFiles read = linter.read(lint_paths(options));
  for (const std::string& path : read.unmatched) refuse(path);
  return read;
}

}  // namespace signalr_config::cli
