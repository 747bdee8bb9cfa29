#include "cli/framework/subcommands.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include "cli/framework/help_text.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

bool asks_for_help(std::string_view argument) {
  return argument == "--help" || argument == "-h" || argument == "help";
}

}  // namespace

const Command* find_command(std::span<const Command* const> commands, std::string_view name) {
  const auto found = std::ranges::find(commands, name, [](const Command* one) { return one->name; });
  return found == commands.end() ? nullptr : *found;
}

UsageError unknown_command(std::span<const Command* const> commands, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command* const command : commands) names.push_back(command->name);
  const auto meant = text::nearest(name, names);
  std::string hint = meant ? "Did you mean " + std::string(*meant) + "?" : "";
  return UsageError("unknown command " + terminal::shown_argument(std::string(name)), std::move(hint));
}

ExitCode run_subcommand(const Command& group, Invocation& invocation) {
  std::vector<std::string>& arguments = invocation.arguments;
  if (arguments.empty()) {
    write_command_help(invocation.err, group, invocation.command);
    return ExitCode::cannot_answer;
  }
  std::string first = arguments.front();
  arguments.erase(arguments.begin());
  if (asks_for_help(first)) {
    if (first != "help" || arguments.empty()) {
      write_command_help(invocation.out, group, invocation.command);
      return ExitCode::yes;
    }
    first = arguments.front();
    arguments = {"--help"};
  }
  const Command* const command = find_command(group.subcommands, first);
  if (command == nullptr) throw unknown_command(group.subcommands, first);
  invocation.command += ' ' + first;
  return command->run(*command, invocation);
}

}  // namespace signalr_config::cli
