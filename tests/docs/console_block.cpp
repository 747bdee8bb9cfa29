#include "console_block.hpp"

#include <sys/wait.h>

#include <array>
#include <cstdio>
#include <stdexcept>
#include <vector>

#include "text_file.hpp"

namespace docs {

namespace {

constexpr std::string_view prompt = "$ ";

// The commands as written, continuation lines included.
std::vector<std::string> commands_of(std::string_view text) {
  std::vector<std::string> commands;
  bool continues = false;
  for (const std::string& line : split_lines(text)) {
    if (continues) {
      commands.back() += '\n' + line;
    } else if (line.starts_with(prompt)) {
      commands.push_back(line.substr(prompt.size()));
    } else {
      continue;
    }
    continues = line.ends_with('\\');
  }
  return commands;
}

std::string shell_quoted(std::string_view text) {
  std::string result = "'";
  for (const char c : text) result += c == '\'' ? std::string("'\\''") : std::string(1, c);
  return result + "'";
}

std::string shell_command(const std::string& command, const Console& console) {
  const std::string path = console.program.parent_path().string() + ":/usr/bin:/bin";
  return "cd " + shell_quoted(console.directory.string()) + " && exec env -i PATH=" + shell_quoted(path) +
         " sh -c " + shell_quoted(command) + " </dev/null 2>&1";
}

// Standard output and standard error, and a last line that tells the exit status unless it is 0.
std::string run(const std::string& command, const Console& console) {
  std::FILE* const pipe = ::popen(shell_command(command, console).c_str(), "r");
  if (pipe == nullptr) throw std::runtime_error("cannot start a shell");
  std::string output;
  std::array<char, 4096> buffer;
  while (const std::size_t count = std::fread(buffer.data(), 1, buffer.size(), pipe))
    output.append(buffer.data(), count);
  const int status = ::pclose(pipe);
  if (!output.empty() && output.back() != '\n') output += '\n';
  if (!WIFEXITED(status)) return output + "# killed\n";
  const int code = WEXITSTATUS(status);
  return code == 0 ? output : output + "# exit " + std::to_string(code) + "\n";
}

}  // namespace

std::string run_console_block(std::string_view text, const Console& console) {
  const std::vector<std::string> commands = commands_of(text);
  if (commands.empty()) throw std::runtime_error("a console block without a line that begins with '$ '");
  std::string result;
  for (const std::string& command : commands) {
    if (!result.empty()) result += '\n';
    result += std::string(prompt) + command + '\n' + run(command, console);
  }
  return result;
}

}  // namespace docs
