#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/discovery/git_files.hpp"
#include "lint/discovery/read_files.hpp"
#include "lint/output/output_format.hpp"
#include "lint/scopes/build_scopes.hpp"
#include "lint/settings/apply.hpp"
#include "lint/settings/tree.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// What a linter goes by beside the files.
struct LinterOptions {
  SettingsLayer settings = {};  ///< counts more than any settings file
  SettingsLookup settings_files = {};
  std::optional<HostKind> host = {};           ///< nothing: what a directory says, else ASP.NET Core
  std::optional<std::string> connection = {};  ///< of Functions; nothing: what the bindings name
  /// The key whose value programs hand to AddAzureSignalR; nothing: none.
  std::optional<std::string> connection_string_key = {};
  SdkVersion sdk = SdkVersion::v1_34;
  Environment environment = {};    ///< of this process: git and the user secrets are found by it
  bool process_variables = false;  ///< whether the applications have its variables
  bool user_secrets = false;       ///< whether those of this machine are read, in Development
  /// Where texts are read, those of settings files included. Directories are walked on the disk, which also
  /// says what lies outside of a tree.
  std::shared_ptr<const FileSystem> files = disk();
  /// Whether a file is committed; default: git says it.
  std::function<Tracking(const std::filesystem::path& file)> tracking = {};
  unsigned threads = 1;
};

/// Files in, report out. What it learns of settings files and of git's it keeps; texts it reads each time.
/// Not for several threads at once. Every function throws `SettingsError` where a settings file cannot be
/// used.
class Linter {
 public:
  explicit Linter(LinterOptions options);

  /// Reads the files that paths lead to, and the others of their applications. Of a path at which there is
  /// nothing nothing is read: it is in `unmatched`.
  ReadFiles read(std::span<const std::string> paths);

  /// What the rules find in files. Findings are silenced by comments and have the severities of the settings.
  LintReport lint(std::vector<LintedFile> files);

  /// Whether one of the findings makes the answer no. Those that are suppressed do not.
  bool has_failure(const LintReport& report);

  /// The settings that hold for a file or a directory.
  const Settings& settings_of(const std::filesystem::path& path);
  const Settings& settings_of(const Finding& finding) { return lint::settings_of(finding, settings_); }

  /// Whether a path lies in one of the trees that were read, all links followed.
  bool may_read(const std::filesystem::path& path) const { return trees_.contain(path); }

  /// For what stands on a linter: another text of a file, and what files are together.
  LintedFile parse(const std::filesystem::path& path, std::string text, Recognition recognition) const;
  std::vector<Scope> put_together(std::vector<LintedFile>& files);

 private:
  Tracking tracking(const std::filesystem::path& file);
  ScopeOptions scope_options(std::span<const LintedFile> files);
  std::vector<Finding> find(std::span<const LintedFile> files, std::span<const Scope> scopes);

  LinterOptions options_;
  SettingsTree settings_;
  GitFiles git_;
  system::FileTrees trees_;  // that were read in: what their files name elsewhere is not read
};

}  // namespace signalr_config::lint
