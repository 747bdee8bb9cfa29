#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "signalr_config/configuration.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/dotnet_release.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/host_builder.hpp"
#include "signalr_config/host_kind.hpp"
#include "signalr_config/resolution.hpp"
#include "signalr_config/result.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Where the files of the content root are.
enum class ContentRoot {
  directory,           ///< in a folder of this machine
  mounted_files_only,  ///< in a container that is not here: only what its description mounts is known
};

/// What a host knows of its application. Made of its environment, which nobody can forget; the other members
/// say what is not to be found out.
struct HostOptions {
  /// An application with these variables, in the current directory.
  explicit HostOptions(Environment environment_variables) : environment(std::move(environment_variables)) {}

  /// This process: its variables, and the arguments of its `main` without the program's name.
  [[nodiscard]] static HostOptions from_process(int argc, const char* const* argv);

  HostKind host = HostKind::aspnetcore;            ///< which SDK the application has
  HostBuilder builder = HostBuilder::web;          ///< of ASP.NET Core and the Management SDK
  DotnetRelease framework = DotnetRelease::net10;  ///< on which .NET it runs
  std::filesystem::path content_root = ".";        ///< the directory of its settings files
  ContentRoot content = ContentRoot::directory;    ///< where that is
  std::shared_ptr<const FileSystem> files =
      disk();                                    ///< where the content root is; user secrets are on the disk
  std::vector<DescribedFile> mounted_files;      ///< hide files of the same names in the content root
  std::vector<std::string> arguments;            ///< the application's own command line
  Environment environment;                       ///< its environment variables
  std::optional<std::string> environment_name;   ///< overrides every other way to name the environment
  std::optional<std::string> application_name;   ///< default: the project file's name
  std::optional<std::string> secrets_id;         ///< default: from the project file
  std::optional<std::filesystem::path> project;  ///< project file; default: the only one in the content root
  bool user_secrets = true;                      ///< false: leave the secrets out
  /// The variables that say where this machine keeps user secrets; default: `environment`.
  std::optional<Environment> secrets_environment;

  /// Adds sources above those of the host, as a .NET program does with `builder.Configuration`. It runs each
  /// time the application is loaded: by an `EndpointMonitor` on the threads that load, one call at a time.
  /// What it throws is thrown to whoever loads.
  std::function<void(ConfigurationBuilder& builder)> add_sources;
};

/// A name, and a sentence that says where it came from (`DOTNET_ENVIRONMENT`, `the default`).
struct Decision {
  std::string value;             ///< `Production`
  std::string reason;            ///< for people: `the default; nothing names another`
  std::optional<Origin> origin;  ///< where it stands; nothing for a default
};

/// What became of the user secrets.
struct SecretsDecision {
  std::optional<Decision> id;                 ///< nothing: none is known
  std::optional<std::filesystem::path> path;  ///< the store's file, whether or not it exists
  bool included = false;                      ///< whether the secrets are a source
  std::string reason;                         ///< why they are or are not, for people
};

/// The sources that an application has, and how it came to them.
struct HostSources {
  ConfigurationBuilder builder;  ///< the sources, lowest first
  Environment variables;  ///< what the application sees, local.settings.json included where that is read
  Decision environment;   ///< its name: `Production`, `Development`, ...
  std::optional<Decision> application;  ///< its name, where one is known
  SecretsDecision secrets;              ///< whether user secrets are among the sources
  /// Whether the builder adds neither files nor variables by itself, as CreateEmptyBuilder.
  bool reads_only_host = false;
  std::vector<Diagnostic> diagnostics;  ///< e.g. a secrets id that is an MSBuild expression

  /// What decides which sources there are, whether or not it exists: project files, an appsettings.yaml. A
  /// last name that begins with `*` stands for all that end with the rest.
  std::vector<std::filesystem::path> deciding_paths;

  /// Everything whose change can change the result: `deciding_paths`, and those of the sources.
  std::vector<std::filesystem::path> paths() const;
};

/// Adds what the host of an application adds, from low to high.
/// - ASP.NET Core and programs with the Management SDK, as `WebApplication.CreateBuilder(args)`: ASPNETCORE_
///   variables, DOTNET_ variables, command line, appsettings.json, appsettings.{Environment}.json,
///   {Application}.settings.json, {Application}.settings.{Environment}.json, user secrets in Development,
///   environment variables, command line. `options.builder` and `options.framework` tell of others.
/// - Functions: environment variables (with local.settings.json below them in Development, as `func start`
///   sets it), user secrets of a .NET project in Development.
/// - an isolated worker of Functions: the settings files, user secrets in Development, the same variables,
///   command line.
/// - ASP.NET: web.config, else app.config.
[[nodiscard]] HostSources host_sources(const HostOptions& options);

/// Which host a directory has, where it says so.
struct HostDetection {
  HostKind host = HostKind::aspnetcore;  ///< Functions, or an isolated worker
  std::string reason;                    ///< for people: `host.json makes it a Functions project`
};

/// A directory with a host.json is a Functions project; its worker is isolated where FUNCTIONS_WORKER_RUNTIME
/// says so. Nothing where there is none.
[[nodiscard]] std::optional<HostDetection> detect_host(const std::filesystem::path& directory,
                                                       const Environment& environment,
                                                       const FileSystem& files = *disk());

/// The whole way in one call: sources, configuration, endpoints. An error where the application would fail to
/// start, with every reason. Warnings are those of the host, of its sources and of the resolution, in this
/// order. `host.host` decides which SDK reads the configuration; `options.host` does not count. Without
/// `options.identity` credentials are judged by what the application sees of `host.environment`.
[[nodiscard]] Result<Resolution> resolve_host(const HostOptions& host, const ResolveOptions& options = {});

}  // namespace v0
}  // namespace signalr_config
