#pragma once

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "system/captured_output.hpp"

namespace signalr_config::test {

/// What git prints when it is called in a directory, as a person would call it, but without the machine's
/// configuration; empty where it fails or is not installed.
inline std::string git(const std::filesystem::path& directory, const std::vector<std::string>& arguments) {
  Environment environment = Environment::from_process();
  environment.set({"GIT_CONFIG_GLOBAL", "/dev/null", {}});
  environment.set({"GIT_CONFIG_NOSYSTEM", "1", {}});
  environment.set({"XDG_CONFIG_HOME", "/nonexistent", {}});
  system::ProcessOptions options;
  options.variables = system::environment_lines(environment);
  options.arguments = {"git", "-C", directory.string(), "-c", "user.name=t", "-c", "user.email=t@example"};
  options.arguments.insert(options.arguments.end(), arguments.begin(), arguments.end());
  system::CapturedOutput output = system::run_captured(std::move(options));
  return output.ok() ? std::move(output.out) : std::string();
}

}  // namespace signalr_config::test
