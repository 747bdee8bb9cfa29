#include "cli/deploy/replace_process.hpp"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <string_view>

namespace signalr_config::cli {

namespace {

std::vector<std::string> changed_environment(const EnvironmentChange& change) {
  std::vector<std::string> lines;
  for (char** line = ::environ; line != nullptr && *line != nullptr; ++line) {
    const std::string_view text(*line);
    const std::string_view name = text.substr(0, text.find('='));
    const auto is_it = [name](const auto& one) { return one == name; };
    const bool is_replaced =
        std::ranges::any_of(change.removed, is_it) ||
        std::ranges::any_of(change.added, [&](const auto& pair) { return is_it(pair.first); });
    if (!is_replaced) lines.emplace_back(text);
  }
  for (const auto& [name, value] : change.added) lines.push_back(name + "=" + value);
  return lines;
}

// As exec wants them: pointers into the texts, a null pointer at the end.
std::vector<char*> pointers_to(std::vector<std::string>& texts) {
  std::vector<char*> pointers;
  for (std::string& text : texts) pointers.push_back(text.data());
  pointers.push_back(nullptr);
  return pointers;
}

}  // namespace

int replace_process(const std::vector<std::string>& words, const EnvironmentChange& change) {
  std::vector<std::string> arguments = words;
  std::vector<std::string> environment = changed_environment(change);
  const std::vector<char*> argument_pointers = pointers_to(arguments);
  const std::vector<char*> environment_pointers = pointers_to(environment);
  ::execvpe(arguments.front().c_str(), argument_pointers.data(), environment_pointers.data());
  return errno;
}

}  // namespace signalr_config::cli
