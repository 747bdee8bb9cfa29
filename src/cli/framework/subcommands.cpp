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

const Command* find_command(std::span<const Command> commands, std::string_view name) {
  const auto found = std::ranges::find(commands, name, &Command::name);
  return found == commands.end() ? nullptr : &*found;
}

UsageError unknown_command(std::span<const Command> commands, std::string_view name) {
  std::vector<std::string_view> names;
  for (const Command& command : commands) names.push_back(command.name);
  const auto meant = text::nearest(name, names);
  std::string hint = meant ? "Did you mean " + std::string(*meant) + "?" : "";
  return UsageError("unknown command " + terminal::shown_argument(std::string(name)), std::move(hint));
}

ExitCode run_subcommand(const CommandGroup& group, Invocation& invocation) {
  std::vector<std::string>& arguments = invocation.arguments;
  if (arguments.empty()) {
    write_group_help(invocation.err, group);
    return ExitCode::cannot_answer;
  }
  std::string first = arguments.front();
  arguments.erase(arguments.begin());
  if (asks_for_help(first)) {
    if (first != "help" || arguments.empty()) {
      write_group_help(invocation.out, group);
      return ExitCode::yes;
    }
    first = arguments.front();
    arguments = {"--help"};
  }
  const Command* const command = find_command(group.commands, first);
  if (command == nullptr) throw unknown_command(group.commands, first);
  invocation.command += ' ' + first;
  return command->run(invocation);
}

}  // namespace signalr_config::cli
