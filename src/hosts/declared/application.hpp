#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "hosts/code/facts.hpp"
#include "hosts/code/project_sources.hpp"
#include "hosts/project/msbuild.hpp"
#include "signalr_config/connection_string.hpp"
#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/host_builder.hpp"
#include "signalr_config/host_kind.hpp"

namespace signalr_config::hosts {

/// What a file of the application says, and where: `Program.cs:12`.
template <typename Value>
struct Declared {
  Value value;
  std::string reason;
};

/// A call by which the SDK is registered.
struct DeclaredRegistration {
  std::optional<std::string> name;  ///< nothing: `AddAzureSignalR`
  std::string reason;
  std::optional<Declared<std::string>> connection_string_key;  ///< `configuration[KEY]` is handed over
  std::optional<Declared<std::string>> connection_string;      ///< a literal is; it may be a secret
  bool is_conditional = false;                                 ///< the call stands below an `if`
  /// Places where code hands over what is not followed, in place of these, and where it sets endpoints.
  ///@{
  std::optional<std::string> computed_connection;
  std::optional<std::string> computed_endpoints;
  ///@}
};

/// What an application's own files say: the project, and its code. What they do not say is to be assumed.
struct DeclaredApplication {
  /// The project file, or the C# file that is an application by itself. Nothing: only `not_followed` may be
  /// set.
  std::optional<std::filesystem::path> project;
  std::optional<Declared<HostBuilder>> builder;
  std::vector<Declared<DotnetRelease>> frameworks;  ///< each an application of its own
  std::optional<Declared<SdkVersion>> sdk;
  std::optional<Declared<HostKind>> host;  ///< where its packages say so
  std::optional<Declared<std::string>> name;
  std::optional<Declared<std::string>> environment;  ///< what code names it, whatever variables say
  bool environment_below_variables = false;          ///< ASPNETCORE_ENVIRONMENT wins over that all the same
  std::optional<std::string> ignores_arguments;      ///< that the command line is not read
  std::optional<std::string> clears_sources;         ///< why nothing of what the host adds is read
  std::vector<DeclaredRegistration> registrations;   ///< each name once
  std::optional<std::string> computed_name;          ///< place of a registration whose name is not followed
  bool has_computed_sources = false;                 ///< there may be settings that are not known
  std::vector<code::AddedSource> sources;            ///< that can be followed, lowest first
  /// Sentences for people: `the connection string is set in code (Startup.cs:84): not followed`.
  std::vector<std::string> not_followed;
  std::vector<std::filesystem::path> paths;  ///< whose change can change all this
  code::Searched searched = code::Searched::whole;
};

/// Where an application is.
struct DeclaredPlace {
  std::filesystem::path directory = {};
  std::optional<std::filesystem::path> project = {};  ///< default: the only one in the directory
  const FileSystem& files = *disk();
  std::function<bool(const std::filesystem::path& path)> may_read = {};  ///< default: all
  /// Is shown each source that is read; may be empty.
  std::function<void(std::string_view text, code::Language language)> on_text = {};

  code::SourceSearch search() const { return {files, may_read, on_text}; }
};

/// Reads what the application says. A directory without a project may have one C# file with directives.
[[nodiscard]] DeclaredApplication read_declared_application(const DeclaredPlace& place);

}  // namespace signalr_config::hosts
