#pragma once

#include <optional>
#include <string_view>

namespace signalr_config {

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
  info,
  dotenv_compose,
  dotenv_docker,
  dotenv_npm,
  systemd,
  systemd_environment_file,
  dockerfile,
};

/// The kind's name as users write and read it: `json`, `user-secrets`, `environment`, ...
std::string_view to_string(SourceKind kind);

/// The kind that `name` names, or nothing.
std::optional<SourceKind> parse_source_kind(std::string_view name);

}  // namespace signalr_config
