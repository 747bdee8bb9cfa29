#include "lint/settings/tree.hpp"

#include <algorithm>
#include <set>
#include <system_error>
#include <utility>

#include "hosts/project/settings_file.hpp"
#include "lint/discovery/git_directory.hpp"
#include "lint/settings/read.hpp"
#include "system/file_trees.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

// As people here would write it: relative to the current directory, unless that leads far away.
fs::path shown_path(const fs::path& file) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return file;
  fs::path relative = file.lexically_relative(here);
  return relative.empty() || relative.string().size() > file.string().size() ? file : relative;
}

// Enough for anybody, and little enough for a stranger.
constexpr std::size_t most_settings_files = 100;

Diagnostic settings_problem(DiagnosticCode code, const Origin* said_at, std::string remedy) {
  Diagnostic problem;
  problem.code = code;
  problem.remedy = std::move(remedy);
  if (said_at != nullptr) problem.origin = *said_at;
  return problem;
}

[[noreturn]] void refuse_settings(Diagnostic problem) { throw SettingsError({std::move(problem)}); }

// Reads a file, and before it those that it extends, each once.
class LayerLoader {
 public:
  enum class Reach { own_tree, anywhere };

  /// `file` is where everything begins.
  LayerLoader(const fs::path& file, Reach reach, const FileSystem& files) : reach_(reach), files_(files) {
    const fs::path directory = file.parent_path();
    tree_.add(git_top_level(directory).value_or(directory));
  }

  /// `said_at` is where another file extends this one; null pointer for the first.
  void load(const fs::path& file, const Origin* said_at) {
    const fs::path path = file.lexically_normal();
    if (std::ranges::find(open_, path) != open_.end()) return refuse_circle(path);
    if (!known_.insert(path).second) return;
    if (known_.size() > most_settings_files) return refuse_many(said_at);
    const bool is_outside = !tree_.contain(path);
    if (is_outside && reach_ == Reach::own_tree) return refuse_outside(path, said_at);
    FileContent content = files_.read(path);
    if (!content && said_at != nullptr) return refuse_missing(*said_at);
    if (!content) throw SettingsError({std::move(content).error().diagnostic});
    SettingsRead read = read_settings(shown_path(path), *std::move(content), path.parent_path());
    if (!read.problems.empty() && is_outside && said_at != nullptr) refuse_unquoted(read, *said_at);
    if (!read.problems.empty()) throw SettingsError(std::move(read.problems));
    open_.push_back(path);
    for (const ExtendedFile& other : read.extends) load(path.parent_path() / other.path, &other.origin);
    open_.pop_back();
    layers_.push_back(std::move(read.layer));
  }

  std::vector<SettingsLayer> take() { return std::move(layers_); }

 private:
  // Without the path, which may be something else by mistake.
  [[noreturn]] static void refuse_missing(const Origin& said_at) {
    Diagnostic problem = settings_problem(DiagnosticCode::settings_extend_missing, &said_at,
                                          "Correct the path: it begins at the directory of this file.");
    problem.message.text("the file that 'extend' names cannot be read");
    refuse_settings(std::move(problem));
  }

  [[noreturn]] static void refuse_outside(const fs::path& path, const Origin* said_at) {
    Diagnostic problem =
        settings_problem(DiagnosticCode::settings_outside, said_at,
                         "Copy the file into the repository, or name settings with --config, "
                         "which may extend any.");
    if (said_at != nullptr) {
      problem.message.text("the file that 'extend' names lies outside of the repository, and is not read");
    } else {
      problem.message.key(text::well_formed(shown_path(path).string()));
      problem.message.text(" is a link that leads out of the repository, and is not read");
    }
    refuse_settings(std::move(problem));
  }

