#include "signalr_config/source_kind.hpp"

#include <array>
#include <utility>

namespace signalr_config {
inline namespace SIGNALR_CONFIG_EXPORT v0 {
namespace {

using Name = std::pair<SourceKind, std::string_view>;

constexpr std::array<Name, 28> names{{
    {SourceKind::json, "json"},
    {SourceKind::ini, "ini"},
    {SourceKind::xml, "xml"},
    {SourceKind::web_config, "web-config"},
    {SourceKind::yaml, "yaml"},
    {SourceKind::info, "info"},
    {SourceKind::dotenv_compose, "dotenv-compose"},
    {SourceKind::dotenv_docker, "dotenv-docker"},
    {SourceKind::dotenv_npm, "dotenv-npm"},
    {SourceKind::systemd, "systemd"},
    {SourceKind::systemd_environment_file, "systemd-environment-file"},
    {SourceKind::dockerfile, "dockerfile"},
    {SourceKind::user_secrets, "user-secrets"},
    {SourceKind::environment, "environment"},
    {SourceKind::command_line, "command-line"},
    {SourceKind::key_per_file, "key-per-file"},
    {SourceKind::memory, "memory"},
    {SourceKind::az_appconfig, "az-appconfig"},
    {SourceKind::az_keys, "az-keys"},
    {SourceKind::az_keyvault, "az-keyvault"},
    {SourceKind::appservice, "appservice"},
    {SourceKind::compose, "compose"},
    {SourceKind::container_apps, "container-apps"},
    {SourceKind::docker_inspect, "docker-inspect"},
    {SourceKind::github_actions, "github-actions"},
    {SourceKind::kubernetes, "kubernetes"},
    {SourceKind::launch_settings, "launch-settings"},
    {SourceKind::local_settings, "local-settings"},
}};

}  // namespace

std::vector<SourceKind> all_source_kinds() {
  std::vector<SourceKind> kinds;
  for (const auto& [kind, name] : names) kinds.push_back(kind);
  return kinds;
}

std::string_view to_string(SourceKind kind) {
  for (const auto& [known, name] : names) {
    if (known == kind) return name;
  }
  return "unknown";
}

std::optional<SourceKind> parse_source_kind(std::string_view name) {
  for (const auto& [kind, known] : names) {
    if (known == name) return kind;
  }
  return std::nullopt;
}

}  // namespace v0
}  // namespace signalr_config
