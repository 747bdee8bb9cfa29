#include "system/remembered_listings.hpp"

#include <optional>
#include <string>

namespace signalr_config::system {

namespace fs = std::filesystem;

FileContent RememberedListings::read(const fs::path& path) const { return others_->read(path); }

std::optional<std::uintmax_t> RememberedListings::size_of(const fs::path& path) const {
  return others_->size_of(path);
}

FileKind RememberedListings::kind_of(const fs::path& path) const { return others_->kind_of(path); }

DirectoryListing RememberedListings::list(const fs::path& directory) const {
  {
    const std::scoped_lock lock(mutex_);
    const auto known = listings_.find(directory.native());
    if (known != listings_.end()) return known->second;
  }
  DirectoryListing listing = others_->list(directory);
  const std::scoped_lock lock(mutex_);
  return listings_.try_emplace(directory.native(), std::move(listing)).first->second;
}

fs::path RememberedListings::absolute(const fs::path& path) const { return others_->absolute(path); }

std::string RememberedListings::name_of(const fs::path& path) const { return others_->name_of(path); }

fs::path RememberedListings::path_of(const std::string& name) const { return others_->path_of(name); }

}  // namespace signalr_config::system