  // It may be any file of this machine.
  [[noreturn]] static void refuse_unquoted(const SettingsRead& read, const Origin& said_at) {
    const Diagnostic& first = read.problems.front();
    Diagnostic problem =
        settings_problem(DiagnosticCode::settings_extend_malformed, &said_at,
                         "Name a settings file. What stands in it is not shown, since it lies "
                         "outside of the directory of this one.");
    problem.message.text("the file that 'extend' names is no settings file: ").text(to_string(first.code));
    if (first.origin && first.origin->document) {
      const Position place = first.origin->document->position(first.location().span.begin);
      problem.message.text(" at its line " + std::to_string(place.line) + ", column " +
                           std::to_string(place.column));
    }
    refuse_settings(std::move(problem));
  }

  [[noreturn]] static void refuse_many(const Origin* said_at) {
    Diagnostic problem = settings_problem(DiagnosticCode::settings_extend_many, said_at,
                                          "Put what they say into fewer files.");
    problem.message.text("expected at most " + std::to_string(most_settings_files) +
                         " settings files that extend one another, found more");
    refuse_settings(std::move(problem));
  }

  [[noreturn]] static void refuse_circle(const fs::path& path) {
    Diagnostic problem =
        settings_problem(DiagnosticCode::settings_extend_circle, nullptr, "Remove one of the 'extend' keys.");
    problem.message.text("the settings in ").key(text::well_formed(shown_path(path).string()));
    problem.message.text(" extend themselves");
    refuse_settings(std::move(problem));
  }

  Reach reach_;
  const FileSystem& files_;
  system::FileTrees tree_;
  std::vector<fs::path> open_;
  std::set<fs::path> known_;
  std::vector<SettingsLayer> layers_;
};

}  // namespace

SettingsTree::SettingsTree(SettingsLayer command_line, SettingsLookup lookup,
                           std::shared_ptr<const FileSystem> files)
    : command_line_(std::move(command_line)),
      lookup_(std::move(lookup)),
      files_(std::move(files)),
      without_file_(std::make_shared<const Settings>(std::vector{command_line_})) {}

const Settings& SettingsTree::of_directory(const fs::path& directory) {
  if (lookup_.isolated) return *without_file_;
  if (lookup_.named && !named_) named_ = load_named();
  if (named_) return *named_;
  const auto known = by_directory_.find(directory.native());
  if (known != by_directory_.end()) return *known->second;
  std::error_code error;
  fs::path absolute = fs::absolute(directory.empty() ? fs::path(".") : directory, error).lexically_normal();
  if (!absolute.has_filename() && absolute.has_relative_path()) absolute = absolute.parent_path();
  const Shared settings = error ? without_file_ : find(absolute);
  by_directory_[directory.native()] = settings;
  return *settings;
}

SettingsTree::Shared SettingsTree::find(const fs::path& directory) {
  const auto known = by_directory_.find(directory.native());
  if (known != by_directory_.end()) return known->second;
  const fs::path file = hosts::settings_file_in(directory, *files_);
  Shared settings;
  if (files_->exists(file)) {
    settings = load(file);
  } else {
    const bool is_root = directory == directory.parent_path();
    settings = is_root ? without_file_ : find(directory.parent_path());
  }
  by_directory_[directory.native()] = settings;
  return settings;
}

SettingsTree::Shared SettingsTree::load(const fs::path& file) const {
  LayerLoader loader(file, LayerLoader::Reach::own_tree, *files_);
  loader.load(file, nullptr);
  std::vector<SettingsLayer> layers = loader.take();
  layers.push_back(command_line_);
  return std::make_shared<const Settings>(std::move(layers));
}

SettingsTree::Shared SettingsTree::load_named() const {
  std::error_code error;
  const fs::path file = fs::absolute(*lookup_.named, error).lexically_normal();
  LayerLoader loader(file, LayerLoader::Reach::anywhere, *files_);
  loader.load(file, nullptr);
  std::vector<SettingsLayer> layers = loader.take();
  layers.back().directory = fs::current_path(error);
  layers.push_back(command_line_);
  return std::make_shared<const Settings>(std::move(layers));
}

}  // namespace signalr_config::lint
