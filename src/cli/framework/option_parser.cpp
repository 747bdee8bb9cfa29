#include "cli/framework/option_parser.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <string_view>
#include <utility>
#include <variant>

#include "cli/framework/command.hpp"
#include "terminal/printable.hpp"
#include "text/edit_distance.hpp"

namespace signalr_config::cli {

namespace {

using Words = std::vector<std::string>;

std::string join(const ChoiceWords& words) { return CLI::detail::join(words, ", "); }

std::string did_you_mean(std::string_view word, const ChoiceWords& candidates) {
  const auto found = text::nearest(word, candidates);
  return found ? "Did you mean " + std::string(*found) + "?" : std::string();
}

void check_choice(const Option& option, const std::string& word) {
  if (option.choices == nullptr) return;
  const ChoiceWords choices = option.choices();
  if (std::ranges::find(choices, word) != choices.end()) return;
  throw UsageError(std::string(names_of(option).back()) + " takes one of: " + join(choices),
                   did_you_mean(word, choices));
}

// Puts what was given for an option where it belongs; the last one counts where there is room for one.
struct Store {
  const Words& given;

  void operator()(bool* target) const { *target = true; }
  void operator()(std::string* target) const { *target = given.back(); }
  void operator()(std::optional<std::string>* target) const { *target = given.back(); }
  void operator()(Words* target) const { *target = given; }
};

class CommandLine {
 public:
  explicit CommandLine(const std::vector<BoundOption>& options) : app_("", "") {
    app_.set_help_flag();
    app_.allow_extras();
    for (const BoundOption& one : options) add(one);
    add({&help_option, &wants_help_});
  }

  bool read(const Words& arguments) {
    auto own_end = arguments.end();
    if (trailing_ != nullptr) {
      own_end = std::find(arguments.begin(), arguments.end(), "--");
      if (own_end != arguments.end()) trailing_->assign(own_end + 1, arguments.end());
    }
    try {
      app_.parse(prepare({arguments.begin(), own_end}));
    } catch (const CLI::ArgumentMismatch& error) {
      // Its text holds the option's name only: the value is what is missing.
      throw UsageError(error.what());
    } catch (const CLI::ParseError&) {
      throw UsageError("the command line cannot be read");
    }
    if (!wants_help_) take_extras();
    return !wants_help_;
  }

 private:
  void add(const BoundOption& one) {
    options_.push_back(one.option);
    if (one.option->is_trailing()) {
      trailing_ = std::get<Words*>(one.target);
    } else if (one.option->is_positional()) {
      positionals_ = std::get<Words*>(one.target);
    } else if (one.option->takes_value()) {
      add_value(*one.option, one.target);
    } else {
      app_.add_flag(std::string(one.option->names), *std::get<bool*>(one.target));
    }
  }

  void add_value(const Option& option, OptionTarget target) {
    const auto take = [&option, target](const CLI::results_t& results) {
      check_choice(option, results.back());
      std::visit(Store{results}, target);
      return true;
    };
    CLI::Option* const added = app_.add_option(std::string(option.names), take);
    added->type_size(1)->expected(1, -1)->allow_extra_args(false);  // one each time, any number of times
    for (const std::string_view name : names_of(option)) value_names_.push_back(name);
  }

  // CLI11 takes the next argument for the value of `--name=`; two arguments say that it is empty.
  Words prepare(const Words& arguments) const {
    Words prepared;
    for (const std::string& argument : arguments) {
      const bool empty_value = argument.starts_with("--") && argument.find('=') == argument.size() - 1;
      const std::string name = argument.substr(0, argument.size() - (empty_value ? 1 : 0));
      if (empty_value && std::ranges::find(value_names_, name) != value_names_.end()) {
        prepared.push_back(name);
        prepared.emplace_back();
      } else {
        prepared.push_back(argument);
      }
    }
    std::ranges::reverse(prepared);
    return prepared;
  }

  void take_extras() {
    for (const std::string& extra : app_.remaining()) {
      if (extra.size() > 1 && extra.starts_with('-')) refuse_option(extra);
      if (positionals_ == nullptr) {
        // It is not repeated: it may be a secret that was meant for an option.
        throw UsageError("unexpected argument: expected options only");
      }
      positionals_->push_back(extra);
    }
  }

  [[noreturn]] void refuse_option(const std::string& argument) const {
    const std::string name = argument.substr(0, argument.find('='));
    ChoiceWords known;
    for (const Option* option : options_) std::ranges::copy(names_of(*option), std::back_inserter(known));
    throw UsageError("unknown option " + terminal::shown_argument(name), did_you_mean(name, known));
  }

  CLI::App app_;
  std::vector<const Option*> options_;
  ChoiceWords value_names_;
  Words* positionals_ = nullptr;
  Words* trailing_ = nullptr;
  bool wants_help_ = false;
};

}  // namespace

constinit const Option help_option{"-h,--help", "", "Show this help.", {}};

std::vector<BoundOption> bind_options(std::span<const OptionGroup> groups, void* target) {
  std::vector<BoundOption> bound;
  for (const OptionGroup& group : groups) {
    for (const Option& option : group.options) bound.push_back({&option, option.member.in(target)});
  }
  return bound;
}

bool read_options(const std::vector<BoundOption>& options, const Words& arguments) {
  return CommandLine(options).read(arguments);
}

}  // namespace signalr_config::cli
