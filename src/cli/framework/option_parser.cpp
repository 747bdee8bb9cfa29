#include "cli/framework/option_parser.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <functional>
#include <map>
#include <ostream>
#include <utility>

#include "cli/framework/command.hpp"
#include "cli/framework/help_text.hpp"
#include "cli/framework/option_catalog.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

// `-e,--environment` without the `!` of a counterpart.
std::vector<std::string> split_names(const std::string& names) {
  std::vector<std::string> split;
  for (std::string name : CLI::detail::split(names, ',')) {
    if (name.starts_with('!')) name.erase(0, 1);
    split.push_back(std::move(name));
  }
  return split;
}

std::string join(const std::vector<std::string>& words) { return CLI::detail::join(words, ", "); }

std::string did_you_mean(std::string_view word, const std::vector<std::string>& candidates) {
  const std::vector<std::string_view> views(candidates.begin(), candidates.end());
  const auto found = text::nearest(word, views);
  return found ? "Did you mean " + std::string(*found) + "?" : std::string();
}

}  // namespace

struct OptionParser::Implementation {
  explicit Implementation(CommandHelp command_help) : help(std::move(command_help)), app("", "") {
    app.set_help_flag();
    app.allow_extras();
  }

  void describe(const OptionText& text) { entries.push_back({current_group, text}); }

  // Registers an option with a value; `take` gets everything that was given for it.
  void add_value(const OptionText& text, std::function<void(const std::vector<std::string>&)> take) {
    const auto callback = [take = std::move(take)](const CLI::results_t& results) {
      take(results);
      return true;
    };
    CLI::Option* const option = app.add_option(text.names, callback);
    option->type_size(1)->expected(1, -1)->allow_extra_args(false);  // one each time, any number of times
    for (std::string& name : split_names(text.names)) value_names.push_back(std::move(name));
    describe(text);
  }

  void add_choice(const OptionText& text, std::vector<std::string> choices,
                  std::function<void(const std::string&)> take) {
    const std::string name = split_names(text.names).back();
    choices_of[name] = choices;
    add_value(text, [name, choices = std::move(choices), take = std::move(take)](const auto& results) {
      const std::string& word = results.back();
      if (std::find(choices.begin(), choices.end(), word) == choices.end()) {
        throw UsageError(name + " takes one of: " + join(choices), did_you_mean(word, choices));
      }
      take(word);
    });
  }

  /// What completion asks for.
  void fill(OptionCatalog& catalog) const;
  std::vector<std::string> prepare(const std::vector<std::string>& arguments) const;
  void take_extras();
  [[noreturn]] void refuse_option(const std::string& argument) const;

  CommandHelp help;
  CLI::App app;
  std::string current_group;
  std::vector<HelpEntry> entries;
  std::vector<std::string> value_names;
  std::map<std::string, std::vector<std::string>> choices_of;
  std::vector<std::string>* positional_target = nullptr;
  std::vector<std::string>* trailing_target = nullptr;
  bool show_help = false;
};

void OptionParser::Implementation::fill(OptionCatalog& catalog) const {
  for (const HelpEntry& entry : entries) {
    if (!entry.text.names.starts_with('-') || entry.text.names.starts_with("-- ")) continue;
    std::vector<std::string> names = split_names(entry.text.names);
    const auto choices = choices_of.find(names.back());
    catalog.options.push_back({std::move(names), entry.text.placeholder,
                               choices == choices_of.end() ? std::vector<std::string>() : choices->second,
                               entry.text.help});
  }
  catalog.arguments = argument_names(help.usage);
  catalog.has_trailing = trailing_target != nullptr;
}

