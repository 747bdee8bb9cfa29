#include "cli/framework/help_text.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>

#include "cli/framework/command.hpp"
#include "cli/framework/subcommands.hpp"

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
std::string shown_names(const OptionText& text) {
  std::string shown = text.names.starts_with("-") && !text.names.starts_with("--") ? "" : "    ";
  for (const char c : text.names) {
    if (c == '!') continue;
    shown += c;
    if (c == ',') shown += ' ';
  }
  if (!text.names.starts_with('-')) shown.erase(0, shown.find_first_not_of(' '));
  return text.placeholder.empty() ? shown : shown + ' ' + text.placeholder;
}

void write_entry(std::ostream& out, const OptionText& text) {
  const std::string names = "  " + shown_names(text);
  out << names;
  if (names.size() + 2 > help_column) {
    out << '\n' << std::string(help_column, ' ');
  } else {
    out << std::string(help_column - names.size(), ' ');
  }
  write_wrapped(out, text.help, help_column, help_column);
}

void write_paragraphs(std::ostream& out, std::string_view text, std::size_t indent = 0) {
  while (!text.empty()) {
    const std::string_view paragraph = text.substr(0, text.find('\n'));
    text.remove_prefix(std::min(text.size(), paragraph.size() + 1));
    out << std::string(indent, ' ');
    write_wrapped(out, paragraph, indent, indent);
  }
}

void write_examples(std::ostream& out, const std::vector<CommandHelp::Example>& examples) {
  out << "\nExamples:\n";
  for (const CommandHelp::Example& example : examples) {
    out << "  " << example.command << "\n      ";
    write_wrapped(out, example.meaning, 6, 6);
  }
}

void write_commands(std::ostream& out, std::span<const Command> commands) {
  out << "Commands:\n";
  for (const Command& command : commands) {
    out << "  " << command.name << std::string(16 - std::min<std::size_t>(15, command.name.size()), ' ')
        << command.summary << '\n';
  }
}

}  // namespace

void write_command_help(std::ostream& out, const CommandHelp& help, const std::vector<HelpEntry>& entries) {
  out << "Usage: signalr-config " << help.name << ' ' << help.usage << "\n\n";
  write_paragraphs(out, help.description);
  std::string_view group;
  for (const HelpEntry& entry : entries) {
    if (entry.group != group) out << '\n' << entry.group << ":\n";
    group = entry.group;
    write_entry(out, entry.text);
  }
  write_examples(out, help.examples);
  out << "\nExit status:\n";
  write_paragraphs(out, help.exit_status, 2);
}

void write_group_help(std::ostream& out, const CommandGroup& group) {
  out << "Usage: signalr-config " << group.name << " COMMAND [OPTION]... [ARGUMENT]...\n\n";
  write_paragraphs(out, group.description);
  out << '\n';
  write_commands(out, group.commands);
  write_examples(out, group.examples);
  out << "\n'signalr-config " << group.name << " COMMAND --help' shows a command's options.\n";
}

void write_program_help(std::ostream& out) {
  out << "Usage: signalr-config COMMAND [OPTION]... [PATH]...\n\n"
         "Finds out which Azure SignalR Service endpoints an application will use, exactly\n"
         "as the official .NET SDK would, and where every one of them is configured.\n\n";
  write_commands(out, all_commands());
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
