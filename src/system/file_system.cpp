#include "signalr_config/file_system.hpp"

#include <algorithm>
#include <utility>

#include "system/file_reader.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

namespace {

namespace fs = std::filesystem;

FileKind kind_of_status(const fs::file_status& status) {
  switch (status.type()) {
    case fs::file_type::regular:
      return FileKind::file;
    case fs::file_type::directory:
      return FileKind::directory;
    case fs::file_type::none:
    case fs::file_type::not_found:
      return FileKind::missing;
    default:
      return FileKind::other;
  }
}

class Disk final : public FileSystem {
 public:
  FileContent read(const fs::path& path) const override { return system::read_file(path); }

  std::optional<std::uintmax_t> size_of(const fs::path& path) const override {
    std::error_code error;
    const std::uintmax_t size = fs::file_size(path, error);
    return error ? std::nullopt : std::optional(size);
  }

  FileKind kind_of(const fs::path& path) const override {
    std::error_code ignored;
    return kind_of_status(fs::status(path, ignored));
  }

  DirectoryListing list(const fs::path& directory) const override {
    DirectoryListing listing;
    for (fs::directory_iterator it(directory, listing.error);
         !listing.error && it != fs::directory_iterator(); it.increment(listing.error)) {
      std::error_code ignored;
      listing.entries.push_back({it->path().filename().string(), kind_of_status(it->status(ignored))});
    }
    return listing;
  }

  fs::path absolute(const fs::path& path) const override {
    std::error_code error;
    const fs::path found = fs::absolute(path, error);
    return error ? fs::path() : found;
  }
};

// The next name below a directory, where the path is below it.
std::optional<fs::path> name_below(const fs::path& directory, const fs::path& path) {
  const auto [end, next] = std::ranges::mismatch(directory, path);
  if (end != directory.end() || next == path.end()) return std::nullopt;
  return *next;
}

// `.` is the empty path, and `a/` is `a`.
fs::path normal(const fs::path& path) {
  const fs::path text = path.lexically_normal();
  if (text == ".") return {};
  return text.has_filename() || !text.has_relative_path() ? text : text.parent_path();
}

}  // namespace

const std::shared_ptr<const FileSystem>& disk() {
  static const std::shared_ptr<const FileSystem> files = std::make_shared<const Disk>();
  return files;
}

std::optional<std::uintmax_t> FileSystem::size_of(const fs::path& /*path*/) const { return std::nullopt; }

void MemoryFileSystem::add(const fs::path& path, std::string bytes) {
  files_.insert_or_assign(key_of(path), std::move(bytes));
}

std::vector<Diagnostic> to_diagnostics(const FileProblem& problem) { return {problem.diagnostic}; }

FileContent MemoryFileSystem::read(const fs::path& path) const {
  const auto found = files_.find(key_of(path));
  if (found != files_.end()) return found->second;
  return others_ ? others_->read(path) : system::missing_file(name_of(path));
}

std::optional<std::uintmax_t> MemoryFileSystem::size_of(const fs::path& path) const {
  const auto found = files_.find(key_of(path));
  if (found != files_.end()) return found->second.size();
  return others_ ? others_->size_of(path) : std::nullopt;
}

FileKind MemoryFileSystem::kind_of(const fs::path& path) const {
  const fs::path looked_for = key_of(path);
  if (files_.contains(looked_for)) return FileKind::file;
  const bool is_above = std::ranges::any_of(
      files_, [&](const auto& file) { return name_below(looked_for, file.first).has_value(); });
  if (is_above) return FileKind::directory;
  return others_ ? others_->kind_of(path) : FileKind::missing;
}

DirectoryListing MemoryFileSystem::list(const fs::path& directory) const {
  const fs::path above = key_of(directory);
  std::map<std::string, FileKind> names;
  for (const auto& [path, bytes] : files_) {
    if (const auto name = name_below(above, path)) names.emplace(name->string(), kind_of(above / *name));
  }
  const bool is_there = !names.empty();
  DirectoryListing listing;
  if (others_) listing = others_->list(directory);
  for (FileEntry& entry : listing.entries) names.emplace(std::move(entry.name), entry.kind);
  listing.entries.clear();
  for (auto& [name, kind] : names) listing.entries.push_back({name, kind});
  if (!others_ && !is_there) listing.error = std::make_error_code(std::errc::no_such_file_or_directory);
  if (is_there) listing.error.clear();
  return listing;
}

fs::path MemoryFileSystem::absolute(const fs::path& path) const {
  return others_ ? others_->absolute(path) : path;
}

// Over others, a file has one key however its path is written.
fs::path MemoryFileSystem::key_of(const fs::path& path) const { return normal(absolute(path)); }

}  // namespace v0
}  // namespace signalr_config
