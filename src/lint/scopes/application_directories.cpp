#include "lint/scopes/application_directories.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

#include "deployments/recognition/settings_file_name.hpp"
#include "dotnet/ordinal_ignore_case.hpp"
#include "hosts/web_config.hpp"
#include "signalr_config/host.hpp"

namespace signalr_config::lint {

namespace {

namespace fs = std::filesystem;

constexpr std::string_view default_environment = "Production";

fs::path parent_or_here(const fs::path& path) {
  return path.has_parent_path() ? path.parent_path() : fs::path(".");
}

bool is_web_config(const LintedFile& file) {
  return file.kind == SourceKind::web_config &&
         dotnet::equals_ignore_case(file.path.filename().string(), "web.config");
}

bool starts_aspnetcore(const LintedFile& file) {
  return is_web_config(file) && hosts::starts_aspnetcore(file.document->bytes());
}

std::optional<deployments::SettingsFileName> settings_name(const LintedFile& file) {
  return deployments::parse_settings_file_name(file.path.filename().string());
}

bool is_base_settings(const LintedFile& file) {
  const auto name = settings_name(file);
  return name && name->environment.empty();
}

// What its files say of a directory; nothing where it is no application.
std::optional<HostKind> host_of(const fs::path& directory, const std::vector<const LintedFile*>& files,
                                std::optional<HostKind> host) {
  if (const auto detected = detect_host(directory, {})) return host.value_or(detected->host);
  const auto has = [&](auto&& is_one) {
    return std::ranges::any_of(files, [&](const LintedFile* file) { return is_one(*file); });
  };
  if (has(is_base_settings)) return host.value_or(HostKind::aspnetcore);
  if (has(starts_aspnetcore)) return host.value_or(HostKind::aspnetcore);
  if (has(is_web_config)) return host.value_or(HostKind::aspnet);
  return std::nullopt;
}

bool is_read_by(HostKind host, const LintedFile& file) {
  const bool is_settings = settings_name(file).has_value();
  switch (host) {
    case HostKind::aspnet:
      return is_web_config(file);
    case HostKind::functions:
      return file.kind == SourceKind::local_settings;
    case HostKind::functions_isolated:
      return is_settings || file.kind == SourceKind::local_settings;
    default:
      return is_settings;
  }
}

std::vector<std::string> environments_of(const ApplicationDirectory& directory) {
  if (directory.host == HostKind::aspnet) return {""};
  std::vector<std::string> names;
  for (const LintedFile* file : directory.files) {
    if (file->kind == SourceKind::local_settings) names.emplace_back("Development");
    if (auto name = settings_name(*file); name && !name->environment.empty())
      names.push_back(std::move(name->environment));
  }
  std::ranges::sort(names);
  const auto [first, last] = std::ranges::unique(names);
  names.erase(first, last);
  std::erase(names, default_environment);
  names.emplace(names.begin(), default_environment);
  return names;
}

}  // namespace

fs::path application_path(const LintedFile& file) {
  const fs::path own = parent_or_here(file.path);
  return file.kind == SourceKind::launch_settings ? parent_or_here(own) : own;
}

std::vector<ApplicationDirectory> find_application_directories(
    std::span<const LintedFile> files,
    const std::function<std::optional<HostKind>(const fs::path& directory)>& host_in) {
  std::map<fs::path, std::vector<const LintedFile*>> by_directory;
  for (const LintedFile& file : files) {
    if (file.kind) by_directory[parent_or_here(file.path)].push_back(&file);
  }
  std::vector<ApplicationDirectory> found;
  for (auto& [path, members] : by_directory) {
    const auto kind = host_of(path, members, host_in(path));
    if (!kind) continue;
    ApplicationDirectory directory;
    directory.path = path;
    directory.host = *kind;
    std::ranges::copy_if(members, std::back_inserter(directory.files),
                         [&](const LintedFile* file) { return is_read_by(*kind, *file); });
    directory.environments = environments_of(directory);
    found.push_back(std::move(directory));
  }
  return found;
}

bool is_named_layer(const LintedFile& file) {
  static constexpr std::array kinds{SourceKind::json, SourceKind::yaml, SourceKind::xml, SourceKind::ini,
                                    SourceKind::az_appconfig};
  return file.recognition == Recognition::by_request && file.source && file.mentions_signalr &&
         std::ranges::find(kinds, *file.kind) != kinds.end();
}

std::string environment_of(const LintedFile& file) {
  static constexpr std::array<std::string_view, 3> environments{"Development", "Staging", "Production"};
  std::string word = file.path.stem().extension().string();
  if (!word.empty()) word.erase(0, 1);
  const auto* const found = std::ranges::find_if(
      environments, [&](std::string_view one) { return dotnet::equals_ignore_case(one, word); });
  return std::string(found == environments.end() ? default_environment : *found);
}

}  // namespace signalr_config::lint
