#include "lint/discovery/file_name.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "deployments/recognition/known_names.hpp"
#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ascii.hpp"
#include "hosts/project/settings_file.hpp"

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

// JSON files of .NET's tools that have one name each.
constexpr std::array kinds_of_settings{SourceKind::user_secrets, SourceKind::local_settings,
                                       SourceKind::launch_settings};

// Written by tools, or for them.
constexpr std::array<std::string_view, 7> names_of_manifests{
    "package.json",   "package-lock.json", "npm-shrinkwrap.json", "project.assets.json",
    "pnpm-lock.yaml", "packages.config",   "packages.lock.json"};
constexpr std::array<std::string_view, 3> endings_of_output{".deps.json", ".runtimeconfig.json",
                                                            ".nuget.dgspec.json"};

}  // namespace

bool is_settings_name(std::string_view file_name) {
  if (deployments::parse_settings_file_name(file_name, deployments::NameCase::ignored)) return true;
  const auto kind = deployments::kind_of_name(file_name);
  return kind && std::ranges::find(kinds_of_settings, *kind) != kinds_of_settings.end();
}

bool is_known_name(std::string_view file_name) {
  return deployments::kind_of_name(file_name) || dotnet::ascii_lowered(file_name) == "host.json";
}

bool is_compose_name(std::string_view file_name) {
  return deployments::kind_of_name(file_name) == SourceKind::compose;
}

bool may_be_configuration(std::string_view file_name) {
  const std::string name = dotnet::ascii_lowered(file_name);
  const bool is_own = is_one_of(name, hosts::settings_file_names);
  if (is_own || is_one_of(name, names_of_manifests) || ends_with_one(name, endings_of_output)) return false;
  return deployments::kind_of_ending(name) || name.ends_with(".conf");
}

}  // namespace signalr_config::lint
