#pragma once

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "signalr_config/diagnostic.hpp"
#include "signalr_config/environment.hpp"
#include "signalr_config/export.hpp"
#include "signalr_config/file_system.hpp"
#include "signalr_config/result.hpp"
#include "signalr_config/source.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// One text of a deployment description: a file, or what came in through standard input.
struct DescriptionText {
  std::string name;   ///< as the user knows it; files that it names are looked for beside it
  std::string bytes;  ///< its content
};

/// What a description depends on besides its own text.
struct DeploymentOptions {
  /// The variables of the shell in which the description would be used: for `${NAME}` in compose files.
  Environment surrounding;
  std::shared_ptr<const FileSystem> files = disk();  ///< where the files are that the description names
  /// Which of the files that the description names may be read; default: all. Those of a stranger are to name
  /// none outside of their own directory tree. One that may not be read is not looked for, and a diagnostic
  /// `deployment-file-outside` stands at the place that names it.
  std::function<bool(const std::filesystem::path& path)> may_read;
};

/// A file that the application would find in its content root: `appsettings.json` of a ConfigMap.
struct DescribedFile {
  std::string name;                      ///< without folders
  std::shared_ptr<const Source> source;  ///< what is in it
};

/// What a description says about the platform that starts an application.
enum class DescribedPlatform : std::uint8_t {
  untold,
  function_app,         ///< Azure Functions
  web_or_function_app,  ///< a site of App Service that stands elsewhere
};

/// An application as a description starts it: what it would see as its environment.
struct DescribedApplication {
  std::string workload;  ///< what it is part of (`Deployment/shop`); empty where there is no such level
  std::string name;      ///< of the service, container or profile; empty where it has none
  /// Its variables, with their places. A value that is not in the input has the encoding
  /// `ValueEncoding::reference`.
  Environment environment;
  std::vector<DescribedFile> files;                        ///< settings files that are mounted for it
  DescribedPlatform platform = DescribedPlatform::untold;  ///< what starts it

  /// `Deployment/shop/api`, `web`; for people, and for `--container` and its like.
  std::string label() const { return workload.empty() ? name : workload + "/" + name; }
};

/// What a description says. One with an error among its diagnostics cannot be deployed as it is.
struct Deployment {
  SourceKind kind = SourceKind::memory;            ///< as what it was read
  std::vector<DescribedApplication> applications;  ///< in the order of the texts
  std::vector<Diagnostic> diagnostics;             ///< every problem that was found
  std::vector<std::filesystem::path> paths;        ///< of the files that it named and that were looked for

  std::size_t file_bytes = 0;  ///< how much those that were read have, which is limited
  std::size_t variables = 0;   ///< of all applications, which are limited as well

  bool refused() const;  ///< whether there is an error among them
};

/// Whether a kind describes deployments: it gives an environment, and is no layer of configuration itself.
bool is_deployment(SourceKind kind);

/// Whether a kind can stand for an application's whole environment: descriptions, and files of variables
/// (.env), which are layers of configuration otherwise.
bool gives_environment(SourceKind kind);

/// Reads a description, which may consist of several texts: compose files that override one another,
/// manifests that refer to one another. Never throws for what it finds. Precondition:
/// gives_environment(kind).
[[nodiscard]] Deployment read_deployment(SourceKind kind, std::vector<DescriptionText> texts,
                                         const DeploymentOptions& options = {});

/// The description as a result: an error, which is every problem, where it cannot be deployed as it is.
[[nodiscard]] Result<Deployment> checked(Deployment deployment);

/// The kind of a file of configuration or of a deployment description, by its name and, where that leaves
/// several, by what stands in it; nothing where neither says. `bytes` may be only the beginning of the file.
[[nodiscard]] std::optional<SourceKind> recognize_kind(std::string_view file_name, std::string_view bytes);

}  // namespace v0
}  // namespace signalr_config
