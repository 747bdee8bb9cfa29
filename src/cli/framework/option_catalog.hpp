#pragma once

#include <ostream>
#include <string>
#include <string_view>
#include <vector>

namespace signalr_config::cli {

/// An option, as completion needs to know it.
struct CatalogOption {
  std::vector<std::string> names;    ///< `-e`, `--environment`
  std::string placeholder;           ///< `NAME`; empty for switches
  std::vector<std::string> choices;  ///< of options that take one of a few words
  std::string help;

  bool takes_value() const { return !placeholder.empty(); }
};

/// A stream that, passed to a command for its output, gets the command's options in place of output: an
/// `OptionParser` that is to parse recognises it. That way every command can be asked for its options, and
/// none needs to know.
class OptionCatalog final : public std::ostream {
 public:
  OptionCatalog() : std::ostream(nullptr) {}

  /// The options of a parser; of an option that is declared twice the first counts.
  std::vector<CatalogOption> options;
  /// What the arguments are that are no options, as the usage names them: `KEY`, `PATH`, ...
  std::vector<std::string> arguments;
  /// Whether `--` and anything may follow.
  bool has_trailing = false;

  const CatalogOption* find(std::string_view name) const;
};

/// The words in capitals of a usage: `[OPTION]... KEY [PATH]...` has KEY and PATH.
std::vector<std::string> argument_names(std::string_view usage);

}  // namespace signalr_config::cli
