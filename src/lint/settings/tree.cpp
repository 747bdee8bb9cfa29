#include "lint/settings/tree.hpp"

#include <algorithm>
#include <system_error>
#include <utility>

#include "lint/settings/read.hpp"
#include "system/file_reader.hpp"
#include "text/well_formed.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view settings_name = ".signalr-config.yaml";

// As people here would write it: relative to the current directory, unless that leads far away.
fs::path shown_path(const fs::path& file) {
  std::error_code error;
  const fs::path here = fs::current_path(error);
  if (error) return file;
  fs::path relative = file.lexically_relative(here);
  return relative.empty() || relative.string().size() > file.string().size() ? file : relative;
}

// Reads a file, and before it those that it extends.
class LayerLoader {
 public:
  /// `said_at` is where another file extends this one; null pointer for the first.
  void load(const fs::path& file, const Origin* said_at) {
    const fs::path path = file.lexically_normal();
    if (std::ranges::find(open_, path) != open_.end()) return refuse_circle(path);
    FileContent content = read_file(path);
    if (!content.bytes && said_at != nullptr) return refuse_missing(*said_at);
    if (!content.bytes) throw SettingsError({*std::move(content.problem)});
    SettingsRead read = read_settings(shown_path(path), *std::move(content.bytes), path.parent_path());
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
    Diagnostic problem;
    problem.code = "settings-extend-missing";
    problem.message.text("the file that 'extend' names cannot be read");
    problem.remedy = "Correct the path: it begins at the directory of this file.";
    problem.origin = said_at;
    throw SettingsError({std::move(problem)});
  }

  [[noreturn]] void refuse_circle(const fs::path& path) const {
    Diagnostic problem;
    problem.code = "settings-extend-circle";
    problem.message.text("the settings in ").key(well_formed(shown_path(path).string()));
    problem.message.text(" extend themselves");
    problem.remedy = "Remove one of the 'extend' keys.";
    throw SettingsError({std::move(problem)});
  }

  std::vector<fs::path> open_;
  std::vector<SettingsLayer> layers_;
};

}  // namespace

SettingsTree::SettingsTree(SettingsLayer command_line, bool isolated)
    : command_line_(std::move(command_line)),
      isolated_(isolated),
      without_file_(std::make_shared<const Settings>(std::vector{command_line_})) {}

const Settings& SettingsTree::of_directory(const fs::path& directory) {
  if (isolated_) return *without_file_;
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
  std::error_code ignored;
  const fs::path file = directory / settings_name;
  Shared settings;
  if (fs::exists(file, ignored)) {
    settings = load(file);
  } else {
    const bool is_root = directory == directory.parent_path();
    settings = is_root ? without_file_ : find(directory.parent_path());
  }
  by_directory_[directory.native()] = settings;
  return settings;
}

SettingsTree::Shared SettingsTree::load(const fs::path& file) const {
  LayerLoader loader;
  loader.load(file, nullptr);
  std::vector<SettingsLayer> layers = loader.take();
  layers.push_back(command_line_);
  return std::make_shared<const Settings>(std::move(layers));
}

}  // namespace signalr_config::lint