// CLI11 takes the next argument for the value of `--name=`; two arguments say that it is empty.
std::vector<std::string> OptionParser::Implementation::prepare(
    const std::vector<std::string>& arguments) const {
  std::vector<std::string> prepared;
  for (const std::string& argument : arguments) {
    const bool empty_value = argument.starts_with("--") && argument.find('=') == argument.size() - 1;
    const std::string name = argument.substr(0, argument.size() - (empty_value ? 1 : 0));
    if (empty_value && std::find(value_names.begin(), value_names.end(), name) != value_names.end()) {
      prepared.push_back(name);
      prepared.emplace_back();
    } else {
      prepared.push_back(argument);
    }
  }
  std::reverse(prepared.begin(), prepared.end());
  return prepared;
}

void OptionParser::Implementation::refuse_option(const std::string& argument) const {
  const std::string name = argument.substr(0, argument.find('='));
  std::vector<std::string> known;
  for (const HelpEntry& entry : entries) {
    for (std::string& candidate : split_names(entry.text.names)) known.push_back(std::move(candidate));
  }
  throw UsageError("unknown option " + terminal::shown_argument(name), did_you_mean(name, known));
}

void OptionParser::Implementation::take_extras() {
  for (const std::string& extra : app.remaining()) {
    if (extra.size() > 1 && extra.starts_with('-')) refuse_option(extra);
    if (positional_target == nullptr) {
      // It is not repeated: it may be a secret that was meant for an option.
      throw UsageError("unexpected argument: expected options only");
    }
    positional_target->push_back(extra);
  }
}

OptionParser::OptionParser(CommandHelp help)
    : implementation_(std::make_unique<Implementation>(std::move(help))) {}

OptionParser::~OptionParser() = default;

void OptionParser::group(std::string title) { implementation_->current_group = std::move(title); }

void OptionParser::toggle(OptionText text, bool& target) {
  implementation_->app.add_flag(text.names, target);
  implementation_->describe(text);
}

void OptionParser::value(OptionText text, std::optional<std::string>& target) {
  implementation_->add_value(text, [&target](const auto& results) { target = results.back(); });
}

void OptionParser::values(OptionText text, std::vector<std::string>& target) {
  implementation_->add_value(text, [&target](const auto& results) { target = results; });
}

void OptionParser::choice(OptionText text, std::vector<std::string> choices,
                          std::optional<std::string>& target) {
  implementation_->add_choice(text, std::move(choices),
                              [&target](const std::string& word) { target = word; });
}

void OptionParser::choice(OptionText text, std::vector<std::string> choices, std::string& target) {
  implementation_->add_choice(text, std::move(choices),
                              [&target](const std::string& word) { target = word; });
}

void OptionParser::positionals(OptionText text, std::vector<std::string>& target) {
  implementation_->positional_target = &target;
  implementation_->describe(text);
}

void OptionParser::trailing(OptionText text, std::vector<std::string>& target) {
  implementation_->trailing_target = &target;
  implementation_->describe(text);
}

ParseOutcome OptionParser::parse(const std::vector<std::string>& arguments, std::ostream& out) {
  Implementation& self = *implementation_;
  group("Other options");
  toggle({"-h,--help", "", "Show this help."}, self.show_help);
  if (auto* const catalog = dynamic_cast<OptionCatalog*>(&out)) {
    self.fill(*catalog);
    return ParseOutcome::help_shown;
  }
  auto own_end = arguments.end();
  if (self.trailing_target != nullptr) {
    own_end = std::find(arguments.begin(), arguments.end(), "--");
    if (own_end != arguments.end()) self.trailing_target->assign(own_end + 1, arguments.end());
  }
  try {
    self.app.parse(self.prepare({arguments.begin(), own_end}));
  } catch (const CLI::ArgumentMismatch& error) {
    // Its text holds the option's name only: the value is what is missing.
    throw UsageError(error.what());
  } catch (const CLI::ParseError&) {
    throw UsageError("the command line cannot be read");
  }
  if (self.show_help) {
    write_command_help(out, self.help, self.entries);
    return ParseOutcome::help_shown;
  }
  self.take_extras();
  return ParseOutcome::run;
}

}  // namespace signalr_config::cli
