#include "lint/discovery/file_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ascii.hpp"

namespace signalr_config::lint {

namespace {

template <std::size_t count>
bool is_one_of(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::ranges::find(names, name) != names.end();
}

template <std::size_t count>
bool ends_with_one(std::string_view name, const std::array<std::string_view, count>& endings) {
  return std::ranges::any_of(endings, [name](std::string_view ending) { return name.ends_with(ending); });
}

constexpr std::array<std::string_view, 2> yaml_endings{".yaml", ".yml"};
constexpr std::array<std::string_view, 3> names_of_settings{"secrets.json", "local.settings.json",
                                                            "launchsettings.json"};
constexpr std::array<std::string_view, 6> known_names{"web.config",    "app.config", "dockerfile",
                                                      "containerfile", ".env",       "host.json"};
constexpr std::array<std::string_view, 3> known_endings{".dockerfile", ".env", ".service"};
constexpr std::array<std::string_view, 8> endings_of_configuration{".json", ".yaml", ".yml",    ".ini",
                                                                   ".xml",  ".info", ".config", ".conf"};

// Written by tools, or for them; the last one is this program's own.
constexpr std::array<std::string_view, 8> names_of_manifests{
    "package.json",   "package-lock.json", "npm-shrinkwrap.json", "project.assets.json",
    "pnpm-lock.yaml", "packages.config",   "packages.lock.json",  ".signalr-config.yaml"};
constexpr std::array<std::string_view, 3> endings_of_output{".deps.json", ".runtimeconfig.json",
                                                            ".nuget.dgspec.json"};

}  // namespace

bool is_settings_name(std::string_view file_name) {
  return deployments::parse_settings_file_name(file_name, deployments::NameCase::ignored) ||
         is_one_of(dotnet::ascii_lowered(file_name), names_of_settings);
}

bool is_known_name(std::string_view file_name) {
  const std::string name = dotnet::ascii_lowered(file_name);
  if (is_settings_name(name) || is_one_of(name, known_names) || ends_with_one(name, known_endings))
    return true;
  return name.starts_with("dockerfile.") || name.starts_with(".env.") || is_compose_name(name);
}

bool is_compose_name(std::string_view file_name) {
  const std::string name = dotnet::ascii_lowered(file_name);
  const bool is_compose = name.starts_with("docker-compose.") || name.starts_with("compose.");
  return is_compose && ends_with_one(name, yaml_endings);
}

bool may_be_configuration(std::string_view file_name) {
  const std::string name = dotnet::ascii_lowered(file_name);
  if (is_one_of(name, names_of_manifests) || ends_with_one(name, endings_of_output)) return false;
  return ends_with_one(name, endings_of_configuration);
}

}  // namespace signalr_config::lint
