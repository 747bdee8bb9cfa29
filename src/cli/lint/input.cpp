#include "cli/lint/input.hpp"

#include <algorithm>
#include <filesystem>
#include <memory>
#include <system_error>
#include <utility>

#include "cli/input/input_paths.hpp"
#include "cli/input/standard_input.hpp"
#include "lint/discovery/find_files.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/glob.hpp"
#include "terminal/printable.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view standard_input_name = "-";

std::string repository_here() {
  const auto top = lint::git_top_level(".");
  std::error_code error;
  const fs::path here = fs::current_path(error);
  return top && !error ? top->lexically_relative(here).string() : ".";
}

bool wants_standard_input(const LintOptions& options) {
  const bool is_named = std::ranges::find(options.paths, standard_input_name) != options.paths.end();
  if (is_named && !options.stdin_filename) {
    throw UsageError("what standard input is must be said",
                     "Add --stdin-filename, such as appsettings.json.");
  }
  if (options.stdin_filename && !is_named && !options.paths.empty()) {
    throw UsageError("--stdin-filename has no effect without '-'");
  }
  if (options.stdin_filename && options.stdin_filename->empty()) throw UsageError("a path is empty");
  return options.stdin_filename.has_value();
}

[[noreturn]] void refuse(const std::string& path) {
  if (lint::Glob::is_pattern(path)) throw UsageError("no file matches " + terminal::shown_argument(path));
  classify_path(path);
  throw UsageError("cannot read " + terminal::shown_argument(path));
}

void put_in_place(lint::FoundFile file, lint::FoundFiles& found) {
  const fs::path directory = file.path.has_parent_path() ? file.path.parent_path() : fs::path(".");
  found.trees.add(lint::git_top_level(directory).value_or(directory));
  std::erase_if(found.files, [&](const lint::FoundFile& one) { return one.path == file.path; });
  found.files.push_back(std::move(file));
}

}  // namespace

std::vector<std::string> lint_paths(const LintOptions& options) {
  if (!options.paths.empty()) return options.paths;
  return {options.stdin_filename ? std::string(standard_input_name) : repository_here()};
}

lint::FoundFiles find_lint_files(const LintOptions& options, lint::SettingsTree& settings,
                                 lint::GitFiles& git, Invocation& invocation) {
  const bool has_text = wants_standard_input(options);
  std::vector<std::string> paths = lint_paths(options);
  std::erase(paths, standard_input_name);
  const auto excludes = [&](const fs::path& path, bool) { return settings.of_file(path).excludes(path); };
  lint::PathSearch search = lint::find_files(paths, {excludes, &git});
  for (const std::string& path : search.unmatched) refuse(path);
  if (has_text) {
    StandardInput input(invocation.in);
    lint::FoundFile file{fs::path(*options.stdin_filename).lexically_normal(), lint::FoundBy::argument};
    file.text = std::make_shared<const std::string>(input.take("-"));
    put_in_place(std::move(file), search.found);
  }
  lint::add_companions(search.found);
  return std::move(search.found);
}

}  // namespace signalr_config::cli
