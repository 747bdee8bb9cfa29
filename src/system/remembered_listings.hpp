#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <utility>

#include "signalr_config/file_system.hpp"

namespace signalr_config::system {

/// Another file system that lists each directory once, for whoever asks several questions about one state of
/// many directories. Thread safety: may be used by several threads at once.
class RememberedListings final : public FileSystem {
 public:
  explicit RememberedListings(std::shared_ptr<const FileSystem> others) : others_(std::move(others)) {}

  [[nodiscard]] FileContent read(const std::filesystem::path& path) const override;
  std::optional<std::uintmax_t> size_of(const std::filesystem::path& path) const override;
  FileKind kind_of(const std::filesystem::path& path) const override;
  [[nodiscard]] DirectoryListing list(const std::filesystem::path& directory) const override;
  std::filesystem::path absolute(const std::filesystem::path& path) const override;
  std::string name_of(const std::filesystem::path& path) const override;
  std::filesystem::path path_of(const std::string& name) const override;

 private:
  std::shared_ptr<const FileSystem> others_;
  mutable std::mutex mutex_;
  mutable std::map<std::string, DirectoryListing, std::less<>> listings_;
};

}  // namespace signalr_config::system
