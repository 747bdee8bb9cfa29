#include "hosts/project/settings_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/yaml/parser.hpp"

namespace signalr_config::hosts {

namespace fs = std::filesystem;

fs::path settings_file_in(const fs::path& directory, const FileSystem& files) {
  const auto found = std::ranges::find_if(
      settings_file_names, [&](std::string_view name) { return files.exists(directory / name); });
  return directory / (found == settings_file_names.end() ? settings_file_names.front() : *found);
}

SecretsIdSearch find_settings_secrets_id(const fs::path& directory, const FileSystem& files) {
  const std::vector<fs::path> candidates = settings_files_above(directory, files);
  if (candidates.empty() || !files.exists(candidates.back())) return {};
  const fs::path& path = candidates.back();
  FileContent content = files.read(path);
  if (!content) return {std::nullopt, std::nullopt, std::move(content).error().diagnostic};
  const ParsedSource settings =
      sources::parse_yaml(files.name_of(path), *std::move(content), SourceKind::yaml);
  if (settings.refused()) return {std::nullopt, std::nullopt, settings.diagnostics.front()};
  const auto found = std::ranges::find_if(settings.entries, [](const Entry& entry) {
    return dotnet::equals_ignore_case(entry.key, "secretsId") && entry.value && !entry.value->empty();
  });
  if (found == settings.entries.end()) return {};
  return {std::string(*found->value), found->origin, std::nullopt};
}

std::vector<fs::path> settings_files_above(const fs::path& directory, const FileSystem& files) {
  const fs::path start = files.absolute(directory).lexically_normal();
  std::vector<fs::path> candidates;
  for (fs::path folder = start; !folder.empty(); folder = folder.parent_path()) {
    for (const std::string_view name : settings_file_names) {
      candidates.push_back(folder / name);
      if (files.exists(candidates.back())) return candidates;
    }
    if (folder == folder.parent_path()) break;
  }
  return candidates;
}

}  // namespace signalr_config::hosts
