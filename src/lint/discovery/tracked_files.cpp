#include "lint/discovery/tracked_files.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "lint/discovery/git_directory.hpp"
#include "lint/discovery/git_output.hpp"

namespace signalr_config::lint {

namespace fs = std::filesystem;

const std::set<std::string>& TrackedFiles::of(const fs::path& top_level) {
  const auto [found, is_new] = by_top_level_.try_emplace(top_level);
  if (!is_new) return found->second;
  const std::string output = git_output(top_level, {"ls-files", "-z"});
  for (std::string_view rest = output; !rest.empty();) {
    const std::string_view name = rest.substr(0, rest.find('\0'));
    found->second.emplace(name);
    rest.remove_prefix(std::min(name.size() + 1, rest.size()));
  }
  return found->second;
}

bool TrackedFiles::contains(const fs::path& file) {
  std::error_code error;
  const fs::path path = fs::absolute(file, error).lexically_normal();
  if (error) return false;
  const auto [top, is_new] = top_level_of_.try_emplace(path.parent_path());
  if (is_new) top->second = git_top_level(path.parent_path());
  return top->second && of(*top->second).contains(path.lexically_relative(*top->second).string());
}

}  // namespace signalr_config::lint
