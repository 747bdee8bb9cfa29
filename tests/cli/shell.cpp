#include "cli/shell.hpp"

#include <unistd.h>

#include <catch2/catch.hpp>
#include <cstdlib>
#include <sstream>
#include <vector>

namespace signalr_config::test {

ProgramResult run_shell(const std::string& shell, const std::string& command, ProgramCall call) {
  call.program = shell;
  call.arguments.insert(call.arguments.begin(), {"-c", command, shell});
  return run_program(call);
}

std::string path_of_this_process() {
  const char* const path = std::getenv("PATH");
  return path == nullptr ? "/usr/local/bin:/usr/bin:/bin" : path;
}

std::optional<std::string> find_program(const std::string& name) {
  std::istringstream folders(path_of_this_process());
  for (std::string folder; std::getline(folders, folder, ':');) {
    std::string path = folder + "/" + name;
    if (!folder.empty() && ::access(path.c_str(), X_OK) == 0) return path;
  }
  return std::nullopt;
}

bool lacks(const std::string& name) {
  if (find_program(name)) return false;
  WARN(name + " is not installed: skipped");
  return true;
}

}  // namespace signalr_config::test
