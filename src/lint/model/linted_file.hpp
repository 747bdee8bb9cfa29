#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "lint/model/scope.hpp"
#include "signalr_config/deployment.hpp"
#include "signalr_config/parsed_source.hpp"
#include "signalr_config/source_kind.hpp"

namespace signalr_config::lint {

/// How sure it is that a file is configuration: what is wrong with its syntax is reported only for the first
/// two.
enum class Recognition {
  by_request,  ///< its path was given
  by_name,     ///< appsettings.json, secrets.json, compose.yaml...
  by_content,  ///< it looks like it
  none,        ///< text that is only searched for secrets
};

/// A file that was read.
struct LintedFile {
  std::filesystem::path path;  ///< as it is shown and opened
  Recognition recognition = Recognition::none;
  std::optional<SourceKind> kind;            ///< nothing: plain text, such as source code
  std::shared_ptr<const Document> document;  ///< its text
  /// What its parser made of it. Null pointer for plain text and for descriptions of deployments.
  std::shared_ptr<const ParsedSource> source;
  /// What a description of deployments says. Null pointer for other kinds, and where the file was read as
  /// part of another (`compose.override.yaml`).
  std::shared_ptr<const Deployment> deployment;
  std::vector<Diagnostic> diagnostics;  ///< of its parser, of the description
  /// Whether its text may have to do with the service.
  bool mentions_signalr = false;
  /// Whether it, or a file beside it, has anything to do with the service. What is wrong with others is not
  /// this program's business, unless they were named.
  bool speaks_of_signalr = true;
  /// Whether it is read only because it belongs to the application of another: nothing is shown of it.
  bool is_companion = false;
};

/// Whether git tracks a file.
enum class Tracking {
  tracked,
  untracked,  ///< or there is no repository
  unknown,    ///< there is one, and git does not say what is in it
};

/// Everything that is linted.
struct Repository {
  std::span<const LintedFile> files;
  std::span<const Scope> scopes;
  std::function<Tracking(const std::filesystem::path&)> tracking;
};

}  // namespace signalr_config::lint
