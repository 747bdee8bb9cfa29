#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/model/linted_file.hpp"
#include "lint/model/scope.hpp"
#include "signalr_config/connection_string.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/file_system.hpp"

namespace signalr_config::lint {

/// What is not in the files.
struct ScopeOptions {
  std::optional<HostKind> host;  ///< nothing: what a directory says, else ASP.NET Core
  /// What settings say of a directory, where `host` is not set; may be empty.
  std::function<std::optional<HostKind>(const std::filesystem::path& directory)> host_of;
  std::optional<std::string> connection;             ///< of Functions; nothing: what the bindings name
  std::optional<std::string> connection_string_key;  ///< whose value programs hand to AddAzureSignalR
  SdkVersion sdk = SdkVersion::v1_34;
  Environment variables;            ///< those of the process; empty where it stays out
  bool user_secrets = false;        ///< whether those of this machine are read, in Development
  Environment secrets_environment;  ///< says where they are
  std::shared_ptr<const FileSystem> files = disk();  ///< where hosts and descriptions find others
  /// Which files may be read that others name, or that are looked for beside them; default: all.
  std::function<bool(const std::filesystem::path& path)> may_read;
  unsigned threads = 1;

  std::optional<HostKind> host_in(const std::filesystem::path& directory) const {
    return host || !host_of ? host : host_of(directory);
  }

  /// By what descriptions are read.
  DeploymentOptions description_options() const {
    return {.surrounding = variables, .files = files, .may_read = may_read};
  }
};

/// Puts files together as they are read: a directory with settings files is an application, once for each
/// environment that has a file, and for Production; a description is its applications; everything else is a
/// scope of its own. Applications that do not speak of SignalR have none. Scopes refer to the files.
std::vector<Scope> build_scopes(std::span<const LintedFile> files, const ScopeOptions& options);

}  // namespace signalr_config::lint
