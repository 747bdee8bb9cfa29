#include "cli/framework/command.hpp"

#include <algorithm>
#include <iterator>

#include "cli/framework/help_text.hpp"
#include "cli/framework/option_parser.hpp"

namespace signalr_config::cli {

std::vector<ListedOption> options_of(const Command& command) {
  std::vector<ListedOption> all;
  for (const OptionPart& part : command.options) {
    for (const OptionGroup& group : part.groups()) {
      for (const Option& option : group.options) {
        if (!option.help.empty()) all.push_back({group.title, &option});
      }
    }
  }
  all.push_back({"Other options", &help_option});
  return all;
}

bool read_arguments(const Command& command, void* given, Invocation& invocation) {
  std::vector<BoundOption> options;
  for (const OptionPart& part : command.options) {
    if (part.target == nullptr) break;
    std::ranges::copy(bind_options(part.groups(), part.target(given)), std::back_inserter(options));
  }
  if (read_options(options, invocation.arguments)) return true;
  write_command_help(invocation.out, command, invocation.command);
  return false;
}

}  // namespace signalr_config::cli
