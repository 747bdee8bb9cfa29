#include "hosts/settings_environments.hpp"

#include <string_view>

namespace signalr_config::hosts {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t most_files = 100;  // a directory with more environments than this is something else

}  // namespace

std::string settings_environment(const std::string& file_name) {
  constexpr std::string_view begin = "appsettings.";
  constexpr std::string_view end = ".json";
  if (file_name.size() <= begin.size() + end.size()) return {};
  if (!file_name.starts_with(begin) || !file_name.ends_with(end)) return {};
  return file_name.substr(begin.size(), file_name.size() - begin.size() - end.size());
}

std::set<std::string> settings_environments(const fs::path& directory, const FileSystem& files) {
  std::set<std::string> names;
  for (const FileEntry& entry : files.list(directory).entries) {
    std::string name = settings_environment(entry.name);
    if (!name.empty()) names.insert(std::move(name));
    if (names.size() == most_files) break;
  }
  return names;
}

}  // namespace signalr_config::hosts
