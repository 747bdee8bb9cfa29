#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "cli/input/input_options.hpp"
#include "hosts/declared/application.hpp"
#include "signalr_config/host.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::cli {

/// Which SDK reads the configuration, and why that one.
struct HostChoice {
  HostKind kind = HostKind::aspnetcore;
  std::string reason = "the default";
  std::optional<Decision> connection;                       ///< of Functions
  bool has_project = false;                                 ///< whether a project may say what follows
  std::optional<hosts::Declared<HostBuilder>> builder;      ///< nothing: WebApplication.CreateBuilder
  std::optional<hosts::Declared<DotnetRelease>> framework;  ///< nothing: .NET 10
  std::optional<hosts::Declared<SdkVersion>> sdk;           ///< nothing: 1.34
  std::optional<hosts::Declared<std::string>> registration;
  std::optional<hosts::Declared<std::string>> connection_string_key;  ///< what code hands to the SDK
  std::optional<hosts::Declared<std::string>> connection_string;      ///< the same, literally

  SetInCode set_in_code;
  bool is_registered = false;  ///< whether code registers the SDK

  bool is_functions() const { return signalr_config::is_functions(kind); }
  bool has_builder() const { return kind == HostKind::aspnetcore || kind == HostKind::management; }
};

/// What is chosen, in words, and why: `assumed` where nothing says it.
///@{
std::string_view builder_name(const HostChoice& choice);
std::string builder_reason(const HostChoice& choice);
std::string_view framework_name(const HostChoice& choice);
std::string framework_reason(const HostChoice& choice);
std::string_view sdk_name(const HostChoice& choice);
std::string sdk_reason(const HostChoice& choice);
///@}

/// What the options say.
HostChoice choose_host(const InputOptions& options);

/// The same where something else may say which host it is; an option wins.
HostChoice choose_host(const InputOptions& options, const std::optional<HostDetection>& detected);

/// The same where a directory is read: a host.json or its packages make a Functions project of it, whose
/// bindings and hubs can name the connection.
struct DirectoryOfHost {
  const std::filesystem::path& path;
  const Environment& variables;
  const std::shared_ptr<const FileSystem>& files;
  const hosts::DeclaredApplication* declared = nullptr;  ///< null pointer: nothing is known
};
std::optional<HostDetection> detect_host(const DirectoryOfHost& directory);
HostChoice choose_host(const InputOptions& options, const DirectoryOfHost& directory,
                       const std::optional<HostDetection>& detected);

/// An option that would have no effect for the host is a mistake: throws `UsageError`.
void refuse_options_of_other_hosts(const InputOptions& options, const HostChoice& choice);

}  // namespace signalr_config::cli
