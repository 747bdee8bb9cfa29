#include "cli/diff/git/revision_files.hpp"

#include "system/file_reader.hpp"

namespace signalr_config::cli {

namespace {

namespace fs = std::filesystem;

FileKind kind_of_revision(RevisionKind kind) {
  if (kind == RevisionKind::none) return FileKind::missing;
  return kind == RevisionKind::directory ? FileKind::directory : FileKind::file;
}

}  // namespace

// From the repository's root; nothing for a path of another file system.
std::optional<std::string> RevisionFiles::inside(const fs::path& path) const {
  const std::string text = path.generic_string();
  if (text == root_) return "";
  if (!text.starts_with(root_ + "/")) return std::nullopt;
  return text.substr(root_.size() + 1);
}

FileContent RevisionFiles::read(const fs::path& path) const {
  const std::lock_guard lock(mutex_);
  const auto name = inside(path);
  auto bytes = name ? revision_->read(*name) : std::nullopt;
  if (bytes) return *std::move(bytes);
  return system::missing_file(name_of(path));
}

FileKind RevisionFiles::kind_of(const fs::path& path) const {
  const std::lock_guard lock(mutex_);
  const auto name = inside(path);
  return name ? kind_of_revision(revision_->kind_of(*name)) : FileKind::missing;
}

DirectoryListing RevisionFiles::list(const fs::path& directory) const {
  const std::lock_guard lock(mutex_);
  DirectoryListing listing;
  const auto name = inside(directory);
  if (!name || revision_->kind_of(*name) != RevisionKind::directory) {
    listing.error = std::make_error_code(std::errc::no_such_file_or_directory);
    return listing;
  }
  for (const RevisionEntry& entry : revision_->list(*name)) {
    const std::string below = name->empty() ? entry.name : *name + "/" + entry.name;
    listing.entries.push_back({entry.name, kind_of_revision(revision_->kind_of(below))});
  }
  return listing;
}

std::string RevisionFiles::name_of(const fs::path& path) const {
  const fs::path normal = path.lexically_normal();
  const auto name = inside(normal);
  return name ? root_ + *name : normal.string();
}

fs::path RevisionFiles::path_of(const std::string& name) const {
  const bool is_name = name.starts_with(root_) && !name.starts_with(root_ + "/");
  return is_name ? path_in_tree(name.substr(root_.size())) : fs::path(name);
}

}  // namespace signalr_config::cli
