#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "lint/model/project_code.hpp"
#include "signalr/keys/meaning.hpp"
#include "signalr_config/configuration.hpp"
#include "signalr_config/host_kind.hpp"
#include "signalr_config/resolution.hpp"

namespace signalr_config::lint {

using signalr::KeyMeaning;
using signalr::KeyRole;

/// What a scope is of.
enum class ScopeKind {
  application,            ///< a directory, as its host reads it
  described_application,  ///< one application of a deployment description
  named_file,             ///< a file that was named, judged as the only settings of an application
  file,                   ///< a single file, of which nobody knows what else is read
};

/// What one registration (`AddAzureSignalR()`, or `AddNamedAzureSignalR(name)`) makes of a scope.
struct ScopeResolution {
  std::optional<std::string> registration;
  Resolution resolution;
};

/// What is read together: an application in one environment, or a single file.
struct Scope {
  ScopeKind kind = ScopeKind::file;
  std::string name;  ///< the directory, the label in a description, or the file
  HostKind host = HostKind::aspnetcore;
  std::string connection;  ///< of a Functions project; empty for other hosts
  /// The key whose value the program hands to the unnamed registration, as its code says.
  std::optional<std::string> connection_string_key = std::nullopt;
  std::string environment;  ///< `Production`; empty where there is none (a file, ASP.NET)
  /// Where settings leave something open: no endpoint, or a key that is not read.
  std::shared_ptr<const ProjectCode> code;
  bool has_secrets_id = false;  ///< such an application's project has a UserSecretsId
  bool is_unseen = false;       ///< an image that a description names: what its program reads, nobody sees
  Configuration configuration;
  /// Everything that was read, lowest first; those that .NET refuses included, which the configuration lacks.
  std::vector<std::shared_ptr<const ParsedSource>> layers;
  /// The resolutions of the registrations that the keys show; the unnamed one first. Empty for a file, and
  /// where a layer is refused.
  std::vector<ScopeResolution> resolutions;

  bool is_application() const { return kind != ScopeKind::file; }
  /// Whether code of the application hands an endpoint to the SDK, or is none of .NET.
  bool is_handed_over() const {
    return code != nullptr && (code->hands_over || code->is_of_another_language);
  }
};

/// An entry where it is read.
struct ScopeEntry {
  const Scope& scope;
  const ParsedSource& source;
  const Entry& entry;
  KeyMeaning meaning;
  bool in_effect = true;  ///< false: a later entry has the same key
};

}  // namespace signalr_config::lint
