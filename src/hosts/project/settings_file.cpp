#include "hosts/project/settings_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/yaml/parser.hpp"

namespace signalr_config::hosts {

namespace fs = std::filesystem;

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
  return start.empty() ? std::vector<fs::path>() : candidates_above(start, settings_file_name, files);
}

}  // namespace signalr_config::hosts
