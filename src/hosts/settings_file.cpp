#include "hosts/settings_file.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "dotnet/ordinal_ignore_case.hpp"
#include "sources/file_reader.hpp"
#include "sources/yaml_parser.hpp"

namespace signalr_config {

namespace {

namespace fs = std::filesystem;

std::optional<fs::path> nearest_settings(const fs::path& directory) {
  std::error_code error;
  const fs::path start = fs::absolute(directory, error).lexically_normal();
  for (fs::path folder = start; !error; folder = folder.parent_path()) {
    fs::path candidate = folder / ".signalr-config.yaml";
    if (fs::exists(candidate, error)) return candidate;
    if (folder == folder.parent_path()) break;
  }
  return std::nullopt;
}

}  // namespace

SecretsIdSearch find_settings_secrets_id(const fs::path& directory) {
  const auto path = nearest_settings(directory);
  if (!path) return {};
  FileContent content = read_file(*path);
  if (!content.bytes) return {std::nullopt, std::nullopt, std::move(content.problem)};
  const ParsedSource settings = parse_yaml(path->string(), *std::move(content.bytes), SourceKind::yaml);
  if (settings.refused()) return {std::nullopt, std::nullopt, settings.diagnostics.front()};
  const auto found = std::ranges::find_if(settings.entries, [](const Entry& entry) {
    return dotnet::equals_ignore_case(entry.key, "secretsId") && entry.value && !entry.value->empty();
  });
  if (found == settings.entries.end()) return {};
  return {std::string(*found->value), found->origin, std::nullopt};
}

}  // namespace signalr_config
