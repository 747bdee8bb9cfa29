#pragma once

#include <iosfwd>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::cli {

/// What a command's help says besides its options.
struct CommandHelp {
  std::string name;         ///< `resolve`
  std::string usage;        ///< `[OPTION]... [PATH]...`
  std::string description;  ///< a paragraph or two
  struct Example {
    std::string command;
    std::string meaning;
  };
  std::vector<Example> examples;
  std::string exit_status;  ///< what 0 and 1 mean for this command
};

/// An option as its user sees it.
struct OptionText {
  std::string names;        ///< `-e,--environment`; of a switch with a counterpart: `--a,!--no-a`
  std::string placeholder;  ///< `NAME`; empty for switches
  std::string help;
};

/// Whether there is something left to do after parsing.
enum class ParseOutcome { run, help_shown };

/// The options of one command: declares them, reads them, and shows them. Messages never repeat a value that
/// was given: it may be a secret.
class OptionParser {
 public:
  explicit OptionParser(CommandHelp help);
  ~OptionParser();
  OptionParser(const OptionParser&) = delete;
  OptionParser& operator=(const OptionParser&) = delete;

  /// Begins a group of options in the help.
  void group(std::string title);

  void toggle(OptionText text, bool& target);
  void value(OptionText text, std::optional<std::string>& target);
  /// May be given several times; all are kept.
  void values(OptionText text, std::vector<std::string>& target);
  /// One of a few words. `target` holds the default.
  void choice(OptionText text, std::vector<std::string> choices, std::string& target);
  void choice(OptionText text, std::vector<std::string> choices, std::optional<std::string>& target);

  /// What is not an option, and what follows `--`.
  void positionals(OptionText text, std::vector<std::string>& target);
  void trailing(OptionText text, std::vector<std::string>& target);

  /// Reads the arguments into the targets, or writes the help if that was asked for. Throws `UsageError`.
  /// Where `out` is an `OptionCatalog`, fills that instead.
  ParseOutcome parse(const std::vector<std::string>& arguments, std::ostream& out);

 private:
  struct Implementation;
  std::unique_ptr<Implementation> implementation_;
};

}  // namespace signalr_config::cli
