#include "lint/discovery/git_output.hpp"

#include <utility>

#include "system/captured_process.hpp"

namespace signalr_config::lint {

std::string git_output(const std::filesystem::path& directory, const std::vector<std::string>& arguments) {
  // In a container the files often belong to another user, which git would refuse; reading is harmless.
  std::vector<std::string> words{
      "git", "-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-C", directory.string()};
  words.insert(words.end(), arguments.begin(), arguments.end());
  auto captured = system::run_captured(words, Environment::from_process());
  return captured && captured->exit_code == 0 ? std::move(captured->out) : std::string();
}

}  // namespace signalr_config::lint
