#include "lint/discovery/ignore_rules.hpp"

#include <string>
#include <system_error>

#include "lint/discovery/git_directory.hpp"
#include "system/file_reader.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

IgnoreFile read_ignore_file(const fs::path& path) {
  // As git does, a link is not followed.
  std::error_code ignored;
  if (!fs::is_regular_file(fs::symlink_status(path, ignored))) return IgnoreFile("");
  const system::FileContent content = system::read_file(path);
  return IgnoreFile(content.value_or(""));
}

}  // namespace

std::shared_ptr<const IgnoreRules> IgnoreRules::of_start(const fs::path& directory) {
  std::error_code error;
  const fs::path start = fs::absolute(directory, error).lexically_normal();
  const auto top = git_top_level(directory);
  auto rules = std::make_shared<IgnoreRules>();
  if (!top) {
    rules->own_ = read_ignore_file(start / ".gitignore");
    return rules;
  }
  rules->own_ = read_ignore_file(git_exclude_file(*top));
  std::shared_ptr<IgnoreRules> nearest = make_child(rules, *top, "", true);
  fs::path folder = *top;
  for (const fs::path& name : start.lexically_relative(*top)) {
    if (name.empty() || name == ".") continue;
    folder /= name;
    const bool is_ignored = nearest->is_inside_ignored_ || nearest->ignores(name.string(), true);
    nearest = make_child(nearest, folder, name.string(), true);
    nearest->is_inside_ignored_ = is_ignored;
  }
  return nearest;
}

std::shared_ptr<const IgnoreRules> IgnoreRules::of_child(const std::shared_ptr<const IgnoreRules>& parent,
                                                         const fs::path& directory, std::string_view name,
                                                         bool has_ignore_file) {
  return make_child(parent, directory, name, has_ignore_file);
}

std::shared_ptr<IgnoreRules> IgnoreRules::make_child(const std::shared_ptr<const IgnoreRules>& parent,
                                                     const fs::path& directory, std::string_view name,
                                                     bool has_ignore_file) {
  auto rules = std::make_shared<IgnoreRules>();
  rules->parent_ = parent;
  rules->name_ = name;
  if (has_ignore_file) rules->own_ = read_ignore_file(directory / ".gitignore");
  return rules;
}

bool IgnoreRules::ignores(std::string_view name, bool is_directory) const {
  std::string path(name);
  for (const IgnoreRules* rules = this; rules != nullptr; rules = rules->parent_.get()) {
    if (const auto decision = rules->own_.decide({path, is_directory})) return *decision;
    if (!rules->name_.empty()) path.insert(0, rules->name_ + "/");
  }
  return false;
}

}  // namespace signalr_config::lint
