#pragma once

#include <memory>
#include <mutex>
#include <string>

#include "cli/diff/git/revision.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::cli {

/// The files of a commit. Its paths begin with `REV:/`, a folder that has none above it, so that no path
/// leads out; people know them as `REV:path`. Throws `UsageError` where the repository is damaged.
class RevisionFiles final : public FileSystem {
 public:
  explicit RevisionFiles(std::shared_ptr<const Revision> revision)
      : revision_(std::move(revision)), root_(revision_->name() + ":") {}

  /// Of a path from the repository's root.
  std::filesystem::path path_in_tree(const std::string& inside) const { return root_ + "/" + inside; }

  FileContent read(const std::filesystem::path& path) const override;
  FileKind kind_of(const std::filesystem::path& path) const override;
  DirectoryListing list(const std::filesystem::path& directory) const override;
  std::string name_of(const std::filesystem::path& path) const override;
  std::filesystem::path path_of(const std::string& name) const override;

 private:
  std::optional<std::string> inside(const std::filesystem::path& path) const;

  std::shared_ptr<const Revision> revision_;
  std::string root_;
  mutable std::mutex mutex_;  // one question at a time
};

}  // namespace signalr_config::cli
