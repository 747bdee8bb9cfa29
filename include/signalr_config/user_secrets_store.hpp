#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/result.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// A key of the store and its value; nothing is JSON's null.
struct UserSecret {
  std::string key;                   ///< segments separated by ':'
  std::optional<std::string> value;  ///< UTF-8; nothing: null
};

/// A store of user secrets: the file that `dotnet user-secrets` keeps for an id (`user_secrets_path`).
///
/// Keys are compared ignoring case, as .NET does. A change touches what it must and leaves every other byte
/// of the file as it was: order, nesting, nulls, comments and a byte order mark. Whoever reads meanwhile, or
/// looks after a crash, finds all of the old content or all of the new one; when a change returns without a
/// problem, it is on the disk. Changes of several processes follow each other: each holds a lock (flock) on
/// the file's directory, which leaves nothing behind. `dotnet user-secrets` takes no lock.
///
/// The file is made with mode 0600, directories with 0700; a symbolic link in the file's place stays. A file
/// that does not parse is never overwritten: its problem is what a change returns. Other codes:
/// `user-secrets-locked`, `user-secrets-changed`, `user-secrets-key-empty` and those of writing files.
class UserSecretsStore {
 public:
  /// The store in a file, which need not exist.
  explicit UserSecretsStore(std::filesystem::path file);

  /// That file.
  const std::filesystem::path& file() const { return file_; }

  /// The entries, in the order of the file; none where there is no file. As `user_secrets_file(...)->load()`.
  [[nodiscard]] ParsedSource load() const;

  /// Stores the values, all or none.
  Result<void> set(std::span<const UserSecret> secrets) const;

  /// Removes the keys; gives those that were not there, which is no error, as for `dotnet user-secrets`.
  /// Where none of them is there, nothing is written.
  Result<std::vector<std::string>> remove(std::span<const std::string> keys) const;

  /// Leaves `{}`.
  Result<void> clear() const;

  /// The file's text, nothing where there is no file. For `replace_text`.
  Result<std::optional<std::string>> read_text() const;

  /// Replaces the whole text, if it parses and if the file still has the text `before`.
  Result<void> replace_text(std::string_view text, const std::optional<std::string>& before) const;

  /// Removes what a process that was killed has left beside the file, unless somebody is just writing. Every
  /// change does so by itself.
  void remove_leftovers() const;

 private:
  std::filesystem::path file_;
};

/// Whether a text is a store that .NET can read; the error is the first of what .NET refuses.
Result<void> check_user_secrets_text(std::string name, std::string_view text);

}  // namespace v0
}  // namespace signalr_config
