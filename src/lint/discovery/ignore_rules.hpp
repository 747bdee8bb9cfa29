#pragma once

#include <filesystem>
#include <memory>
#include <string_view>

#include "lint/discovery/ignore_file.hpp"

namespace signalr_config::lint {

/// What is ignored in a directory: by its own .gitignore, by those above it, by `.git/info/exclude`; the
/// nearest that says something decides. Rules of a directory hold those of its parents.
class IgnoreRules {
 public:
  /// The rules of the directory that a walk begins in, with those of the working tree above it.
  static std::shared_ptr<const IgnoreRules> of_start(const std::filesystem::path& directory);

  /// The rules of a directory in this one. A working tree of its own (a submodule) begins anew.
  static std::shared_ptr<const IgnoreRules> of_child(const std::shared_ptr<const IgnoreRules>& parent,
                                                     const std::filesystem::path& directory,
                                                     std::string_view name, bool has_ignore_file);

  /// Whether the directory in which a walk begins is ignored, or one above it.
  bool is_inside_ignored() const { return is_inside_ignored_; }

  /// Whether the name in the directory of these rules is ignored.
  bool ignores(std::string_view name, bool is_directory) const;

 private:
  static std::shared_ptr<IgnoreRules> make_child(const std::shared_ptr<const IgnoreRules>& parent,
                                                 const std::filesystem::path& directory,
                                                 std::string_view name, bool has_ignore_file);

  std::shared_ptr<const IgnoreRules> parent_;
  std::string name_;  // of the directory in its parent
  IgnoreFile own_{""};
  bool is_inside_ignored_ = false;
};

}  // namespace signalr_config::lint
