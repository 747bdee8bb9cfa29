#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "signalr_config/export.hpp"

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {

/// Where a value can come from. One list of names serves `--as`, `source` in JSON output and every message.
enum class SourceKind {
  json,
  user_secrets,
  environment,
  command_line,
  key_per_file,
  memory,
  ini,
  xml,
  web_config,
  yaml,
  info,
  dotenv_compose,
  dotenv_docker,
  dotenv_npm,
  // Exports of the cloud's own tools.
  az_appconfig,
  az_keys,
  az_keyvault,
  // Descriptions of deployments (see deployment.hpp).
  appservice,
  arm_template,
  bicep,
  compose,
  container_apps,
  container_instances,
  docker_inspect,
  dockerfile,
  github_actions,
  kubernetes,
  launch_settings,
  local_settings,
  systemd,
  systemd_environment_file,
};

/// Every kind, in the order in which help lists them.
std::vector<SourceKind> all_source_kinds();

/// The kind's name as users write and read it: `json`, `user-secrets`, `environment`, ...
std::string_view to_string(SourceKind kind);

/// The kind that `name` names, or nothing.
[[nodiscard]] std::optional<SourceKind> parse_source_kind(std::string_view name);

}  // namespace v0
}  // namespace signalr_config
