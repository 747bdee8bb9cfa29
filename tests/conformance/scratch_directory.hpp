#pragma once

#include <filesystem>
#include <string>
#include <string_view>

namespace signalr_config::conformance {

/// A directory of its own for one question; it is gone with the object.
class ScratchDirectory {
 public:
  ScratchDirectory();
  ~ScratchDirectory();
  ScratchDirectory(const ScratchDirectory&) = delete;
  ScratchDirectory& operator=(const ScratchDirectory&) = delete;

  const std::filesystem::path& path() const { return path_; }

  /// Makes a directory inside of it, with those above.
  std::filesystem::path directory(const std::filesystem::path& name) const;

  /// Writes a file inside of it, with the directories above.
  std::filesystem::path file(const std::filesystem::path& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

}  // namespace signalr_config::conformance
