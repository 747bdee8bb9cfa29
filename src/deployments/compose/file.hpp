#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "deployments/common/description.hpp"

/// What compose files say of their services, before variables are put in.
namespace signalr_config::deployments {

/// A text of a compose file with its place, which may have variables in it.
struct ComposeText {
  std::string text;
  Origin origin;
};

struct ComposeVariable {
  std::string name;
  std::optional<ComposeText> value;  ///< nothing: taken from the shell
  Origin origin;                     ///< of the name
};

struct ComposeEnvFile {
  ComposeText path;
  bool is_required = true;
  bool is_raw = false;  ///< `format: raw`: as `docker run --env-file` reads it
};

/// A file that is put into the container: `source` is a path on this machine, or a config's name.
struct ComposeMount {
  ComposeText source;
  std::string target;
  bool is_config = false;
};

struct ComposeExtends {
  std::string service;
  std::optional<std::string> file;
  Origin origin;
};

struct ComposeService {
  std::vector<ComposeEnvFile> env_files;
  std::vector<ComposeVariable> variables;  ///< later ones replace earlier ones of the same name
  std::vector<ComposeMount> mounts;
  std::optional<ComposeExtends> extends;
  std::string file;  ///< where it was said first; paths are relative to its folder
};

/// Adds what `over` says to `base`, as `docker compose -f base -f over` does.
void override_service(ComposeService& base, ComposeService over);

/// `configs: NAME:`, a file by its path or by what stands in it.
struct ComposeConfig {
  std::shared_ptr<const Document> document;
  std::optional<ComposeText> path;
  sources::DataNodePtr content;
};

struct ComposeFile {
  std::vector<std::pair<std::string, ComposeService>> services;  ///< in the order of the file
  std::map<std::string, ComposeConfig> configs;
};

/// Reads one file. What has another shape than Compose allows is added to the diagnostics of `deployment`.
[[nodiscard]] ComposeFile read_compose_file(DescriptionText text, Deployment& deployment);

}  // namespace signalr_config::deployments
