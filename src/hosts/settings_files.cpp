#include "hosts/settings_files.hpp"

#include <algorithm>
#include <string_view>
#include <tuple>
#include <utility>

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

using deployments::SettingsFileName;

constexpr std::size_t most_files = 100;  // a directory with more environments than this is something else

bool is_read_before(const SettingsFileName& one, const SettingsFileName& other) {
  // By text, the endings stand in the order of their table.
  return std::tie(one.environment, one.ending.text) < std::tie(other.environment, other.ending.text);
}

}  // namespace

std::vector<SettingsFileName> settings_files(const fs::path& directory, const FileSystem& files) {
  std::vector<SettingsFileName> found;
  for (const FileEntry& entry : files.list(directory).entries) {
    if (auto name = deployments::parse_settings_file_name(entry.name)) found.push_back(*std::move(name));
    if (found.size() == most_files) break;
  }
  std::ranges::sort(found, is_read_before);
  return found;
}

std::set<std::string> settings_environments(const fs::path& directory, const FileSystem& files) {
  std::set<std::string> names;
  for (SettingsFileName& file : settings_files(directory, files)) {
    if (!file.environment.empty()) names.insert(std::move(file.environment));
  }
  return names;
}

}  // namespace signalr_config::hosts
