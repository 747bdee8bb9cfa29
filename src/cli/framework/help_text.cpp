#include "cli/framework/help_text.hpp"

#include <algorithm>
#include <ostream>
#include <string>
#include <string_view>

#include "cli/framework/command.hpp"

namespace signalr_config::cli {

namespace {

constexpr std::size_t line_width = 80;
constexpr std::size_t help_column = 26;

// Breaks a paragraph between its words; every line after the first begins at `column`.
void write_wrapped(std::ostream& out, std::string_view text, std::size_t column, std::size_t position) {
  const std::string indent(column, ' ');
  bool first = true;
  while (!text.empty()) {
    const std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    if (!first && position + 1 + word.size() > line_width) {
      out << '\n' << indent;
      position = column;
      first = true;
    }
    if (!first) out << ' ';
    out << word;
    position += word.size() + (first ? 0 : 1);
    first = false;
  }
  out << '\n';
}

// `-e,--environment` and NAME become `-e, --environment NAME`.
std::string shown_names(const Option& option) {
  if (option.is_positional()) return std::string(option.names);
  if (option.is_trailing()) return "    " + std::string(option.names);
  std::string shown = option.names.starts_with("--") ? "    " : "";
  for (const std::string_view name : names_of(option)) {
    if (!shown.ends_with(' ') && !shown.empty()) shown += ", ";
    shown += name;
  }
  if (option.takes_value()) shown.append(" ").append(option.placeholder);
  return shown;
}

void write_option(std::ostream& out, const Option& option) {
  const std::string names = "  " + shown_names(option);
  out << names;
  if (names.size() + 2 > help_column) {
    out << '\n' << std::string(help_column, ' ');
  } else {
    out << std::string(help_column - names.size(), ' ');
  }
  write_wrapped(out, help_of(option), help_column, help_column);
}

void write_paragraphs(std::ostream& out, std::string_view text, std::size_t indent = 0) {
  while (!text.empty()) {
    const std::string_view paragraph = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), paragraph.size() + 1));
    out << std::string(indent, ' ');
    write_wrapped(out, paragraph, indent, indent);
  }
}

void write_options(std::ostream& out, const Command& command) {
  std::string_view group;
  for (const ListedOption& listed : options_of(command)) {
    if (listed.group != group) out << '\n' << listed.group << ":\n";
    group = listed.group;
    write_option(out, *listed.option);
  }
}

void write_commands(std::ostream& out, std::span<const Command* const> commands) {
  out << "Commands:\n";
  for (const Command* const command : commands) {
    out << "  " << command->name << std::string(16 - std::min<std::size_t>(15, command->name.size()), ' ')
        << command->summary << '\n';
  }
}

void write_examples(std::ostream& out, const Command& command) {
  out << "\nExamples:\n";
  for (const CommandExample& example : command.examples) {
    if (example.command.empty()) break;
    out << "  " << example.command << "\n      ";
    write_wrapped(out, example.meaning, 6, 6);
  }
}

void write_exit_status(std::ostream& out, const ExitStatus& status) {
  out << "\nExit status:\n";
  if (!status.all.empty()) return write_paragraphs(out, status.all, 2);
  std::string text = "0  ";
  text.append(status.yes).append("\n1  ").append(status.no);
  text +=
      "\n2  cannot answer: usage, or a file that cannot be read\n"
      "3  internal error, or output that cannot be written";
  write_paragraphs(out, text, 2);
}

}  // namespace

void write_command_help(std::ostream& out, const Command& command, std::string_view name) {
  const bool is_group = !command.subcommands.empty();
  out << "Usage: signalr-config " << name << ' '
      << (is_group ? "COMMAND [OPTION]... [ARGUMENT]..." : command.usage) << "\n\n";
  write_paragraphs(out, command.description);
  if (is_group) {
    out << '\n';
    write_commands(out, command.subcommands);
  } else {
    write_options(out, command);
  }
  write_examples(out, command);
  if (is_group) {
    out << "\n'signalr-config " << name << " COMMAND --help' shows a command's options.\n";
  } else {
    write_exit_status(out, command.exit_status);
  }
}

void write_program_help(std::ostream& out, std::span<const Command* const> commands) {
  out << "Usage: signalr-config COMMAND [OPTION]... [PATH]...\n\n"
         "Finds out which Azure SignalR Service endpoints an application will use, exactly\n"
         "as the official .NET SDK would, and where every one of them is configured.\n\n";
  write_commands(out, commands);
  out << "\nOptions:\n"
         "  -h, --help      Show this help; 'signalr-config COMMAND --help' shows a command's.\n"
         "      --version   Show the version.\n\n"
         "Examples:\n"
         "  signalr-config resolve\n"
         "      The endpoints of the application in the current directory.\n"
         "  signalr-config explain Azure__SignalR__ConnectionString src/Shop\n"
         "      Where that key gets its value from, and what it overrides.\n\n"
         "Secrets are never shown unless --show-secrets is given.\n\n"
         "Exit status: 0 yes; 1 no (configuration wrong, key absent, ...); 2 cannot answer\n"
         "(usage, unreadable file); 3 internal error.\n";
}

}  // namespace signalr_config::cli
